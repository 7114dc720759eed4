package org.corredor.crypto;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.anonymous;
import static org.corredor.Api.as;
import static org.corredor.Api.client;
import static org.corredor.Api.key;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.corredor.NetworkResource;
import org.corredor.local.TestNetwork;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What was told in confidence lies about nowhere: not in the files of the database, its write-ahead log or anybody's log,
 * not in a row, a key file, a metric, nor in what others are answered. Each search also finds something that is there.
 */
@QuarkusTest
final class CanaryIT {
    @ConfigProperty(name = "corredor.keystore.directory")
    Path keyStore;

    @SuppressWarnings("NullAway.Init") // set by the test framework
    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    private final CanaryStory story = new CanaryStory();

    @BeforeEach
    void tell() {
        story.tell();
    }

    @Test
    void everySealedColumnWasFilled() throws SQLException {
        assertThat(story.columns())
                .as("a new *_sealed column belongs into CanaryStory")
                .containsExactlyInAnyOrderElementsOf(
                        strings("SELECT table_name || '.' || column_name FROM information_schema.columns"
                                + " WHERE table_schema = 'app'"
                                + " AND (column_name LIKE '%\\_sealed' OR column_name = 'ciphertext')"));
        for (String column : story.columns()) {
            int dot = column.indexOf('.');
            // 29 bytes are nonce, tag and version
            assertThat(strings("SELECT min(length(" + column.substring(dot + 1) + ")) > 29 FROM app."
                            + column.substring(0, dot)))
                    .as(column)
                    .containsExactly("t");
        }
    }

    @Test
    void whoToldItReadsIt() {
        String told = String.join(
                "\n",
                story.records().stream()
                        .map(path -> as(CanaryStory.WHO).get(path).asString())
                        .toList());
        for (Marker marker : story.markers()) {
            assertThat(told).as(marker.column()).contains(marker.text());
        }
        assertThat(told).contains("\"birth_year\":" + CanaryStory.BIRTH_YEAR);
        assertThat(told).contains("\"occupation_sector\":\"" + CanaryStory.SECTOR + "\"");
        // and so does who received the package, of what it holds
        assertThat(new MarkerSearch(story.markers())
                        .inText("package", story.told).places().stream()
                                .map(place -> place.replaceAll("package: | \\(.*", ""))
                                .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "person.alias_sealed",
                        "person.legal_name_sealed",
                        "person.gender_sealed",
                        "person.pronoun_sealed",
                        "person.contacts_sealed",
                        "labour_case.summary_sealed",
                        "labour_case.employer_sealed");
    }

    @Test
    void noFileOfDatabaseKeyStoreOrLogHasIt() throws SQLException, IOException {
        String requestId = "canary-" + UUID.randomUUID();
        as(CanaryStory.WHO)
                .header("X-Request-Id", requestId)
                .get(story.records().getFirst());
        Marker inTheLog = new Marker("X-Request-Id", requestId);
        MarkerSearch.Found found = awaitInLog(inTheLog);
        assertThat(found.places()).as("the log that is searched is the API's").isNotEmpty();

        // more than one: a page's header can stand in the middle of what the write-ahead log has of it
        List<Marker> inPlain = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            inPlain.add(
                    consentUnderNotice("Ñotice-" + UUID.randomUUID().toString().substring(0, 30)));
        }
        execute("CHECKPOINT");
        // tables and write-ahead log, and beside them what PostgreSQL and Keycloak logged
        Path network = Objects.requireNonNull(TestNetwork.get().dataDirectory().getParent());
        assertThat(new MarkerSearch(inPlain).inFiles(network).places())
                .as("what is written in the clear is found in a table and in the write-ahead log")
                .anyMatch(place -> place.contains("/base/"))
                .anyMatch(place -> place.contains("/pg_wal/"));

        MarkerSearch search = new MarkerSearch(story.markers());
        assertThat(new MarkerSearch(List.of(new Marker("person.occupation_sector_sealed", CanaryStory.SECTOR)))
                        .inFiles(NetworkResource.LOG)
                        .places())
                .isEmpty();
        for (Path root : List.of(network, keyStore, NetworkResource.LOG)) {
            found = search.inFiles(root);
            assertThat(found.places()).as(root.toString()).isEmpty();
            assertThat(found.bytes()).as(root + " is empty").isPositive();
        }
    }

    @Test
    void noRowHasIt() throws SQLException {
        Marker inPlain =
                consentUnderNotice("Ñotice-" + UUID.randomUUID().toString().substring(0, 30));
        String rows = rows();
        assertThat(new MarkerSearch(List.of(inPlain)).inText("rows", rows).places())
                .isNotEmpty();
        assertThat(rows).contains("person.create", "person.created"); // the trail and the outbox are among them
        assertThat(new MarkerSearch(story.markers()).inText("rows", rows).places())
                .isEmpty();
        List<String> ids =
                story.records().stream().map(path -> path.replaceAll(".*/", "")).toList();
        assertThat(rows.lines().filter(row -> ids.stream().anyMatch(row::contains)))
                .hasSizeGreaterThan(ids.size())
                .noneMatch(row -> row.matches(".*\\b" + CanaryStory.BIRTH_YEAR + "\\b.*"))
                .noneMatch(row -> row.contains(CanaryStory.SECTOR));
    }

    @Test
    void nobodyElseIsToldIt() {
        List<String> answers = new ArrayList<>(story.untold());
        List<RequestSpecification> others = List.of(
                as("coordinator.tijuana"),
                as("center-admin.topolobampo"),
                as("network-admin"),
                client("partner-demo"),
                anonymous());
        for (RequestSpecification other : others) {
            for (String path : story.records()) {
                Response refused = given().spec(other).get(path);
                assertThat(refused.statusCode()).as(path).isBetween(401, 404);
                answers.add(refused.headers() + refused.asString());
            }
        }
        for (String list : List.of("people", "cases", "intakes", "consents", "referrals")) {
            Response own = as("coordinator.tijuana").get("/v1/centers/tijuana/" + list + "?limit=200");
            assertThat(own.statusCode()).as(own.asString()).isEqualTo(200);
            answers.add(own.asString());
        }
        Response sought = as("coordinator.tijuana")
                .body("{\"name\": \"%s\"}".formatted(story.alias))
                .post("/v1/centers/tijuana/people/search");
        assertThat(sought.<List<?>>path("items")).as(sought.asString()).isEmpty();
        answers.add(sought.asString());
        Response counted = given().get(metrics);
        assertThat(counted.asString()).contains("http_server_requests_seconds_count");
        answers.add(counted.asString());
        assertThat(new MarkerSearch(story.markers())
                        .inText("answers", String.join("\n", answers))
                        .places())
                .isEmpty();
    }

    @Test
    void aRefusalRepeatsNothing() throws IOException {
        String alias = story.alias;
        List<String> answers = new ArrayList<>();
        // the name of a member that nobody knows is told back to who sent it, and to nobody else
        assertThat(refused("{\"alias\": \"x\", \"" + alias + "\": 1}")).contains(alias);
        for (String body : List.of(
                "{\"alias\": \"" + alias + "\", \"birth_year\": \"" + alias + "\"}",
                "{\"alias\": \"x\", \"age_band\": \"" + alias + "\"}",
                "{\"alias\": \"x\", \"notes\": \"" + alias,
                "{\"alias\": \"x\", \"contacts\": [{\"channel\": \"" + alias + "\", \"value\": \"" + alias + "\"}]}")) {
            answers.add(refused(body));
        }
        MarkerSearch search = new MarkerSearch(story.markers());
        assertThat(search.inText("answers", String.join("\n", answers)).places())
                .isEmpty();
        assertThat(search.inText("log", Files.readString(NetworkResource.LOG)).places())
                .isEmpty();
    }

    private static String refused(String body) {
        Response refused = as(CanaryStory.WHO).header(key()).body(body).post(CanaryStory.CENTER + "/people");
        assertThat(refused.statusCode()).as(refused.asString()).isBetween(400, 422);
        return refused.headers() + refused.asString();
    }

    /** The line of a request is written after its answer: looks until it is there, at most ten seconds. */
    private static MarkerSearch.Found awaitInLog(Marker marker) {
        MarkerSearch search = new MarkerSearch(List.of(marker));
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        MarkerSearch.Found found = search.inFiles(NetworkResource.LOG);
        while (found.places().isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            found = search.inFiles(NetworkResource.LOG);
        }
        return found;
    }

    /** A consent of the story's person; the version of a notice is not sealed. */
    private Marker consentUnderNotice(String version) throws SQLException {
        execute("""
                INSERT INTO app.consent_grant (tenant_id, id, person_id, purpose, fields, explained_in, read_aloud,
                  method, given_by, notice_version, expires_at)
                SELECT tenant_id, uuidv7(), id, 'casework', '{needs}', 'es', true, 'autograph', 'person', '%s',
                  now() + interval '1 day'
                FROM app.person WHERE id = '%s'""".formatted(version, story.records().getFirst().replaceAll(".*/", "")));
        return new Marker("consent_grant.notice_version", version);
    }

    /** Every row of every table, one a line, {@code bytea} in hex. */
    private static String rows() throws SQLException {
        List<String> rows = new ArrayList<>();
        for (String table :
                strings("SELECT relname FROM pg_class WHERE relnamespace = 'app'::regnamespace AND relkind = 'r'")) {
            rows.addAll(strings("SELECT t::text FROM app." + table + " t"));
        }
        return String.join("\n", rows);
    }

    private static List<String> strings(String sql) throws SQLException {
        try (Connection c = superuser();
                Statement s = c.createStatement();
                ResultSet r = s.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (r.next()) {
                values.add(r.getString(1));
            }
            return values;
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection c = superuser();
                Statement s = c.createStatement()) {
            s.execute(sql);
        }
    }

    private static Connection superuser() throws SQLException {
        return TestNetwork.get().superuserDataSource(NetworkResource.DATABASE).getConnection();
    }
}
