package org.corredor.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.anonymous;
import static org.corredor.Api.as;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a center's own, or the caller's, is kept by no cache on the way, on a shared computer least of all. */
@QuarkusTest
final class NoStoreIT {
    @ParameterizedTest
    @ValueSource(strings = {"/v1/me", "/v1/me/", "/v1/centers/tijuana/people", "/v1/centers/tijuana/people/no-id"})
    void keptNowhere(String path) {
        assertThat(as("coordinator.tijuana").get(path).header("Cache-Control")).isEqualTo("no-store");
        assertThat(anonymous().get(path).header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void whatIsPublicMayBe() {
        assertThat(anonymous().get("/v1/centers/tijuana").header("Cache-Control"))
                .isNull();
        assertThat(anonymous().get("/v1/centers").header("Cache-Control")).isNull();
    }
}
