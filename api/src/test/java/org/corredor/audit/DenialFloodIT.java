package org.corredor.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.anonymous;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.corredor.BehindTheWalls;
import org.junit.jupiter.api.Test;

/** A flood of refused requests costs a counter, not rows. */
@QuarkusTest
final class DenialFloodIT {
    private static final int SENT = 150;

    @Inject
    MeterRegistry meters;

    @Test
    void ofAFloodWithoutATokenSixtyAMinuteAreWritten() {
        String flood = "flood-" + UUID.randomUUID();
        double before = dropped();
        for (int i = 0; i < SENT; i++) {
            assertThat(anonymous()
                            .header("X-Request-Id", flood + "-" + i)
                            .get("/v1/centers/casa-obrera/people")
                            .statusCode())
                    .isEqualTo(401);
        }
        BehindTheWalls.await("each is written or counted", () -> written(flood) + dropped() - before >= SENT);
        assertThat(written(flood)).isPositive().isLessThan(SENT);
        assertThat(dropped() - before).isPositive();
    }

    private double dropped() {
        return meters.counter("corredor.denials.dropped").count();
    }

    private static int written(String flood) {
        return BehindTheWalls.count("select count(*) from app.audit_event where request_id like ?", flood + "-%");
    }
}
