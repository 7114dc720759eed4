package org.corredor.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.anonymous;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer repeats of the Host it was asked under is a host, and kept by no cache. */
@QuarkusTest
final class AskedHostIT {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: a b",
                "Host: a\"b",
                "Host: evil.example/x",
                "Host: who@evil.example",
                "Host: [::1",
                "Host: evil.example:x",
                "Host:",
                "X-None: there"
            })
    void whatIsNoHostIsRefusedEverywhere(String header) throws IOException {
        for (String path : new String[] {"/hsds", "/v1/me", "/.well-known/oauth-protected-resource"}) {
            String answer = sent("GET " + path + " HTTP/1.1\r\n" + header + "\r\nConnection: close\r\n\r\n");
            assertThat(answer).as(path + " " + header).startsWith("HTTP/1.1 400");
            // most are refused by the server itself, before any filter of ours, in its own form
            assertThat(answer).doesNotContain("evil.example");
        }
    }

    @Test
    void theDirectorysEntryNamesTheHostThatWasAskedAndIsNotKept() throws IOException {
        String answer = sent("GET /hsds HTTP/1.1\r\nHost: other.example:81\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 200").contains("http://other.example:81/hsds/profile");
        Response usual = anonymous().get("/hsds");
        assertThat(usual.headers().getValues("Cache-Control")).containsExactly("no-store");
        assertThat(usual.<String>path("profile"))
                .isEqualTo(RestAssured.baseURI + ":" + RestAssured.port + "/hsds/profile");
        assertThat(anonymous().get("/hsds/services").header("Cache-Control")).isEqualTo("public, max-age=60");
    }

    /** As it stands; a client library would correct it. */
    private static String sent(String request) throws IOException {
        try (Socket connection = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            connection.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
