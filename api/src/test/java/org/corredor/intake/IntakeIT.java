package org.corredor.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.MERGE_PATCH;
import static org.corredor.Api.as;
import static org.corredor.Api.ifMatch;
import static org.corredor.Api.key;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A first interview, seen by whoever sees its person. */
@QuarkusTest
final class IntakeIT {
    private static final String CENTER = "/v1/centers/topolobampo";
    private static final String INTAKES = CENTER + "/intakes";
    private static final String COORDINATOR = "coordinator.topolobampo";
    private static final String PROMOTER = "promoter.topolobampo";

    @Test
    void isRecordedReadAndListedByItsPerson() {
        String person = person();
        Response made = record("promoter.topolobampo", person, "2026-01-05");
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        Response read = as(COORDINATOR).get(made.header("Location"));
        assertThat(read.<String>path("notes")).isEqualTo("Pidió intérprete");
        assertThat(read.<List<String>>path("needs")).containsExactly("recruitment-fraud", "unpaid-wages");
        assertThat(read.<String>path("staff")).isEqualTo(made.path("staff"));
        assertThat(as(COORDINATOR).get(INTAKES + "?person=" + person).<List<String>>path("items.id"))
                .containsExactly(made.<String>path("id"));
    }

    @Test
    void dayToComeAndUnknownPersonArePointedAt() {
        String tomorrow =
                LocalDate.now(ZoneId.of("America/Mazatlan")).plusDays(1).toString();
        Response early = record(COORDINATOR, person(), tomorrow);
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.<List<String>>path("errors.pointer")).containsExactly("/on_date");
        Response nobody = record(COORDINATOR, UUID.randomUUID().toString(), "2026-01-05");
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(nobody.<List<String>>path("errors.pointer")).containsExactly("/person_id");
    }

    @Test
    void goesOutOfSightWithARestrictedPerson() {
        String person = person();
        Response made = record(COORDINATOR, person, "2026-01-05");
        Response read = as(COORDINATOR).get(CENTER + "/people/" + person);
        assertThat(as(PROMOTER).get(made.header("Location")).statusCode()).isEqualTo(200);
        as(COORDINATOR)
                .contentType(MERGE_PATCH)
                .header(ifMatch(read))
                .body("{\"restricted\": true}")
                .patch(CENTER + "/people/" + person);
        assertThat(as(PROMOTER).get(made.header("Location")).statusCode()).isEqualTo(404);
        assertThat(as(PROMOTER).get(INTAKES + "?person=" + person).<List<String>>path("items.id"))
                .isEmpty();
        assertThat(as(COORDINATOR).get(made.header("Location")).statusCode())
                .as("who registered the person works with them")
                .isEqualTo(200);
    }

    @Test
    void aPersonRegisteredAsRestrictedShowsToWhoeverRegisteredThem() {
        Response made = as(PROMOTER)
                .header(key())
                .body("{\"alias\": \"Fidencia\", \"restricted\": true}")
                .post(CENTER + "/people");
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(as(PROMOTER).get(made.header("Location")).statusCode()).isEqualTo(200);
        assertThat(as(COORDINATOR).get(made.header("Location")).statusCode()).isEqualTo(404);
    }

    @Test
    void anInterpreterHoldsNoInterviews() {
        Response refused = as("interpreter.topolobampo").get(INTAKES);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.<String>path("permission")).isEqualTo("intake:read");
    }

    private static String person() {
        Response made =
                as(COORDINATOR).header(key()).body("{\"alias\": \"Fidencio\"}").post(CENTER + "/people");
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return made.path("id");
    }

    private static Response record(String account, String person, String day) {
        return as(account)
                .header(key())
                .body("{\"person_id\": \"" + person + "\", \"on_date\": \"" + day
                        + "\", \"channel\": \"whatsapp\", \"heard_from\": \"word-of-mouth\","
                        + " \"needs\": [\"recruitment-fraud\", \"unpaid-wages\"], \"job_denied_before\": false,"
                        + " \"form_version\": \"core-1\", \"notes\": \"Pidió intérprete\"}")
                .post(INTAKES);
    }
}
