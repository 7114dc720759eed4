package org.corredor.directory.imports;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.corredor.tenancy.CurrentTenant;
import org.corredor.tenancy.DueJobs;
import org.corredor.tenancy.DueWork;

/** Forgets imports after 30 days. The first of a tenant on a day leaves one mark, due when all of that day are that old. */
@ApplicationScoped
class ImportPurge {
    static final Duration KEPT = Duration.ofDays(30);
    private static final String KIND = "directory.import-purge";

    private final DueWork due;
    private final DueJobs jobs;
    private final CurrentTenant tenant;
    private final Imports imports;
    private final Clock clock;

    ImportPurge(DueWork due, DueJobs jobs, CurrentTenant tenant, Imports imports, Clock clock) {
        this.due = due;
        this.jobs = jobs;
        this.tenant = tenant;
        this.imports = imports;
        this.clock = clock;
    }

    void plan(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        Instant over = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().plus(KEPT);
        due.plan(new DueWork.Item(tenant.id(), KIND, new UUID(0, day.toEpochDay())), over);
    }

    @Scheduled(
            every = "{corredor.directory.imports.purge-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        jobs.each(KIND, 100, item -> imports.forget(clock.instant().minus(KEPT)));
    }
}
