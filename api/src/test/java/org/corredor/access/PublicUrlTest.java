package org.corredor.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PublicUrlTest {
    private static final CurrentVertxRequest NO_REQUEST = new CurrentVertxRequest();

    @Test
    void theConfiguredOneWinsOverWhatARequestSays() {
        PublicUrl url = configured("https://api.example.org/");
        assertThat(url.of("http", "evil.example")).isEqualTo("https://api.example.org");
    }

    @Test
    void withoutOneItIsWhereTheCallerAsked() {
        assertThat(new PublicUrl(Optional.empty(), NO_REQUEST).of("http", "127.0.0.1:8080"))
                .isEqualTo("http://127.0.0.1:8080");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api.example.org",
                "ftp://api.example.org",
                "https:///v1",
                "https://api.example.org/v1",
                "https://who@api.example.org",
                "https://who:what@api.example.org",
                "https://api.example.org?",
                "https://api.example.org?a=b",
                "https://api.example.org#",
                "https://api.example.org/#a",
                "https://:8443",
                "https:api.example.org"
            })
    void anythingElseIsRefusedAtStart(String wrong) {
        assertThatIllegalArgumentException().isThrownBy(() -> configured(wrong));
    }

    private static PublicUrl configured(String url) {
        return new PublicUrl(Optional.of(URI.create(url)), NO_REQUEST);
    }
}
