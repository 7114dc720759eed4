package org.corredor.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.as;
import static org.corredor.Api.key;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.corredor.BehindTheWalls;
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

    /** What is right only for a time is asked where the work is done, which a replay doesn't do again. */
    @Test
    void anOrderThatIsLateNowIsShownAllTheSame() {
        String name = UUID.randomUUID().toString();
        String person = order(UUID.randomUUID().toString(), CENTER + "/people").path("id");
        Response made = consent(name, person, Instant.now().plus(Duration.ofDays(9)));
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        Instant past = Instant.now().minus(Duration.ofDays(1));
        // as if the first order had said this, and the days had gone by
        assertThat(BehindTheWalls.run(
                        "update app.idempotency_key set request_hash = sha256(convert_to(?, 'UTF8'))"
                                + " where key = ?",
                        "null\n" + body(person, past),
                        name))
                .isOne();
        Response again = consent(name, person, past);
        assertThat(again.statusCode()).as(again.asString()).isEqualTo(201);
        assertThat(again.header(Once.REPLAYED)).isEqualTo("true");
        Response first = consent(UUID.randomUUID().toString(), person, past);
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(422);
        assertThat(first.<List<String>>path("errors.pointer")).containsExactly("/expires_at");
        assertThat(first.<List<String>>path("errors.code")).containsExactly("past");
    }

    private static Response consent(String name, String person, Instant expires) {
        return as("coordinator.ciudad-juarez")
                .header(key(name))
                .body(body(person, expires))
                .post(CENTER + "/consents");
    }

    private static String body(String person, Instant expires) {
        return """
                {"person_id": "%s", "purpose": "casework", "fields": ["needs"], "explained_in": "es", "read_aloud": true,
                 "method": "electronic", "given_by": "person", "notice_version": "1", "expires_at": "%s"}""".formatted(person, expires);
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
