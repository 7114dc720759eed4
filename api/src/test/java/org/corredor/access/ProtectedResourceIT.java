package org.corredor.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.anonymous;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corredor.local.TestNetwork;
import org.junit.jupiter.api.Test;

/** Where a client that was refused finds out whom to ask for a token (RFC 9728). */
@QuarkusTest
final class ProtectedResourceIT {
    /** RFC 9728, 5.1: the URL of the metadata, which is absolute. */
    private static final Pattern METADATA = Pattern.compile(
            "Bearer realm=\"corredor\", resource_metadata=\"(http://[^\"]+/\\.well-known/oauth-protected-resource)\"");

    @Test
    void theRefusalNamesADocumentThatNamesTheIssuer() {
        String challenge = anonymous().get("/v1/me").header("WWW-Authenticate");
        Matcher named = METADATA.matcher(challenge);
        assertThat(named.matches()).as(challenge).isTrue();
        URI document = URI.create(named.group(1));
        assertThat(document.getPort()).isEqualTo(RestAssured.port);
        Response metadata =
                given().header("Origin", "https://elsewhere.example").get(document);
        assertThat(metadata.statusCode()).isEqualTo(200);
        assertThat(metadata.<List<String>>path("authorization_servers"))
                .containsExactly(TestNetwork.get().issuer());
        assertThat(metadata.contentType()).isEqualTo("application/json");
        assertThat(metadata.<String>path("resource")).isEqualTo("http://" + document.getAuthority());
        assertThat(metadata.<List<String>>path("bearer_methods_supported")).containsExactly("header");
        assertThat(metadata.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }
}
