package org.corredor.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.as;
import static org.corredor.Api.key;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whose data a list or a search showed stands in the trail, each record by its id. */
@QuarkusTest
final class ListedIT {
    private static final String CENTER = "/v1/centers/ciudad-juarez";
    private static final String WHO = "coordinator.ciudad-juarez";
    private static final String SERVICE_OF_ANOTHER = "0190a000-0000-7000-8000-00000000d201";

    @Test
    void aListSaysWhichPersonsItShowedAndNoOther() {
        person("Ildefonsa");
        String second = person("Ildefonsa");
        String third = person("Ildefonsa");
        Response shown = as(WHO).get(CENTER + "/people?limit=2");
        assertThat(ids(shown)).containsExactly(third, second);
        assertThat(newest("person.list")).isEqualTo(ids(shown));
    }

    @Test
    void aSearchSaysWhomItFound() {
        String one = person("Petronila Quiñónez");
        Response found = as(WHO).body("{\"name\": \"petronila quinones\"}").post(CENTER + "/people/search");
        assertThat(ids(found)).contains(one);
        assertThat(newest("person.search")).isEqualTo(ids(found));
        as(WHO).body("{\"name\": \"nadie con ese nombre\"}").post(CENTER + "/people/search");
        assertThat(newest("person.search")).isEmpty();
    }

    @Test
    void everyOtherListOfSensitiveRecordsDoesToo() {
        String person = person("Crescencia");
        String about = "{\"person_id\": \"" + person + "\", ";
        made("/intakes", about + "\"on_date\": \"2026-01-05\", \"channel\": \"phone\", \"form_version\": \"core-1\"}");
        String labourCase = made("/cases", about + "\"types\": [\"unpaid-wages\"]}");
        String services = "/cases/" + labourCase + "/services-delivered";
        made(services, "{\"on_date\": \"2026-01-05\", \"services\": [\"legal-triage\"], \"modality\": \"in-person\"}");
        made(
                "/consents",
                about + "\"purpose\": \"casework\", \"fields\": [\"identity.alias\"], \"explained_in\": \"es\","
                        + " \"read_aloud\": true, \"method\": \"electronic\", \"given_by\": \"person\","
                        + " \"notice_version\": \"1\", \"expires_at\": \""
                        + Instant.now().plus(1, ChronoUnit.DAYS) + "\"}");
        made(
                "/referrals",
                "{\"service_id\": \"" + SERVICE_OF_ANOTHER + "\", \"case_id\": \"" + labourCase
                        + "\", \"urgency\": \"normal\", \"language\": \"es\", \"interpreter_needed\": false,"
                        + " \"age_band\": \"unknown\", \"deadline_days\": 10}");
        says("/intakes?person=" + person, "intake.list");
        says("/cases?person=" + person, "case.list");
        says(services, "service.list");
        says("/consents?person=" + person, "consent.list");
        says("/referrals?limit=1", "referral.list");
    }

    @Test
    void aRecordsTrailHoldsTheListsThatShowedIt() {
        String person = person("Hermila");
        as(WHO).get(CENTER + "/people?limit=1");
        assertThat(trail("?object_id=" + person).<List<String>>path("items.action"))
                .containsExactly("person.list", "person.create");
        assertThat(trail("?object_id=" + UUID.randomUUID()).<List<?>>path("items"))
                .isEmpty();
    }

    private static void says(String list, String action) {
        Response shown = as(WHO).get(CENTER + list);
        assertThat(ids(shown)).as(list).hasSize(1);
        assertThat(newest(action)).as(action).isEqualTo(ids(shown));
    }

    private static List<String> newest(String action) {
        return trail("?limit=1&action=" + action).path("items[0].object_ids");
    }

    private static Response trail(String query) {
        Response trail = as("privacy-officer.ciudad-juarez").get(CENTER + "/audit" + query);
        assertThat(trail.statusCode()).as(trail.asString()).isEqualTo(200);
        return trail;
    }

    private static List<String> ids(Response list) {
        assertThat(list.statusCode()).as(list.asString()).isEqualTo(200);
        return list.path("items.id");
    }

    private static String person(String alias) {
        return made("/people", "{\"alias\": \"" + alias + "\"}");
    }

    private static String made(String path, String body) {
        Response made = as(WHO).header(key()).body(body).post(CENTER + path);
        assertThat(made.statusCode()).as(path + made.asString()).isEqualTo(201);
        return made.path("id");
    }
}
