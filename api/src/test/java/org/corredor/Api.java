package org.corredor;

import static io.restassured.RestAssured.given;

import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.corredor.local.TestNetwork;

/**
 * Requests to the API under test. Each is sent as JSON unless said otherwise, and each answer is held against the contract.
 *
 * <pre>{@code
 * Response made = as("coordinator.tijuana").header(key()).body("{...}").post("/v1/centers/tijuana/people");
 * as("coordinator.tijuana").header(ifMatch(made)).contentType(MERGE_PATCH).body("{...}").patch(...);
 * }</pre>
 */
public final class Api {
    public static final String MERGE_PATCH = "application/merge-patch+json";

    /** Shorter than the realm's five minutes, so that no cached token ends during a request. */
    private static final Duration FRESH = Duration.ofMinutes(3);

    private static final RestAssuredConfig CONFIG = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .defaultContentCharset(StandardCharsets.UTF_8)
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs(MERGE_PATCH, ContentType.TEXT));

    private static final Map<String, Cached> TOKENS = new ConcurrentHashMap<>();

    private Api() {}

    private record Cached(String token, long since) {
        boolean isFresh() {
            return System.nanoTime() - since < FRESH.toNanos();
        }
    }

    /** Without a token. */
    public static RequestSpecification anonymous() {
        return given().spec(new RequestSpecBuilder().setConfig(CONFIG).build())
                .contentType(ContentType.JSON)
                .filter(new HoldsToContract());
    }

    /** As a demo account: {@code coordinator.topolobampo}, {@code network-admin}. */
    public static RequestSpecification as(String username) {
        return bearer(token(username));
    }

    /** As a confidential client of the realm whose secret is {@code demo}. */
    public static RequestSpecification client(String clientId) {
        return bearer(cached("client " + clientId, () -> TestNetwork.get().clientToken(clientId, "demo")));
    }

    /** With any token. */
    public static RequestSpecification bearer(String token) {
        return anonymous().header("Authorization", "Bearer " + token);
    }

    /** Access token of a demo account. */
    public static String token(String username) {
        return cached(username, () -> TestNetwork.get().token(username));
    }

    /** A new Idempotency-Key. */
    public static Header key() {
        return key(UUID.randomUUID().toString());
    }

    /** The Idempotency-Key again. */
    public static Header key(String value) {
        return new Header("Idempotency-Key", value);
    }

    /** If-Match with the entity tag of an answer. */
    public static Header ifMatch(Response answer) {
        return new Header("If-Match", answer.header("ETag"));
    }

    private static String cached(String name, Supplier<String> fetch) {
        return TOKENS.compute(
                        name,
                        (n, known) ->
                                known != null && known.isFresh() ? known : new Cached(fetch.get(), System.nanoTime()))
                .token();
    }
}
