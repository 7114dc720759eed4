package org.corredor.directory.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.corredor.PackagedApi;
import org.corredor.local.ApiServer;
import org.corredor.local.DemoData;
import org.corredor.local.TestNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file of more than 20 MB, through the packaged API with a heap that hasn't room for many of them, is taken over and taken out
 * again. What other requests and statements get of time, here two seconds, is not enough for it.
 */
final class LargeImportIT {
    private static final String DATABASE = "large_import";
    private static final String HEAP = "-Xmx128m";
    private static final int ORGANIZATIONS = 200;
    private static final int SERVICES = 5_000;
    private static final int RECORDS = ORGANIZATIONS + SERVICES;
    private static final String LITTLE_TIME =
            "alter role app_rw in database " + DATABASE + " set statement_timeout = '2s'";
    private static final String DIRECTORY = "/v1/centers/tijuana/directory/";

    @TempDir
    Path folder;

    @Test
    void aLargeFileIsTakenOverAndTakenOut() throws Exception {
        TestNetwork network = TestNetwork.get();
        network.createDatabase(DATABASE);
        try (Connection database = network.superuserDataSource(DATABASE).getConnection();
                Statement statement = database.createStatement()) {
            statement.execute(LITTLE_TIME);
        }
        ApiServer.Plan plan = PackagedApi.plan(
                folder,
                DATABASE,
                "app_rw",
                Map.of("_JAVA_OPTIONS", HEAP, "QUARKUS_TRANSACTION_MANAGER_DEFAULT_TRANSACTION_TIMEOUT", "2S"));
        try (ApiServer api = ApiServer.launch(plan)) {
            api.awaitReady();
            DemoData.apply(network.dataSource(DATABASE, "app_migrate"), DemoData.folder());
            takenOverAndOut(URI.create("http://127.0.0.1:" + plan.port()));
        } catch (AssertionError failed) {
            throw new AssertionError(failed.getMessage() + "\n" + Files.readString(PackagedApi.log(folder)), failed);
        } finally {
            network.dropDatabase(DATABASE);
        }
    }

    private void takenOverAndOut(URI api) throws Exception {
        Path file = folder.resolve("large.ndjson");
        write(file);
        assertThat(Files.size(file)).isGreaterThan(20 << 20);
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(taken(client, api, file)).isEqualTo("applied " + RECORDS + "/0/0/0");
            assertThat(taken(client, api, file)).as("again").isEqualTo("applied 0/0/" + RECORDS + "/0");

            Path export = folder.resolve("export.ndjson");
            HttpResponse<Path> out = client.send(
                    request(api, "export?format=ndjson&publication=published").build(),
                    HttpResponse.BodyHandlers.ofFile(export));
            assertThat(out.statusCode()).isEqualTo(200);
            try (var lines = Files.lines(export)) {
                assertThat(lines.filter(line -> line.contains("Grande")).count())
                        .isEqualTo(RECORDS);
            }
        }
    }

    /** What came of it: {@code status created/changed/unchanged/errors}. */
    private static String taken(HttpClient client, URI api, Path file) throws Exception {
        HttpResponse<String> answer = client.send(
                request(api, "imports?publish=true")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofFile(file))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode outcome = new ObjectMapper().readTree(answer.body());
        return outcome.path("status").asText() + " " + outcome.path("created") + "/" + outcome.path("changed") + "/"
                + outcome.path("unchanged") + "/" + outcome.path("errors");
    }

    private static HttpRequest.Builder request(URI api, String path) {
        return HttpRequest.newBuilder(api.resolve(DIRECTORY + path))
                .header("Authorization", "Bearer " + TestNetwork.get().token("coordinator.tijuana"));
    }

    private static void write(Path file) throws IOException {
        Random random = new Random(7);
        try (BufferedWriter out = Files.newBufferedWriter(file, UTF_8)) {
            for (int i = 0; i < ORGANIZATIONS; i++) {
                out.write("{\"type\":\"organization\",\"id\":\"o" + i + "\",\"name\":\"Grande " + i
                        + "\",\"description\":\"\"}\n");
            }
            for (int i = 0; i < SERVICES; i++) {
                out.write("{\"type\":\"service\",\"id\":\"s" + i + "\",\"organization_id\":\"o" + i % ORGANIZATIONS
                        + "\",\"name\":\"Grande " + i + "\",\"status\":\"active\",\"phones\":[{\"number\":\"664 "
                        + i + "\"}],\"description\":\"" + words(random, 500) + "\",\"licenses\":\""
                        + words(random, 1_900)
                        + "\",\"accreditations\":\"" + words(random, 1_900) + "\"}\n");
            }
        }
    }

    /** As a text has them: a few often and most seldom. */
    private static String words(Random random, int length) {
        StringBuilder words = new StringBuilder();
        while (words.length() < length) {
            int word = (int) (3_000 * Math.pow(random.nextDouble(), 3));
            words.append(Integer.toString(1_000_003 * (word + 100), Character.MAX_RADIX))
                    .append(' ');
        }
        return words.toString().strip();
    }
}
