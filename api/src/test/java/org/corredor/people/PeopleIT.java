package org.corredor.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.MERGE_PATCH;
import static org.corredor.Api.as;
import static org.corredor.Api.ifMatch;
import static org.corredor.Api.key;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Registering, finding, reading and correcting a person, as a caseworker does it. */
@QuarkusTest
final class PeopleIT {
    private static final String PEOPLE = "/v1/centers/topolobampo/people";
    private static final String WHO = "coordinator.topolobampo";

    @Test
    void aRegisteredPersonIsReadCorrectedListedAndFoundBySound() {
        Response made = as(WHO).header(key())
                .body("{\"alias\": \"Eulalia Ochoa\", \"languages\": [\"es\", \"ht\"], \"birth_year\": 1990}")
                .post(PEOPLE);
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        String id = made.path("id");
        String path = made.header("Location");
        assertThat(path).isEqualTo(PEOPLE + "/" + id);

        Response read = as(WHO).get(path);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.<String>path("alias")).isEqualTo("Eulalia Ochoa");

        Response changed = as(WHO).contentType(MERGE_PATCH)
                .header(ifMatch(read))
                .body("{\"alias\": \"Eulália Ochóa\", \"birth_year\": null}")
                .patch(path);
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(read.header("ETag"));
        assertThat(changed.<Integer>path("birth_year")).isNull();

        Response found = as(WHO).body("{\"name\": \"eulalia hochoa\"}").post(PEOPLE + "/search");
        assertThat(found.<List<String>>path("items.id")).contains(id);
        assertThat(as(WHO).get(PEOPLE).<List<String>>path("items.id")).contains(id);
    }

    @Test
    void aPersonIsFoundByTheEndOfANumberHoweverItIsWritten() {
        String id = made("{\"alias\": \"Nicanora\", \"contacts\": [{\"channel\": \"whatsapp\","
                        + " \"value\": \"+52 668 555 4477\", \"may_leave_message\": false}]}")
                .path("id");
        String mail = made("{\"alias\": \"Nicanora\", \"contacts\": [{\"channel\": \"email\","
                        + " \"value\": \"6685554477@example.org\", \"may_leave_message\": false}]}")
                .path("id");
        for (String number : List.of("668 555 44 77", "8555-4477", "+52 1 (668) 555.4477")) {
            assertThat(found("{\"phone\": \"" + number + "\"}"))
                    .as(number)
                    .contains(id)
                    .doesNotContain(mail);
        }
        assertThat(found("{\"phone\": \"668 555 4478\"}")).doesNotContain(id);
    }

    @Test
    void aCorrectedNumberFindsAndTheOldOneNoLonger() {
        Response made = made("{\"alias\": \"Nicanora\", \"contacts\": [{\"channel\": \"phone\","
                + " \"value\": \"686 555 9911\", \"may_leave_message\": false}]}");
        String id = made.path("id");
        assertThat(found("{\"phone\": \"686 555 9911\"}")).contains(id);
        Response without = as(WHO).contentType(MERGE_PATCH)
                .header(ifMatch(made))
                .body("{\"contacts\": null}")
                .patch(made.header("Location"));
        assertThat(without.statusCode()).as(without.asString()).isEqualTo(200);
        assertThat(without.<List<?>>path("contacts")).isEmpty();
        assertThat(found("{\"phone\": \"686 555 9911\"}")).doesNotContain(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"name\": \"Nicanora\", \"phone\": \"668 555 4477\"}", "{\"name\": null}"})
    void aSearchIsByNameOrByNumberAndNotByBothOrNeither(String search) {
        Response refused = as(WHO).body(search).post(PEOPLE + "/search");
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
        assertThat(refused.<String>path("type")).isEqualTo("/docs/problems/validation");
    }

    @Test
    void aBirthYearToComeIsPointedAt() {
        int next = Year.now(ZoneId.of("America/Mazatlan")).getValue() + 1;
        Response refused = as(WHO).header(key())
                .body("{\"alias\": \"Nicanora\", \"birth_year\": " + next + "}")
                .post(PEOPLE);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<List<String>>path("errors.pointer")).containsExactly("/birth_year");
        assertThat(refused.<List<String>>path("errors.code")).containsExactly("future");
    }

    @Test
    void aCursorIsOfItsFilterToo() {
        String person = made("{\"alias\": \"Nicanora\"}").path("id");
        String intakes = "/v1/centers/topolobampo/intakes";
        for (int i = 0; i < 2; i++) {
            Response held = as(WHO).header(key())
                    .body("{\"person_id\": \"" + person + "\", \"on_date\": \"2026-01-05\","
                            + " \"channel\": \"phone\", \"form_version\": \"core-1\"}")
                    .post(intakes);
            assertThat(held.statusCode()).as(held.asString()).isEqualTo(201);
        }
        String next = as(WHO).get(intakes + "?limit=1&person=" + person).path("next");
        assertThat(as(WHO).get(intakes + "?person=" + person + "&cursor=" + next)
                        .statusCode())
                .isEqualTo(200);
        for (String other : List.of(intakes, intakes + "?person=" + UUID.randomUUID())) {
            Response refused = as(WHO).get(other + (other.equals(intakes) ? "?" : "&") + "cursor=" + next);
            assertThat(refused.statusCode()).as(other).isEqualTo(400);
            assertThat(refused.<String>path("type")).isEqualTo("/docs/problems/invalid-cursor");
        }
    }

    private static Response made(String body) {
        Response made = as(WHO).header(key()).body(body).post(PEOPLE);
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return made;
    }

    private static List<String> found(String search) {
        Response found = as(WHO).body(search).post(PEOPLE + "/search");
        assertThat(found.statusCode()).as(found.asString()).isEqualTo(200);
        return found.path("items.id");
    }
}
