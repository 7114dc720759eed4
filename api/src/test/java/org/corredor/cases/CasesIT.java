package org.corredor.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.MERGE_PATCH;
import static org.corredor.Api.as;
import static org.corredor.Api.ifMatch;
import static org.corredor.Api.key;
import static org.corredor.cases.Casework.CASES;
import static org.corredor.cases.Casework.CENTER;
import static org.corredor.cases.Casework.COORDINATOR;
import static org.corredor.cases.Casework.close;
import static org.corredor.cases.Casework.invalid;
import static org.corredor.cases.Casework.made;
import static org.corredor.cases.Casework.open;
import static org.corredor.cases.Casework.patch;
import static org.corredor.cases.Casework.person;
import static org.corredor.cases.Casework.post;
import static org.corredor.cases.Casework.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.corredor.NetworkResource;
import org.corredor.local.TestNetwork;
import org.junit.jupiter.api.Test;

/** A case from its opening to its close. */
@QuarkusTest
final class CasesIT {
    private static final String EMPLOYER =
            ", \"employer\": {\"name\": \"Ensambles Quimera\", \"facility\": \"Nave 4\"}";

    @Test
    void isOpenedChangedLoggedInAndClosed() {
        Response opened = open(
                COORDINATOR,
                EMPLOYER + ", \"trigger_kind\": \"payment-due\", \"trigger_date\": \"2026-01-05\", \"summary\": \"x\"");
        String path = opened.header("Location");
        assertThat(opened.<String>path("stage")).isEqualTo("guidance");

        Response changed = patch(
                COORDINATOR,
                opened,
                path,
                "{\"stage\": \"hearing\", \"summary\": null, \"employer\": {\"facility\": \"Nave 5\"}}");
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.<String>path("employer.name")).isEqualTo("Ensambles Quimera");
        assertThat(changed.<String>path("employer.facility")).isEqualTo("Nave 5");
        assertThat(changed.<String>path("summary")).isNull();

        Response logged = made(post(COORDINATOR, path + "/services-delivered", service("2026-01-06")));
        assertThat(as(COORDINATOR).get(logged.header("Location")).<String>path("note"))
                .isEqualTo("Llamada breve");
        assertThat(as(COORDINATOR).get(path + "/services-delivered").<List<String>>path("items.id"))
                .containsExactly(logged.<String>path("id"));

        Response closed = close(path);
        assertThat(closed.statusCode()).as(closed.asString()).isEqualTo(200);
        assertThat(closed.<String>path("status")).isEqualTo("closed");
        assertThat(closed.<String>path("outcome")).isEqualTo("resolved");
        assertThat(closed.<String>path("stage")).isEqualTo("hearing");
        assertThat(as(COORDINATOR)
                        .header("If-None-Match", closed.header("ETag"))
                        .get(path)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void closedCaseTakesNothingMore() {
        String path = open(COORDINATOR, "").header("Location");
        Response closed = close(path);
        refused(patch(COORDINATOR, closed, path, "{\"stage\": \"court\"}"), 409, "case-state");
        refused(close(path), 409, "case-state");
        refused(post(COORDINATOR, path + "/services-delivered", service("2026-01-06")), 409, "case-state");
    }

    /** A case that is transferred goes to somebody: the transfer closes it, nobody's hand. */
    @Test
    void nobodyTransfersACaseByClosingIt() {
        Response opened = open(COORDINATOR, "");
        String path = opened.header("Location");
        Response refused = as(COORDINATOR)
                .header(key())
                .header(ifMatch(opened))
                .header("Accept-Language", "es")
                .body("{\"outcome\": \"transferred\"}")
                .post(path + "/close");
        invalid(refused, "/outcome", "case-outcome");
        assertThat(refused.<List<String>>path("errors.detail").getFirst())
                .contains("canalización de tipo transfer", "person-desisted")
                .doesNotContain("transferred");
        assertThat(as(COORDINATOR).get(path).<String>path("status")).isEqualTo("open");
    }

    @Test
    void closingTwiceUnderOneKeyIsOneClosing() {
        Response opened = open(COORDINATOR, "");
        String path = opened.header("Location");
        String order = UUID.randomUUID().toString();
        for (int time = 0; time < 2; time++) {
            Response closed = as(COORDINATOR)
                    .header(key(order))
                    .header(ifMatch(opened))
                    .body("{\"outcome\": \"resolved\"}")
                    .post(path + "/close");
            assertThat(closed.statusCode()).as(closed.asString()).isEqualTo(200);
            assertThat(closed.<Integer>path("version")).isEqualTo(1);
            assertThat(closed.header("Idempotent-Replayed")).isEqualTo(time == 0 ? null : "true");
        }
    }

    @Test
    void moneyIsExact() {
        Response opened = open(
                COORDINATOR, ", \"amount_claimed\": 0.10, \"amount_agreed\": 999999999999.99, \"currency\": \"MXN\"");
        String path = opened.header("Location");
        patch(COORDINATOR, opened, path, "{\"amount_paid\": 0.20}");
        Response read = as(COORDINATOR).get(path);
        assertThat(read.asString())
                .contains("\"amount_claimed\":0.10")
                .contains("\"amount_agreed\":999999999999.99")
                .contains("\"amount_paid\":0.20");
        for (String finer : List.of("0.125", "0.30000000000000001")) {
            invalid(patch(COORDINATOR, read, path, "{\"amount_paid\": " + finer + "}"), "/amount_paid", "digits");
        }
        invalid(patch(COORDINATOR, read, path, "{\"amount_paid\": -1}"), "/amount_paid", "min");
        invalid(patch(COORDINATOR, read, path, "{\"currency\": null}"), "/currency", "required");
    }

    @Test
    void datesToComeAreRefusedByTheCentersOwnDay() {
        String tomorrow =
                LocalDate.now(ZoneId.of("America/Tijuana")).plusDays(1).toString();
        String today = LocalDate.now(ZoneId.of("America/Tijuana")).toString();
        String draft = "{\"person_id\": \"" + person()
                + "\", \"types\": [\"other\"], \"trigger_kind\": \"separation\", \"trigger_date\": \"%s\"}";
        invalid(post(COORDINATOR, CASES, draft.formatted(tomorrow)), "/trigger_date", "future");
        String path = made(post(COORDINATOR, CASES, draft.formatted(today))).header("Location");
        invalid(post(COORDINATOR, path + "/services-delivered", service(tomorrow)), "/on_date", "future");
    }

    @Test
    void anUnknownPersonIsPointedAt() {
        String draft = "{\"person_id\": \"%s\", \"types\": [\"other\"]}";
        invalid(post(COORDINATOR, CASES, draft.formatted(UUID.randomUUID())), "/person_id", "unknown-reference");
        // another center's person is as unknown as a random one
        invalid(
                post("coordinator.topolobampo", "/v1/centers/topolobampo/cases", draft.formatted(person())),
                "/person_id",
                "unknown-reference");
        Response opened = open(COORDINATOR, "");
        invalid(
                patch(COORDINATOR, opened, opened.header("Location"), "{\"person_id\": \"" + person() + "\"}"),
                "/person_id",
                "unknown-field");
    }

    @Test
    void staleIsRefusedAndMissingIsAskedFor() {
        Response opened = open(COORDINATOR, "");
        String path = opened.header("Location");
        patch(COORDINATOR, opened, path, "{\"stage\": \"hearing\"}");
        refused(patch(COORDINATOR, opened, path, "{\"stage\": \"court\"}"), 412, "precondition-failed");
        refused(
                as(COORDINATOR)
                        .contentType(MERGE_PATCH)
                        .body("{\"stage\": \"court\"}")
                        .patch(path),
                428,
                "precondition-required");
        refused(post(COORDINATOR, path + "/close", "{\"outcome\": \"resolved\"}"), 428, "precondition-required");
        refused(as(COORDINATOR).body("{}").post(CASES), 400, "idempotency-key-required");
        assertThat(as(COORDINATOR).get(path).<String>path("stage")).isEqualTo("hearing");
    }

    @Test
    void listIsFilteredAndItsCursorBoundToTheFilter() {
        Response open = open(COORDINATOR, "");
        Response shut = open(COORDINATOR, "");
        close(shut.header("Location"));
        Response first = as(COORDINATOR).get(CASES + "?status=open&limit=1");
        assertThat(first.<List<String>>path("items.status")).containsExactly("open");
        assertThat(as(COORDINATOR).get(CASES + "?status=closed&limit=200").<List<String>>path("items.id"))
                .contains(shut.<String>path("id"))
                .doesNotContain(open.<String>path("id"));
        assertThat(as(COORDINATOR)
                        .get(CASES + "?person=" + open.path("person_id"))
                        .<List<String>>path("items.id"))
                .containsExactly(open.<String>path("id"));
        open(COORDINATOR, "");
        String next = as(COORDINATOR).get(CASES + "?status=open&limit=1").path("next");
        assertThat(as(COORDINATOR)
                        .get(CASES + "?status=open&limit=1&cursor=" + next)
                        .statusCode())
                .isEqualTo(200);
        refused(as(COORDINATOR).get(CASES + "?limit=1&cursor=" + next), 400, "invalid-cursor");
        invalid(as(COORDINATOR).get(CASES + "?status=lost"), "?status", "code");
        invalid(as(COORDINATOR).get(CASES + "?person=1-1-1-1-1"), "?person", "format");
    }

    @Test
    void employerSummaryAndNoteLieSealed() throws SQLException {
        Response opened = open(COORDINATOR, EMPLOYER + ", \"summary\": \"Retuvieron dos semanas\"");
        post(COORDINATOR, opened.header("Location") + "/services-delivered", service("2026-01-06"));
        try (var database = TestNetwork.get()
                        .superuserDataSource(NetworkResource.DATABASE)
                        .getConnection();
                var query = database.prepareStatement(
                        "select c.employer_sealed, c.summary_sealed, s.note_sealed"
                                + " from app.labour_case c join app.service_delivered s on s.case_id = c.id where c.id = ?::uuid")) {
            query.setString(1, opened.path("id"));
            var row = query.executeQuery();
            assertThat(row.next()).isTrue();
            for (int column = 1; column <= 3; column++) {
                assertThat(new String(row.getBytes(column), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .isNotEmpty()
                        .doesNotContain("Quimera", "Retuvieron", "Llamada");
            }
        }
    }

    @Test
    void unknownFieldsAndCodesAreRefused() {
        invalid(
                post(COORDINATOR, CASES, "{\"person_id\": \"" + person() + "\", \"types\": [\"other\"], \"route\": 1}"),
                "/route",
                "unknown-field");
        Response answer = post(COORDINATOR, CASES, "{\"person_id\": \"" + person() + "\", \"types\": [\"bad\"]}");
        refused(answer, 422, "validation");
        assertThat(answer.<List<String>>path("errors.code")).containsExactly("code");
        invalid(
                post(COORDINATOR, CASES, "{\"person_id\": \"" + person() + "\", \"types\": [\"trafficking\"]}"),
                "/restricted",
                "must-be-true");
        assertThat(as(COORDINATOR).get(CENTER + "/cases/not-an-id").statusCode())
                .isEqualTo(404);
    }

    private static String service(String day) {
        return "{\"on_date\": \"" + day
                + "\", \"services\": [\"guidance-rights\", \"referral\"], \"modality\": \"phone\","
                + " \"minutes\": 25, \"language\": \"es\", \"outcome\": \"done\", \"note\": \"Llamada breve\"}";
    }
}
