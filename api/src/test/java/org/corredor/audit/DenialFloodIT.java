package org.corredor.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.corredor.BehindTheWalls;
import org.corredor.tenancy.Tenants;
import org.junit.jupiter.api.Test;

/** A flood of refused requests costs a counter, not rows. */
@QuarkusTest
final class DenialFloodIT {
    private static final int SHARE = 5;
    private static final int SENT = 50;

    @Inject
    Tenants tenants;

    @Inject
    AgroalDataSource database;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void ofOneCallersFloodTheirShareIsWrittenAndTheRestCounted() throws InterruptedException {
        tenants.bySlug("casa-obrera");
        String flood = "flood-" + UUID.randomUUID();
        Denials denials = new Denials(tenants, database, meters, SHARE);
        for (int i = 0; i < SENT; i++) {
            denials.record(denial("casa-obrera", "203.0.113.7", flood));
            denials.record(denial("made-up-" + i, "203.0.113.7", flood));
        }
        denials.record(denial("casa-obrera", "203.0.113.8", flood));
        denials.finish();

        assertThat(written(flood, "casa-obrera"))
                .as("the share, and the other caller")
                .isEqualTo(SHARE + 1);
        assertThat(written(flood, "network"))
                .as("made-up centers have one share together")
                .isEqualTo(SHARE);
        assertThat(meters.counter("corredor.denials.dropped").count()).isEqualTo(2.0 * (SENT - SHARE));
    }

    private static Denials.Denial denial(String center, String address, String request) {
        return new Denials.Denial(center, address, "", "", "listPeople", null, "unauthenticated", request);
    }

    private static int written(String request, String slug) {
        return BehindTheWalls.count(
                "select count(*) from app.audit_event e join app.tenant t on t.id = e.tenant_id"
                        + " where e.request_id = ? and t.slug = ?",
                request,
                slug);
    }
}
