package org.corredor.directory.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.as;
import static org.corredor.Api.ifMatch;
import static org.corredor.Api.key;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.concurrent.CompletableFuture;
import org.corredor.OpenTransaction;
import org.corredor.directory.record.Desk;
import org.junit.jupiter.api.Test;

/** An organization is accepted while its giver still works on it. */
@QuarkusTest
final class TransferRacesIT {
    private static final Desk GIVER = new Desk("tijuana");
    private static final Desk RECEIVER = new Desk("ciudad-juarez");
    private static final String TENANT = "(select id from app.tenant where slug = 'tijuana')";

    private static CompletableFuture<Response> accepting(String organization) {
        Response offered = as(GIVER.who())
                .header(key())
                .body("{\"record_id\": \"" + organization + "\", \"to\": \"" + RECEIVER.center() + "\"}")
                .post(GIVER.path("transfers"));
        assertThat(offered.statusCode()).as(offered.asString()).isEqualTo(201);
        return CompletableFuture.supplyAsync(() -> as(RECEIVER.who())
                .header(key())
                .header(ifMatch(offered))
                .post(RECEIVER.path("transfers/" + offered.path("id") + "/accept")));
    }

    private static void isReceivers(String id) {
        assertThat(RECEIVER.read(id).statusCode()).isEqualTo(200);
        assertThat(GIVER.read(id).statusCode()).isEqualTo(404);
    }

    @Test
    void whatTheGiverIsPublishingGoesAfterwards() {
        String organization = GIVER.organization("Casa " + TransferWords.next());
        String service = GIVER.service(organization, "Taller " + TransferWords.next());
        try (OpenTransaction giver = new OpenTransaction()) {
            // as a change does: the record first, then the right to publish
            giver.run("select from app.service where id = ?::uuid for no key update", service);
            CompletableFuture<Response> accepted = accepting(organization);
            giver.awaitWaiting(1);
            giver.run("select pg_advisory_xact_lock(hashtextextended('publish_directory ' || " + TENANT + ", 0))");
            giver.run("update app.service set alert = 'Cambió' where id = ?::uuid", service);
            giver.commit();
            assertThat(accepted.join().statusCode())
                    .as(accepted.join().asString())
                    .isEqualTo(200);
        }
        isReceivers(service);
        assertThat(RECEIVER.read(service).<String>path("record.alert")).isEqualTo("Cambió");
    }

    @Test
    void whatTheGiverIsAddingGoesAlong() {
        String organization = GIVER.organization("Casa " + TransferWords.next());
        String service = GIVER.service(organization, "Taller " + TransferWords.next());
        String added = java.util.UUID.randomUUID().toString();
        String place = java.util.UUID.randomUUID().toString();
        try (OpenTransaction giver = new OpenTransaction()) {
            giver.run(
                    "insert into app.service (tenant_id, id, organization_id, name, status) values (" + TENANT
                            + ", ?::uuid, ?::uuid, 'Nuevo', 'active')",
                    added,
                    organization);
            giver.run(
                    "insert into app.location (tenant_id, id, location_type) values (" + TENANT
                            + ", ?::uuid, 'virtual')",
                    place);
            giver.run(
                    "insert into app.service_at_location (tenant_id, id, service_id, location_id) values (" + TENANT
                            + ", uuidv7(), ?::uuid, ?::uuid)",
                    service,
                    place);
            CompletableFuture<Response> accepted = accepting(organization);
            giver.awaitWaiting(1);
            giver.commit();
            assertThat(accepted.join().statusCode())
                    .as(accepted.join().asString())
                    .isEqualTo(200);
        }
        isReceivers(added);
        isReceivers(place);
        isReceivers(service);
    }
}
