package org.corredor.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.as;
import static org.corredor.Api.key;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.corredor.BehindTheWalls;
import org.junit.jupiter.api.Test;

/** What is written of a refusal: who, through which program, what they asked for. */
@QuarkusTest
final class DenialsIT {
    private static final String COORDINATOR = "0190a000-0000-7000-8000-000000010101";
    private static final String NETWORK = "0190a000-0000-7000-8000-000000000000";
    private static final String TIJUANA = "0190a000-0000-7000-8000-0000000000c1";

    @Test
    void aNeighbourWhoAsksForARecordIsNamedWithIt() {
        String request = request();
        String person = UUID.randomUUID().toString();
        Response refused = as("coordinator.tijuana")
                .header("X-Request-Id", request)
                .get("/v1/centers/ciudad-juarez/people/" + person);
        assertThat(refused.statusCode()).isEqualTo(404);
        await(request);

        Response trail = as("privacy-officer.ciudad-juarez").get("/v1/centers/ciudad-juarez/audit?object_id=" + person);
        assertThat(trail.<List<String>>path("items.outcome")).containsExactly("denied");
        assertThat(trail.<List<String>>path("items.subject")).containsExactly(COORDINATOR);
        assertThat(trail.<List<String>>path("items.client")).containsExactly("corredor-cli");
        assertThat(trail.<List<String>>path("items.reason")).containsExactly("not-found");
    }

    @Test
    void whoAsksForACenterThatIsNotThereStandsInTheNetworksTrail() {
        String request = request();
        as("coordinator.tijuana").header("X-Request-Id", request).get("/v1/centers/nowhere/people");
        await(request);
        assertThat(written("tenant_id", request)).isEqualTo(NETWORK);
        assertThat(written("subject", request)).isEqualTo(COORDINATOR);
        assertThat(written("client_id", request)).isEqualTo("corredor-cli");
    }

    @Test
    void whoSendsTooMuchIsNamed() {
        String request = request();
        Response refused = as("coordinator.tijuana")
                .header("X-Request-Id", request)
                .header(key())
                .body("{\"notes\": \"" + "x".repeat(1 << 20) + "\"}")
                .post("/v1/centers/tijuana/people");
        assertThat(refused.statusCode()).isEqualTo(413);
        await(request);
        assertThat(written("tenant_id", request)).isEqualTo(TIJUANA);
        assertThat(written("subject", request)).isEqualTo(COORDINATOR);
        assertThat(written("reason", request)).isEqualTo("payload-too-large");
    }

    private static String request() {
        return "denial-" + UUID.randomUUID();
    }

    private static void await(String request) {
        BehindTheWalls.await(
                "the denial is written",
                () -> BehindTheWalls.count("select count(*) from app.audit_event where request_id = ?", request) > 0);
    }

    private static String written(String column, String request) {
        return BehindTheWalls.text("select " + column + " from app.audit_event where request_id = ?", request)
                .orElse("");
    }
}
