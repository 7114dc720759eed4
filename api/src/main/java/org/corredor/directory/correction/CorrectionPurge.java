package org.corredor.directory.correction;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.corredor.directory.exchange.DirectoryExchange;
import org.corredor.tenancy.DueJobs;

/** Deletes decided corrections when their 180 days are over, on both sides. */
@ApplicationScoped
class CorrectionPurge {
    static final String KIND = "directory.correction-purge";

    private final DueJobs due;
    private final DirectoryExchange exchange;

    CorrectionPurge(DueJobs due, DirectoryExchange exchange) {
        this.due = due;
        this.exchange = exchange;
    }

    @Scheduled(
            every = "{corredor.directory.corrections-purge-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        due.each(KIND, 500, item -> exchange.forget(item.id()));
    }
}
