package org.corredor.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PublicUrlTest {
    @Test
    void theConfiguredOneWinsOverWhatARequestSays() {
        PublicUrl url = new PublicUrl(Optional.of(URI.create("https://api.example.org/")));
        assertThat(url.of("http", "evil.example")).isEqualTo("https://api.example.org");
    }

    @Test
    void withoutOneItIsWhereTheCallerAsked() {
        assertThat(new PublicUrl(Optional.empty()).of("http", "127.0.0.1:8080")).isEqualTo("http://127.0.0.1:8080");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api.example.org", "ftp://api.example.org", "https:///v1", "https://api.example.org/v1"})
    void anythingElseIsRefusedAtStart(String wrong) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PublicUrl(Optional.of(URI.create(wrong))));
    }
}
