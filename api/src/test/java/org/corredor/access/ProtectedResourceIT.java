package org.corredor.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.anonymous;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.corredor.local.TestNetwork;
import org.junit.jupiter.api.Test;

/** Where a client that was refused finds out whom to ask for a token (RFC 9728). */
@QuarkusTest
final class ProtectedResourceIT {
    @Test
    void theRefusalNamesADocumentThatNamesTheIssuer() {
        String challenge = anonymous().get("/v1/me").header("WWW-Authenticate");
        assertThat(challenge).contains("resource_metadata=\"/.well-known/oauth-protected-resource\"");
        Response metadata =
                given().header("Origin", "https://elsewhere.example").get("/.well-known/oauth-protected-resource");
        assertThat(metadata.statusCode()).isEqualTo(200);
        assertThat(metadata.<List<String>>path("authorization_servers"))
                .containsExactly(TestNetwork.get().issuer());
        assertThat(metadata.contentType()).isEqualTo("application/json");
        assertThat(metadata.<String>path("resource")).startsWith("http://");
        assertThat(metadata.<List<String>>path("bearer_methods_supported")).containsExactly("header");
        assertThat(metadata.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }
}
