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
