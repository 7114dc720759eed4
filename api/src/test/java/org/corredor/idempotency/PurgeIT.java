package org.corredor.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.as;
import static org.corredor.Api.key;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.corredor.BehindTheWalls;
import org.junit.jupiter.api.Test;

/** What is past its 24 hours is forgotten, and the mark that says so with it. */
@QuarkusTest
final class PurgeIT {
    private static final String CASA = "0190a000-0000-7000-8000-0000000000c4";
    private static final String BROKEN = "0190a000-0000-7000-8000-0000000000bb";
    private static final String OF_CASA = " tenant_id = '" + CASA + "'";

    @Inject
    Purge purge;

    @Test
    void keysPastTheirTimeGoAndTheMarkWithThem() {
        String old = order();
        String young = order();
        BehindTheWalls.run(
                "update app.idempotency_key set expires_at = now() - interval '1 second' where key = ?", old);
        BehindTheWalls.run("update app.due_work set due_at = now() - interval '1 second'"
                + " where kind = 'idempotency.purge' and" + OF_CASA);
        assertThat(Arc.container().requestContext().isActive())
                .as("a request scope is there, as around every scheduled method")
                .isTrue();

        purge.run();

        assertThat(kept(old)).isZero();
        assertThat(kept(young)).isOne();
        assertThat(BehindTheWalls.count(
                        "select count(*) from app.due_work where kind = 'idempotency.purge' and" + OF_CASA))
                .isZero();
    }

    @Test
    void whereOneTenantsFailsTheNextIsPurgedAllTheSame() {
        String old = order();
        BehindTheWalls.run(
                "update app.idempotency_key set expires_at = now() - interval '1 second' where key = ?", old);
        BehindTheWalls.run("update app.due_work set due_at = now() - interval '1 second'"
                + " where kind = 'idempotency.purge' and" + OF_CASA);
        // a tenant that can't be read, due before the other: its zone is one that PostgreSQL could know and this JVM
        // doesn't
        BehindTheWalls.run("alter table app.tenant drop constraint tenant_zone_exists");
        BehindTheWalls.run("insert into app.tenant (id, slug, kind, zone) values ('" + BROKEN
                + "', 'broken-zone', 'PARTNER', 'Nowhere/Zone')");
        BehindTheWalls.run("insert into app.due_work (tenant_id, kind, due_at, id) values ('" + BROKEN
                + "', 'idempotency.purge', now() - interval '1 day', uuidv7())");
        try {
            purge.run();
            assertThat(kept(old)).isZero();
            assertThat(BehindTheWalls.count("select count(*) from app.due_work where tenant_id = '" + BROKEN + "'"))
                    .as("its mark stays")
                    .isOne();
        } finally {
            BehindTheWalls.run("delete from app.due_work where tenant_id = '" + BROKEN + "'");
            BehindTheWalls.run("delete from app.tenant where id = '" + BROKEN + "'");
            BehindTheWalls.run("alter table app.tenant add constraint tenant_zone_exists check (app.is_zone(zone))");
        }
    }

    private static String order() {
        String name = UUID.randomUUID().toString();
        Response made = as("coordinator.casa-obrera")
                .header(key(name))
                .body("{\"alias\": \"Plazo\"}")
                .post("/v1/centers/casa-obrera/people");
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(kept(name)).isOne();
        return name;
    }

    private static int kept(String key) {
        return BehindTheWalls.count("select count(*) from app.idempotency_key where key = ?", key);
    }
}
