package org.corredor.local.hsds;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a feed over HTTP: one request at a time, each bounded in time and size (a stream in the size of its lines), all together bounded in
 * number. A redirect is
 * followed on the same host only. A feed that asks to wait (429 or 503 with Retry-After in seconds) is waited for once, up to
 * {@value #LONGEST_WAIT} seconds.
 */
final class HsdsSource implements AutoCloseable {
    static final int LONGEST_WAIT = 30;
    private static final int LARGEST_BODY = 32 * 1024 * 1024;
    private static final int SECONDS_OF_A_STREAM = 900;
    private static final int LINES_BETWEEN_PROGRESS = 1000;
    private static final String TOO_LARGE = "> " + LARGEST_BODY / 1024 / 1024 + " MiB";
    private static final int MOST_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final HttpHeaders NO_HEADERS = HttpHeaders.of(Map.of(), (name, value) -> true);

    /** The allowed requests are used up. */
    static final class BudgetSpent extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Told of each line of a stream, blank ones left out, as it comes. */
    interface Lines {
        /** {@code request}: method and URL. */
        void line(String request, String text);
    }

    private final URI base;
    private final Options options;
    private final IntConsumer progress;
    private final HttpClient client;
    private int requests;

    HsdsSource(URI base, Options options, IntConsumer progress) {
        this.base = URI.create(base.toString().replaceFirst("/+$", ""));
        this.options = options;
        this.progress = progress;
        this.client = HttpClient.newBuilder()
                .connectTimeout(options.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** {@code name=value} for a query, escaped. */
    static String parameter(String name, Object value) {
        return name + "=" + URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8);
    }

    URI base() {
        return base;
    }

    int requests() {
        return requests;
    }

    /** {@code path} is relative to the base URL and begins with a slash. */
    Answer get(String path) {
        return send("GET", address(path), Map.of(), "");
    }

    Answer get(String path, Map<String, String> headers) {
        return send("GET", address(path), headers, "");
    }

    /**
     * What comes a line at a time, none of it kept.
     *
     * @return without a body; status 0 with the reason when it broke off or a line was too large
     */
    Answer lines(String path, Lines each) {
        return send("GET", address(path), Map.of(), "", each);
    }

    /** Any address the feed itself names. */
    Answer follow(URI address) {
        return send("GET", address, Map.of(), "");
    }

    /** With an empty body and no content type, or with both. */
    Answer post(String path, String contentType, String body) {
        return send(
                "POST", address(path), contentType.isEmpty() ? Map.of() : Map.of("Content-Type", contentType), body);
    }

    private URI address(String path) {
        return URI.create(base + path);
    }

    private Answer send(String method, URI address, Map<String, String> headers, String body) {
        return send(method, address, headers, body, null);
    }

    private Answer send(String method, URI address, Map<String, String> headers, String body, @Nullable Lines each) {
        Answer answer = once(method, address, headers, body, each);
        URI here = address;
        for (int i = 0; i < MOST_REDIRECTS && REDIRECTS.contains(answer.status()); i++) {
            URI next = redirect(here, answer);
            if (next.equals(here)) {
                return answer;
            }
            answer = once(answer.status() == 303 ? "GET" : method, next, headers, body, each);
            here = next;
        }
        if (answer.status() == 429 || answer.status() == 503) {
            return waited(answer) ? once(method, address, headers, body, each) : answer;
        }
        return answer;
    }

    /** Where an answer sends us; the same address when that is another host or nowhere. */
    private static URI redirect(URI address, Answer answer) {
        String location = answer.header("Location");
        if (location.isEmpty()) {
            return address;
        }
        try {
            URI next = address.resolve(location);
            boolean web = "http".equals(next.getScheme()) || "https".equals(next.getScheme());
            return web && address.getHost().equalsIgnoreCase(next.getHost()) ? next : address;
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }

    private static boolean waited(Answer answer) {
        String after = answer.header("Retry-After");
        if (!after.matches("[0-9]{1,2}") || Integer.parseInt(after) > LONGEST_WAIT) {
            return false;
        }
        try {
            TimeUnit.SECONDS.sleep(Integer.parseInt(after));
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Answer once(String method, URI address, Map<String, String> headers, String body, @Nullable Lines each) {
        if (requests >= options.maxRequests()) {
            throw new BudgetSpent();
        }
        requests++;
        progress.accept(requests);
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(options.timeout())
                .header("Accept", "application/json, application/x-ndjson;q=0.9, */*;q=0.1")
                .header("User-Agent", "corredor-hsds-check/3.2.3")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        String name = method + " " + address;
        return each == null ? exchange(name, request.build()) : stream(name, request.build(), each);
    }

    private Answer exchange(String name, HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> running =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_BODY));
        try {
            HttpResponse<byte[]> came = running.get(options.timeout().toMillis(), TimeUnit.MILLISECONDS);
            return Answer.of(name, came.statusCode(), came.headers(), new String(came.body(), StandardCharsets.UTF_8));
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            return Answer.of(name, 0, NO_HEADERS, tooLarge(cause) ? TOO_LARGE : why(cause));
        } catch (TimeoutException slow) {
            running.cancel(true);
            return Answer.of(name, 0, NO_HEADERS, "> " + options.timeout().toSeconds() + " s");
        } catch (InterruptedException stopped) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            throw new BudgetSpent();
        }
    }

    /** As {@code BodyHandlers.limiting} says it. */
    private static boolean tooLarge(Throwable failed) {
        return failed instanceof IOException
                && String.valueOf(failed.getMessage()).contains("exceeds");
    }

    private Answer stream(String name, HttpRequest request, Lines each) {
        try {
            HttpResponse<InputStream> came = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = came.body()) {
                CompletableFuture<Void> late = CompletableFuture.runAsync(
                        () -> close(body), CompletableFuture.delayedExecutor(SECONDS_OF_A_STREAM, TimeUnit.SECONDS));
                try {
                    return came.statusCode() == 200
                            ? read(name, came, body, each)
                            : Answer.of(name, came.statusCode(), came.headers(), "");
                } finally {
                    late.cancel(false);
                }
            }
        } catch (IOException broken) {
            return Answer.of(name, 0, NO_HEADERS, why(broken));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BudgetSpent();
        }
    }

    private Answer read(String name, HttpResponse<?> came, InputStream body, Lines each) throws IOException {
        InputStream buffered = new BufferedInputStream(body, 64 * 1024);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int lines = 0;
        for (int next = buffered.read(); ; next = buffered.read()) {
            if (next != '\n' && next >= 0) {
                line.write(next);
                if (line.size() > LARGEST_BODY) {
                    return Answer.of(name, 0, NO_HEADERS, TOO_LARGE);
                }
                continue;
            }
            String text = line.toString(StandardCharsets.UTF_8);
            line.reset();
            if (!text.isBlank()) {
                each.line(name, text);
            }
            if (++lines % LINES_BETWEEN_PROGRESS == 0) {
                progress.accept(requests);
            }
            if (next < 0) {
                return Answer.of(name, 200, came.headers(), "");
            }
        }
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException gone) {
            // it is closed
        }
    }

    private static String why(Throwable failed) {
        String said = failed.getMessage();
        return failed.getClass().getSimpleName() + (said == null ? "" : ": " + said);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
