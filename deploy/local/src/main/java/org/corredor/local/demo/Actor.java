package org.corredor.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.corredor.client.ApiClient;
import org.corredor.client.ApiException;
import org.corredor.client.ApiResponse;

/**
 * Somebody of a center with an account, a token and the generated client. Every request this actor makes is shown on the
 * stage with its status.
 */
final class Actor {
    private final String center;
    private final URI api;
    private final String token;
    private final Stage stage;
    private final ApiClient client = new ApiClient();

    Actor(URI api, String center, String token, Stage stage) {
        this.center = center;
        this.api = api;
        this.token = token;
        this.stage = stage;
        client.updateBaseUri(api.toString());
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        client.setResponseInterceptor(this::show);
    }

    /** A call of the generated client. */
    interface Call<T> {
        ApiResponse<T> make() throws ApiException;
    }

    String center() {
        return center;
    }

    ApiClient client() {
        return client;
    }

    /** A key for one command; the same one again asks for the same outcome. */
    static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** The If-Match of a record that was read at this version. */
    static String tag(Integer version) {
        return "\"v" + version + "\"";
    }

    /** Makes a call that has to succeed. */
    <T> T get(Call<T> call) {
        return full(call).getData();
    }

    /** Makes a call that has to succeed; with its headers. */
    <T> ApiResponse<T> full(Call<T> call) {
        try {
            return call.make();
        } catch (ApiException refused) {
            throw new PlayFailed("demo.failed.refused", refused.getCode(), Problems.gist(refused.getResponseBody()));
        }
    }

    /**
     * Makes a call that has to be refused.
     *
     * @return the problem's code: the last part of its type
     */
    <T> String refused(int status, Call<T> call) {
        try {
            call.make();
        } catch (ApiException refused) {
            if (refused.getCode() == status) {
                return Problems.code(refused.getResponseBody());
            }
            throw new PlayFailed("demo.failed.status", status, refused.getCode());
        }
        throw new PlayFailed("demo.failed.status", status, 200);
    }

    /** A plain GET, status and body, for comparing answers byte for byte. */
    String body(String path, boolean shown) {
        HttpRequest request = HttpRequest.newBuilder(api.resolve(path))
                .header("Authorization", "Bearer " + token)
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (shown) {
                stage.exchange("GET", path, answer.statusCode());
            }
            return answer.statusCode() + "\n" + answer.body();
        } catch (IOException broken) {
            throw new PlayFailed("demo.failed.connection", path);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new PlayFailed("demo.failed.connection", path);
        }
    }

    private void show(HttpResponse<InputStream> answer) {
        HttpRequest request = answer.request();
        stage.exchange(request.method(), pathAndQuery(request.uri()), answer.statusCode());
    }

    private static String pathAndQuery(URI uri) {
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
