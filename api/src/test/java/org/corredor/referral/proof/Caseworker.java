package org.corredor.referral.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gives commands over HTTP as a client should: the same again under the same key until it has an answer. */
final class Caseworker {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final URI api;
    private final Function<String, String> tokens;
    /** Commands that were sent, by everybody: by this it is told when somebody is killed. */
    private final Semaphore sent;

    private final AtomicInteger given = new AtomicInteger();
    private final AtomicInteger again = new AtomicInteger();
    private final Map<Integer, Integer> refusals = new ConcurrentHashMap<>();

    Caseworker(URI api, Function<String, String> tokens, Semaphore sent) {
        this.api = api;
        this.tokens = tokens;
        this.sent = sent;
    }

    /**
     * A command.
     *
     * @param who a demo account
     * @param ifMatch the entity tag that was seen last
     */
    record Command(
            String who, String path, String key, @Nullable String ifMatch, String body) {
        static Command of(String who, String path, @Nullable String ifMatch, String body) {
            return new Command(who, path, UUID.randomUUID().toString(), ifMatch, body);
        }
    }

    /** An answer that is one: anything but a broken connection or a 5xx. */
    record Answered(int status, JsonNode body, @Nullable String etag) {
        String id() {
            return body.path("id").asText();
        }
    }

    /** How many commands there were. */
    int given() {
        return given.get();
    }

    /** How many attempts had no answer. */
    int again() {
        return again.get();
    }

    /** How many answers of which 5xx. */
    Map<Integer, Integer> refusals() {
        return refusals;
    }

    /**
     * Once, or until there is an answer.
     *
     * @return null where there was none, and the caller didn't ask again
     */
    @Nullable
    Answered give(Command command, boolean once) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        given.incrementAndGet();
        sent.release();
        while (true) {
            Answered answered = attempt(command);
            if (answered != null) {
                return answered;
            }
            again.incrementAndGet();
            if (once) {
                return null;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("no answer within " + PATIENCE + " to " + command.path());
            }
            TimeUnit.MILLISECONDS.sleep(100); // a client's pause; nothing is decided by it
        }
    }

    private @Nullable Answered attempt(Command command) throws InterruptedException {
        HttpRequest.Builder request = to(command.who(), command.path())
                .header("Idempotency-Key", command.key())
                .POST(command.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(command.body()));
        if (command.ifMatch() != null) {
            request.header("If-Match", command.ifMatch());
        }
        return send(request);
    }

    /** Reads; null while there is no answer. */
    @Nullable
    Answered read(String who, String path) throws InterruptedException {
        return send(to(who, path).GET());
    }

    private HttpRequest.Builder to(String who, String path) {
        return HttpRequest.newBuilder(URI.create(api + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + tokens.apply(who))
                .header("Content-Type", "application/json");
    }

    private @Nullable Answered send(HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() >= 500) {
                refusals.merge(response.statusCode(), 1, Integer::sum);
                return null;
            }
            return new Answered(
                    response.statusCode(),
                    response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body()),
                    response.headers().firstValue("ETag").orElse(null));
        } catch (IOException broken) {
            return null;
        }
    }
}
