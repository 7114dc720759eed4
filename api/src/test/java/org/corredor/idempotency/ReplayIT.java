package org.corredor.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.as;
import static org.corredor.Api.key;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An order told again. */
@QuarkusTest
final class ReplayIT {
    private static final String CENTER = "/v1/centers/ciudad-juarez";

    @Test
    void whatItShowsAgainIsInTheTrail() {
        String name = UUID.randomUUID().toString();
        String id = order(name, CENTER + "/people").path("id");
        Response again = order(name, CENTER + "/people");
        assertThat(again.header(Once.REPLAYED)).isEqualTo("true");
        Response trail = as("privacy-officer.ciudad-juarez").get(CENTER + "/audit?object_id=" + id);
        assertThat(trail.<List<String>>path("items.action")).containsExactly("operation.replay", "person.create");
    }

    @Test
    void aSlashAtTheEndMakesNoOtherOrder() {
        String name = UUID.randomUUID().toString();
        String id = order(name, CENTER + "/people").path("id");
        Response again = order(name, CENTER + "/people/");
        assertThat(again.header(Once.REPLAYED)).isEqualTo("true");
        assertThat(again.<String>path("id")).isEqualTo(id);
    }

    private static Response order(String name, String path) {
        Response made = as("coordinator.ciudad-juarez")
                .header(key(name))
                .body("{\"alias\": \"Repetida\"}")
                .post(path);
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return made;
    }
}
