package org.corredor.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.corredor.Api;
import org.junit.jupiter.api.Test;

/** The limit is the caller's, however many centers they make up. */
@QuarkusTest
final class RateLimitIT {
    private static final Pattern LEFT = Pattern.compile("r=(\\d+);");
    private static final int SENT = 100;

    @Test
    void inventedCentersShareOneBudget() {
        String token = Api.token("interpreter.casa-obrera");
        try (HttpClient client = HttpClient.newHttpClient()) {
            List<CompletableFuture<HttpResponse<Void>>> all = IntStream.range(0, SENT)
                    .mapToObj(i -> client.sendAsync(request(token), HttpResponse.BodyHandlers.discarding()))
                    .toList();
            List<Integer> left = all.stream()
                    .map(CompletableFuture::join)
                    .map(RateLimitIT::left)
                    .toList();
            // 20 tokens a second come back meanwhile; with a budget for each name all of them would be the same
            assertThat(left.stream().distinct().count()).isGreaterThan(5);
        }
    }

    private static HttpRequest request(String token) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/centers/made-up-"
                        + UUID.randomUUID() + "/people"))
                .header("Authorization", "Bearer " + token)
                .build();
    }

    private static int left(HttpResponse<Void> answer) {
        assertThat(answer.statusCode()).isEqualTo(404);
        Matcher left = LEFT.matcher(answer.headers().firstValue("RateLimit").orElse(""));
        assertThat(left.find()).isTrue();
        return Integer.parseInt(left.group(1));
    }
}
