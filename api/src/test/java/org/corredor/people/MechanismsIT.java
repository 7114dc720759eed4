package org.corredor.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.MERGE_PATCH;
import static org.corredor.Api.as;
import static org.corredor.Api.ifMatch;
import static org.corredor.Api.key;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.corredor.NetworkResource;
import org.corredor.local.TestNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mechanisms every operation has, tried on people: preconditions, idempotency, cursors, strict bodies, languages. */
@QuarkusTest
final class MechanismsIT {
    private static final String CENTER = "/v1/centers/topolobampo";
    private static final String PEOPLE = CENTER + "/people";
    private static final String BODY = "{\"alias\": \"Refugio\"}";

    @Test
    void aChangeNeedsTheVersionItIsMeantFor() {
        Response made = made();
        String path = made.header("Location");
        problem(patch().body("{\"alias\": \"A\"}").patch(path), 428, "precondition-required");
        assertThat(patch().header(ifMatch(made))
                        .body("{\"alias\": \"A\"}")
                        .patch(path)
                        .statusCode())
                .isEqualTo(200);
        problem(patch().header(ifMatch(made)).body("{\"alias\": \"B\"}").patch(path), 412, "precondition-failed");
        problem(
                patch().header("If-Match", "\"v99\"").body("{\"alias\": \"B\"}").patch(path),
                412,
                "precondition-failed");
        for (String foreign : List.of("\"x\"", "\"0\"", "*", "W/" + made.header("ETag"), "v0", "\"v0\", \"v1\"")) {
            problem(
                    patch().header("If-Match", foreign)
                            .body("{\"alias\": \"B\"}")
                            .patch(path),
                    400,
                    "if-match-malformed");
        }
        assertThat(coordinator().get(path).<String>path("alias")).isEqualTo("A");
    }

    @Test
    void whatTheCallerHasIsNotSentAgain() {
        Response made = made();
        Response same =
                coordinator().header("If-None-Match", made.header("ETag")).get(made.header("Location"));
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.asString()).isEmpty();
        assertThat(same.header("ETag")).isEqualTo(made.header("ETag"));
    }

    @Test
    void theSameOrderHappensOnceAndAnotherUnderItsKeyIsRefused() throws SQLException {
        problem(coordinator().body(BODY).post(PEOPLE), 400, "idempotency-key-required");
        for (String malformed : List.of("short", "with a space", "x".repeat(101))) {
            problem(coordinator().header(key(malformed)).body(BODY).post(PEOPLE), 400, "idempotency-key-malformed");
        }
        String key = UUID.randomUUID().toString();
        long before = people();
        Response first = coordinator().header(key(key)).body(BODY).post(PEOPLE);
        Response again = coordinator().header(key(key)).body(BODY).post(PEOPLE);
        assertThat(first.header("Idempotent-Replayed")).isNull();
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.asString()).isEqualTo(first.asString());
        problem(
                coordinator().header(key(key)).body("{\"alias\": \"Otra\"}").post(PEOPLE),
                422,
                "idempotency-key-reused");
        Response promoter =
                as("promoter.topolobampo").header(key(key)).body(BODY).post(PEOPLE);
        assertThat(promoter.header("Idempotent-Replayed"))
                .as("another person's key")
                .isNull();
        assertThat(people()).isEqualTo(before + 2);
    }

    @Test
    void ofOrdersAtOnceUnderOneKeyOneIsDone() throws SQLException {
        String key = UUID.randomUUID().toString();
        long before = people();
        RequestSpecification[] requests = Stream.generate(
                        () -> coordinator().header(key(key)).body(BODY))
                .limit(8)
                .toArray(RequestSpecification[]::new);
        List<Response> answers;
        try (ExecutorService callers = Executors.newFixedThreadPool(requests.length)) {
            List<CompletableFuture<Response>> running = Stream.of(requests)
                    .map(request -> CompletableFuture.supplyAsync(() -> request.post(PEOPLE), callers))
                    .toList();
            answers = running.stream().map(CompletableFuture::join).toList();
        }
        assertThat(answers)
                .extracting(Response::statusCode)
                .allMatch(status -> status == 201 || status == 409)
                .contains(201);
        assertThat(answers.stream().filter(a -> a.statusCode() == 201).map(a -> a.header("Location")))
                .containsOnly(
                        coordinator().header(key(key)).body(BODY).post(PEOPLE).header("Location"));
        assertThat(people()).isEqualTo(before + 1);
    }

    @Test
    void aCursorIsOfItsListAndWhole() {
        made();
        made();
        String next = coordinator().get(PEOPLE + "?limit=1").path("next");
        assertThat(coordinator().get(PEOPLE + "?limit=1&cursor=" + next).statusCode())
                .isEqualTo(200);
        char last = next.charAt(next.length() - 3);
        String altered =
                next.substring(0, next.length() - 3) + (last == 'A' ? 'B' : 'A') + next.substring(next.length() - 2);
        for (String path : List.of(
                PEOPLE + "?cursor=" + altered,
                PEOPLE + "?cursor=x",
                CENTER + "/cases?cursor=" + next,
                "/v1/centers/tijuana/people?cursor=" + next)) {
            String center = path.split("/", -1)[3];
            problem(as("coordinator." + center).get(path), 400, "invalid-cursor");
        }
        for (String limit : List.of("0", "201", "x", "-1")) {
            problem(coordinator().get(PEOPLE + "?limit=" + limit), 422, "validation");
        }
    }

    @Test
    void aPatchOfWhatIsNotThereToChangeIsRefusedWithItsPlace() {
        Response made = made();
        for (Map.Entry<String, String> wrong : Map.of(
                        "{\"unknown\": 1}", "/unknown",
                        "{\"version\": 7}", "/version",
                        "{\"id\": null}", "/id",
                        "{\"alias\": null}", "/alias",
                        "{\"birth_year\": \"x\"}", "/birth_year",
                        "{\"birth_year\": 2090}", "/birth_year")
                .entrySet()) {
            Response refused =
                    patch().header(ifMatch(made)).body(wrong.getKey()).patch(made.header("Location"));
            problem(refused, 422, "validation");
            assertThat(refused.<List<String>>path("errors.pointer"))
                    .as(wrong.getKey())
                    .containsExactly(wrong.getValue());
        }
        problem(patch().header(ifMatch(made)).body("[]").patch(made.header("Location")), 422, "validation");
    }

    @Test
    void whatCannotBeReadIsRefusedAndNothingWritten() throws SQLException {
        long before = people();
        problem(post("{\"alias\": "), 400, "malformed-json");
        problem(post(""), 422, "validation");
        problem(post("{\"alias\": \"x\", \"color\": 1}"), 422, "validation");
        problem(post("{\"alias\": \"  \"}"), 422, "validation");
        problem(post("[]"), 422, "validation");
        problem(post("{\"alias\": \"" + "x".repeat(1_100_000) + "\"}"), 413, "payload-too-large");
        problem(
                coordinator().header(key()).contentType("text/plain").body(BODY).post(PEOPLE),
                415,
                "unsupported-media-type");
        assertThat(people()).isEqualTo(before);
    }

    @Test
    void anIdThatIsNoneIsNotThere() {
        for (String id : List.of("7", "x", "0190a000", UUID.randomUUID().toString())) {
            problem(coordinator().get(PEOPLE + "/" + id), 404, "not-found");
        }
    }

    @ParameterizedTest
    @CsvSource({"es,No encontrado", "en,Not found", "'ht,es;q=0.5',Pa jwenn", "de,No encontrado", "';;',No encontrado"})
    void textsAreInTheReadersLanguage(String accepted, String title) {
        Response refused = coordinator().header("Accept-Language", accepted).get(PEOPLE + "/" + UUID.randomUUID());
        assertThat(refused.<String>path("title")).isEqualToIgnoringCase(title);
        assertThat(refused.header("Content-Language")).isIn("es", "en", "ht");
    }

    @Test
    void eachDenialIsInTheTrailUnderItsRequestId() throws SQLException {
        Map<String, RequestSpecification> refused = Map.of(
                "not-found", as("coordinator.tijuana"),
                "permission-missing", as("organizer.topolobampo"),
                "unauthenticated", org.corredor.Api.anonymous(),
                "malformed-json", coordinator().header(key()).body("{"),
                "idempotency-key-required", coordinator().body(BODY));
        for (Map.Entry<String, RequestSpecification> one : refused.entrySet()) {
            String request = UUID.randomUUID().toString();
            one.getValue().header("X-Request-Id", request).post(PEOPLE);
            assertThat(denial(request)).as(one.getKey()).isEqualTo("topolobampo createPerson " + one.getKey());
        }
    }

    /** Waits for the denial, which is written after the answer. */
    private static String denial(String request) throws SQLException {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        String found;
        do {
            found = text("select coalesce(max(t.slug || ' ' || e.action || ' ' || e.reason), '') from app.audit_event e"
                    + " join app.tenant t on t.id = e.tenant_id where e.outcome = 'denied' and e.request_id = '"
                    + request
                    + "'");
        } while (found.isEmpty() && System.nanoTime() < deadline);
        return found;
    }

    private static long people() throws SQLException {
        return Long.parseLong(text("select count(*) from app.person p join app.tenant t on t.id = p.tenant_id"
                + " where t.slug = 'topolobampo'"));
    }

    private static String text(String query) throws SQLException {
        try (var database = TestNetwork.get()
                        .superuserDataSource(NetworkResource.DATABASE)
                        .getConnection();
                var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static RequestSpecification coordinator() {
        return as("coordinator.topolobampo");
    }

    private static RequestSpecification patch() {
        return coordinator().contentType(MERGE_PATCH);
    }

    private static Response post(String body) {
        return coordinator().header(key()).body(body).post(PEOPLE);
    }

    private static Response made() {
        Response made = post(BODY);
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return made;
    }

    private static void problem(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.<String>path("type")).isEqualTo("/docs/problems/" + code);
    }
}
