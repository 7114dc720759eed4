package org.corredor.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.MERGE_PATCH;
import static org.corredor.Api.as;
import static org.corredor.Api.ifMatch;
import static org.corredor.Api.key;
import static org.corredor.Api.token;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.corredor.BehindTheWalls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody sends by mistake: answered as a refusal, never as a fault of ours. */
@QuarkusTest
final class HostileBodiesIT {
    private static final String CENTER = "/v1/centers/topolobampo";
    private static final String PEOPLE = CENTER + "/people";
    private static final String WHO = "coordinator.topolobampo";

    @ParameterizedTest
    @ValueSource(strings = {"", "\"notes\": ", "\"languages\": ", "\"nobody_knows\": "})
    void nestingWithoutEndIsNotFollowed(String member) throws Exception {
        String deep = "[".repeat(10_000) + "]".repeat(10_000);
        String body = member.isEmpty() ? deep : "{\"alias\": \"Honorina\", " + member + deep + "}";
        HttpRequest.Builder posted = plain(PEOPLE, "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
        assertThat(sent(posted).statusCode()).isIn(400, 422);
        Response made = post(PEOPLE, "{\"alias\": \"Honorina\"}");
        HttpRequest.Builder patched = plain(made.header("Location"), MERGE_PATCH)
                .header("If-Match", made.header("ETag"))
                .method("PATCH", HttpRequest.BodyPublishers.ofString(body));
        assertThat(sent(patched).statusCode()).isIn(400, 422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"alias\": \"N\"",
                "\"alias\": \"a\", \"legal_name\": \"N\"",
                "\"alias\": \"a\", \"gender\": \"N\"",
                "\"alias\": \"a\", \"pronoun\": \"N\"",
                "\"alias\": \"a\", \"notes\": \"N\"",
                "\"alias\": \"a\", \"age_band\": \"N\"",
                "\"alias\": \"a\", \"gender_code\": \"N\"",
                "\"alias\": \"a\", \"nationality\": \"N\"",
                "\"alias\": \"a\", \"languages\": [\"N\"]",
                "\"alias\": \"a\", \"mobility_profile\": [\"N\"]",
                "\"alias\": \"a\", \"occupation_sector\": \"N\"",
                "\"alias\": \"a\", \"contacts\": [{\"channel\": \"N\", \"value\": \"1\", \"may_leave_message\": false}]",
                "\"alias\": \"a\", \"contacts\": [{\"channel\": \"phone\", \"value\": \"N\", \"may_leave_message\": false}]",
                "\"alias\": \"a\", \"contacts\": [{\"channel\": \"phone\", \"value\": \"1\", \"safe_hours\": \"N\","
                        + " \"may_leave_message\": false}]",
                "\"alias\": \"a\", \"N\": 1"
            })
    void aZeroCharacterInAPersonIsNoFaultOfOurs(String members) {
        Response answer = post(PEOPLE, "{" + withZero(members) + "}");
        assertThat(answer.statusCode()).as(answer.asString()).isIn(201, 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel", "heard_from", "form_version", "notes", "on_date", "person_id"})
    void aZeroCharacterInAnInterviewIsNoFaultOfOurs(String field) {
        String body = """
                {"person_id": "%s", "on_date": "2026-01-05", "channel": "phone", "heard_from": "other",
                 "form_version": "core-1", "notes": "x"}""".formatted(post(PEOPLE, "{\"alias\": \"a\"}").<String>path("id"));
        String hostile = body.replaceFirst(
                "(\"" + field + "\": \")[^\"]*", "$1" + withZero("N").replace("\\", "\\\\"));
        Response answer = post(CENTER + "/intakes", hostile);
        assertThat(answer.statusCode()).as(answer.asString()).isIn(201, 422);
        Response needs =
                post(CENTER + "/intakes", body.replace("\"notes\": \"x\"", "\"needs\": [\"" + withZero("N") + "\"]"));
        assertThat(needs.statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "phone"})
    void aZeroCharacterInASearchIsNoFaultOfOurs(String by) {
        Response found = as(WHO).body("{\"" + by + "\": \"5550" + withZero("N") + "0101\"}")
                .post(PEOPLE + "/search");
        assertThat(found.statusCode()).as(found.asString()).isIn(200, 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"restricted\": \"\"", "\"restricted\": 0", "\"birth_year\": 1990.5", "\"alias\": 5"})
    void aValueOfAnotherTypeIsPointedAt(String member) {
        String pointer = "/" + member.substring(1, member.indexOf('"', 1));
        Response refused = post(PEOPLE, "{" + (member.contains("alias") ? "" : "\"alias\": \"a\", ") + member + "}");
        Response made = post(PEOPLE, "{\"alias\": \"a\", \"restricted\": true}");
        Response patched = as(WHO).contentType(MERGE_PATCH)
                .header(ifMatch(made))
                .body("{" + member + "}")
                .patch(made.header("Location"));
        for (Response answer : List.of(refused, patched)) {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
            assertThat(answer.<List<String>>path("errors.pointer")).containsExactly(pointer);
            assertThat(answer.<List<String>>path("errors.code")).containsExactly("type");
        }
        assertThat(as(WHO).get(made.header("Location")).<Boolean>path("restricted"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "1899-12-31"})
    void aDateBeforeEverythingIsPointedAt(String date) {
        String person = post(PEOPLE, "{\"alias\": \"a\"}").path("id");
        String draft = "{\"person_id\": \"" + person + "\", \"types\": [\"unpaid-wages\"]";
        String trigger = "\"trigger_kind\": \"separation\", \"trigger_date\": \"" + date + "\"}";
        Response opened = post(CENTER + "/cases", draft + "}");
        String found = opened.header("Location");
        tooEarly("/trigger_date", post(CENTER + "/cases", draft + ", " + trigger));
        tooEarly(
                "/trigger_date",
                as(WHO).contentType(MERGE_PATCH)
                        .header(ifMatch(opened))
                        .body("{" + trigger)
                        .patch(found));
        String day = "{\"on_date\": \"" + date + "\", ";
        tooEarly(
                "/on_date",
                post(found + "/services-delivered", day + "\"services\": [\"training\"], \"modality\": \"video\"}"));
        tooEarly(
                "/on_date",
                post(
                        CENTER + "/intakes",
                        day + "\"person_id\": \"" + person
                                + "\", \"channel\": \"phone\", \"form_version\": \"core-1\"}"));
    }

    @Test
    void theDatabaseHoldsTheSameBound() {
        assertThat(BehindTheWalls.count(
                        "select count(*) from pg_constraint where conname like '%_date_bound' and convalidated"))
                .isEqualTo(3);
    }

    private static void tooEarly(String pointer, Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.<List<String>>path("errors.pointer")).containsExactly(pointer);
        assertThat(answer.<List<String>>path("errors.code")).containsExactly("min");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "\"0\"", "\"LEGAL_NAME\""})
    void aConsentNamesItsFieldsByTheirCodesAlone(String field) {
        Response refused = post(CENTER + "/consents", """
                {"person_id": "%s", "purpose": "referral", "recipient": "ciudad-juarez", "fields": [%s], "explained_in": "es",
                 "read_aloud": true, "method": "electronic", "given_by": "person", "notice_version": "1",
                 "expires_at": "2026-12-31T00:00:00Z"}""".formatted(UUID.randomUUID(), field));
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
        assertThat(refused.<List<String>>path("errors.pointer")).containsExactly("/fields/0");
        assertThat(refused.<List<String>>path("errors.code")).containsExactly("type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alias\": \"a\", \"alias\": \"b\"}",
                "{\"alias\": \"a\", \"contacts\": [{\"channel\": \"phone\", \"channel\": \"other\"}]}",
                "{\"alias\": \"a\"} x"
            })
    void whatIsNotOneJsonTextIsMalformed(String body) {
        Response made = post(PEOPLE, "{\"alias\": \"a\"}");
        Response patched = as(WHO).contentType(MERGE_PATCH)
                .header(ifMatch(made))
                .body(body)
                .patch(made.header("Location"));
        for (Response answer : List.of(post(PEOPLE, body), patched)) {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
            assertThat(answer.<String>path("type")).isEqualTo("/docs/problems/malformed-json");
        }
    }

    @Test
    void aSecondTextAfterTheFirstIsRefused() {
        Response refused = post(PEOPLE, "{\"alias\": \"a\"} {\"restricted\": true}");
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
    }

    @Test
    void aBodyThatDoesNotSayItsLengthIsCounted() throws Exception {
        byte[] large = ("{\"alias\": \"" + "x".repeat(BodyLimit.MAX) + "\"}").getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer = sent(plain(PEOPLE, "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(answer.body()).contains("/docs/problems/payload-too-large");
    }

    @Test
    void anIdThatCannotBeIsAnsweredLikeOneThatIsNot() {
        String never = as(WHO).get(PEOPLE + "/" + UUID.randomUUID()).asString();
        for (String id : List.of("7", "x'--", "0190a000-0000-7000-8000-00000000000", "%00", "..;")) {
            Response answer = as(WHO).urlEncodingEnabled(false).get(PEOPLE + "/" + id);
            assertThat(answer.statusCode()).as(id).isEqualTo(404);
            assertThat(answer.asString()).as(id).isEqualTo(never);
        }
    }

    /** By the JDK's client, which sends what it is given and doesn't take it apart first. */
    private static HttpRequest.Builder plain(String path, String mediaType) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + token(WHO))
                .header("Content-Type", mediaType)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static HttpResponse<String> sent(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    /** Each N that stands for itself as JSON's escaped zero character. */
    private static String withZero(String text) {
        return text.replaceAll("\\bN\\b", "N\\\\u0000x");
    }

    private static Response post(String path, String body) {
        return as(WHO).header(key()).body(body).post(path);
    }
}
