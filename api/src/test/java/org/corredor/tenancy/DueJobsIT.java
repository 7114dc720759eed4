package org.corredor.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.corredor.BehindTheWalls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is due is done, whatever fails before it. */
@QuarkusTest
final class DueJobsIT {
    private static final TenantId CASA = TenantId.of("0190a000-0000-7000-8000-0000000000c4");
    private static final String KIND = "test.jobs";

    @Inject
    TenantRunner tenants;

    @Inject
    DueWork due;

    @Inject
    DueJobs jobs;

    @AfterEach
    void forget() {
        BehindTheWalls.run("delete from app.due_work where kind = ?", KIND);
    }

    @Test
    void moreThatFailThanAreReadAtOnceKeepNobodyFromItsTurn() {
        List<UUID> marks = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            DueWork.Item item = new DueWork.Item(CASA, KIND, RecordIds.next());
            Instant at = Instant.EPOCH.plusSeconds(i);
            tenants.as(CASA, () -> {
                due.plan(item, at);
                return true;
            });
            marks.add(item.id());
        }
        List<UUID> failing = marks.subList(0, 5);
        List<UUID> tried = new ArrayList<>();
        List<RuntimeException> judged = new ArrayList<>();
        jobs.each(
                KIND,
                2,
                item -> {
                    tried.add(item.id());
                    if (failing.contains(item.id())) {
                        throw new IllegalArgumentException("as it was meant");
                    }
                },
                judged::add);
        assertThat(tried).as("each once").containsExactlyElementsOf(marks);
        assertThat(judged).hasSize(5);
        assertThat(due.ready(KIND, 10, 0))
                .extracting(DueWork.Item::id)
                .as("what failed stays for the next run")
                .containsExactlyElementsOf(failing);
    }
}
