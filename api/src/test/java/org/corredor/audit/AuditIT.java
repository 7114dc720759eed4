package org.corredor.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.as;
import static org.corredor.Api.key;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the trail of a center shows, to whom. */
@QuarkusTest
final class AuditIT {
    private static final String CENTER = "/v1/centers/ciudad-juarez";
    private static final String AUDIT = CENTER + "/audit";
    private static final String OFFICER = "privacy-officer.ciudad-juarez";

    @Test
    void aWriteIsFoundByItsObjectWithFieldsAndWithoutValues() {
        Response made = as("coordinator.ciudad-juarez")
                .header(key())
                .body("{\"alias\": \"Hermelinda\"}")
                .post(CENTER + "/people");
        Response trail = as(OFFICER).get(AUDIT + "?object_id=" + made.path("id"));
        assertThat(trail.statusCode()).as(trail.asString()).isEqualTo(200);
        assertThat(trail.<List<String>>path("items.action")).containsExactly("person.create");
        assertThat(trail.<List<String>>path("items[0].fields")).contains("alias");
        assertThat(trail.asString()).doesNotContain("Hermelinda");
    }

    @Test
    void aWriteNamesWhatWasSentAndNothingElse() {
        Response person = as("coordinator.ciudad-juarez")
                .header(key())
                .body("{\"alias\": \"Hermelinda\", \"legal_name\": null, \"age_band\": \"30-59\"}")
                .post(CENTER + "/people");
        assertThat(fieldsOf(person)).containsExactly("alias", "age_band");
        Response intake = as("coordinator.ciudad-juarez")
                .header(key())
                .body("{\"form_version\": \"core-1\", \"channel\": \"phone\", \"on_date\": \"2026-01-05\","
                        + " \"job_denied_before\": false, \"person_id\": \"" + person.path("id") + "\"}")
                .post(CENTER + "/intakes");
        assertThat(fieldsOf(intake))
                .containsExactly("person_id", "on_date", "channel", "job_denied_before", "form_version");
    }

    private static List<String> fieldsOf(Response made) {
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return as(OFFICER).get(AUDIT + "?object_id=" + made.path("id")).path("items[0].fields");
    }

    @Test
    void readingTheTrailIsInIt() {
        as(OFFICER).get(AUDIT);
        Response trail = as(OFFICER).get(AUDIT + "?action=audit.list&limit=1");
        assertThat(trail.<List<String>>path("items.action")).containsExactly("audit.list");
        assertThat(trail.<List<String>>path("items.outcome")).containsExactly("done");
    }

    @Test
    void aCoordinatorDoesNotReadIt() {
        Response refused = as("coordinator.ciudad-juarez").get(AUDIT);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.<String>path("permission")).isEqualTo("audit:read");
    }

    @Test
    void aNeighboursOfficerFindsNoTrailHere() {
        assertThat(as("privacy-officer.tijuana").get(AUDIT).statusCode()).isEqualTo(404);
    }
}
