package org.corredor.directory.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.directory.record.Desk.name;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.concurrent.CompletableFuture;
import org.corredor.OpenTransaction;
import org.junit.jupiter.api.Test;

/** What another does between our look and our write is told as a conflict, and is no fault of the API. */
@QuarkusTest
final class RecordRacesIT {
    private static final Desk DESK = new Desk("tijuana");
    private static final String TENANT = "(select id from app.tenant where slug = 'tijuana')";

    private static void conflicts(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(409);
        assertThat(answer.<String>path("type")).isEqualTo("/docs/problems/conflict");
    }

    @Test
    void aServiceIsGivenAtAPlaceOnce() {
        String organization = DESK.organization(name("Casa"));
        String service = DESK.service(organization, name("Comedor"));
        String location = DESK.made(
                "locations", "{\"organization_id\": \"" + organization + "\", \"location_type\": \"virtual\"}");
        String body = "{\"service_id\": \"" + service + "\", \"location_id\": \"" + location + "\"}";
        try (OpenTransaction other = new OpenTransaction()) {
            other.run(
                    "insert into app.service_at_location (tenant_id, id, service_id, location_id) values (" + TENANT
                            + ", uuidv7(), ?::uuid, ?::uuid)",
                    service,
                    location);
            CompletableFuture<Response> ours =
                    CompletableFuture.supplyAsync(() -> DESK.create("service-at-locations", body));
            other.awaitWaiting(1);
            other.commit();
            conflicts(ours.join());
        }
        Response late = DESK.create("service-at-locations", body);
        Desk.points(late, "/location_id", "given-there");
    }

    @Test
    void anOrganizationStaysForTheServiceThatIsAboutToBe() {
        String organization = DESK.organization(name("Casa"));
        try (OpenTransaction other = new OpenTransaction()) {
            other.run(
                    "insert into app.service (tenant_id, id, organization_id, name, status) values (" + TENANT
                            + ", uuidv7(), ?::uuid, 'x', 'active')",
                    organization);
            CompletableFuture<Response> ours = CompletableFuture.supplyAsync(() -> DESK.remove(organization));
            other.awaitWaiting(1);
            other.commit();
            conflicts(ours.join());
        }
        assertThat(DESK.remove(organization).<String>path("type")).isEqualTo("/docs/problems/directory-in-use");
    }

    @Test
    void aServiceOfAnOrganizationThatIsAboutToGoIsNotMade() {
        String organization = DESK.organization(name("Casa"));
        try (OpenTransaction other = new OpenTransaction()) {
            other.run("delete from app.organization where id = ?::uuid", organization);
            CompletableFuture<Response> ours = CompletableFuture.supplyAsync(
                    () -> DESK.create("services", Desk.serviceBody(organization, name("Comedor"))));
            other.awaitWaiting(1);
            other.commit();
            conflicts(ours.join());
        }
    }
}
