package org.corredor.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** An item is done once, however many copies of a job see it. */
@QuarkusTest
final class DueWorkIT {
    private static final TenantId CASA = TenantId.of("0190a000-0000-7000-8000-0000000000c4");
    private static final TenantId TIJUANA = TenantId.of("0190a000-0000-7000-8000-0000000000c1");
    private static final String KIND = "test.once";

    @Inject
    TenantRunner tenants;

    @Inject
    DueWork due;

    @Test
    void ofTwoWhoTakeItOneGetsIt() throws Exception {
        DueWork.Item item = new DueWork.Item(CASA, KIND, RecordIds.next());
        tenants.as(CASA, () -> {
            due.plan(item, Instant.EPOCH);
            return true;
        });
        assertThat(due.ready(KIND, 10, 0)).containsExactly(item);

        var bothAreIn = new CyclicBarrier(2);
        Callable<Boolean> taking = () -> tenants.as(CASA, () -> {
            bothAreIn.await(20, TimeUnit.SECONDS);
            return due.take(item);
        });
        List<Boolean> taken = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var one : threads.invokeAll(List.of(taking, taking))) {
                taken.add(one.get());
            }
        }
        assertThat(taken).containsExactlyInAnyOrder(true, false);
        assertThat(due.ready(KIND, 10, 0)).isEmpty();
    }

    @Test
    void nobodyTakesOrPlansForAnother() {
        DueWork.Item item = new DueWork.Item(CASA, "test.own", RecordIds.next());
        tenants.as(CASA, () -> {
            due.plan(item, Instant.EPOCH);
            return true;
        });
        assertThat(tenants.as(TIJUANA, () -> due.take(item))).isFalse();
        assertThatThrownBy(() -> tenants.as(TIJUANA, () -> {
                    due.plan(new DueWork.Item(CASA, "test.own", RecordIds.next()), Instant.EPOCH);
                    return true;
                }))
                .hasStackTraceContaining("SQLSTATE 42501");
        assertThat(due.ready("test.own", 10, 0)).containsExactly(item);
        assertThat(tenants.as(CASA, () -> due.take(item))).isTrue();
    }
}
