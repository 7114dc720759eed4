package org.corredor.directory.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.anonymous;
import static org.corredor.Api.as;
import static org.corredor.Api.ifMatch;
import static org.corredor.Api.key;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.corredor.BehindTheWalls;
import org.corredor.directory.record.Desk;
import org.junit.jupiter.api.Test;

/** Corrections of a record that goes to another center: open ones go along, decided ones end where they were decided. */
@QuarkusTest
final class MovedCorrectionsIT {
    private static final Desk GIVER = new Desk("tijuana");
    private static final Desk RECEIVER = new Desk("ciudad-juarez");

    @Inject
    CorrectionPurge purge;

    @Test
    void aDecidedOneGoesAfterItsTimeThoughItsRecordMoved() {
        String record = GIVER.organization("Casa mudada");
        assertThat(GIVER.publish(record).statusCode()).isEqualTo(200);
        String decided = proposed(record, "Ya cerró");
        Response read = as(GIVER.who()).get(GIVER.path("corrections/" + decided));
        as(GIVER.who())
                .header(key())
                .header(ifMatch(read))
                .body("{\"reason\": \"other\"}")
                .post(GIVER.path("corrections/" + decided + "/reject"));
        String open = proposed(record, "Sigue abierta");
        move(record);

        assertThat(holders(open)).isEqualTo(RECEIVER.center());
        assertThat(holders(decided)).isEqualTo(GIVER.center());
        BehindTheWalls.run("update app.due_work set due_at = now() - interval '1 second' where id = ?::uuid", decided);
        purge.run();
        assertThat(holders(decided)).isEqualTo("nobody");
        assertThat(holders(open)).isEqualTo(RECEIVER.center());
    }

    private static String proposed(String record, String text) {
        return anonymous()
                .body("{\"record_id\": \"%s\", \"field\": \"other\", \"text\": \"%s\", \"language\": \"es\"}"
                        .formatted(record, text))
                .post("/hsds/corrections")
                .path("id");
    }

    private static void move(String organization) {
        Response offered = as(GIVER.who())
                .header(key())
                .body("{\"record_id\": \"" + organization + "\", \"to\": \"" + RECEIVER.center() + "\"}")
                .post(GIVER.path("transfers"));
        Response accepted = as(RECEIVER.who())
                .header(key())
                .header(ifMatch(offered))
                .post(RECEIVER.path("transfers/" + offered.path("id") + "/accept"));
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(200);
    }

    private static String holders(String correction) {
        return BehindTheWalls.text(
                        "select string_agg(t.slug, ',') from app.directory_correction c join app.tenant t on t.id = c.tenant_id"
                                + " where c.id = ?::uuid",
                        correction)
                .orElse("nobody");
    }
}
