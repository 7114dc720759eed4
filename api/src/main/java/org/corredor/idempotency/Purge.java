package org.corredor.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.corredor.tenancy.DueJobs;

/**
 * Forgets orders past their 24 hours. The first key a tenant keeps on a day leaves one mark in {@code due_work}, due when
 * that day's keys have all expired; the mark, not the keys, is what a job can see across tenants.
 */
@ApplicationScoped
class Purge {
    static final String KIND = "idempotency.purge";

    private final DueJobs due;
    private final Keys keys;

    Purge(DueJobs due, Keys keys) {
        this.due = due;
        this.keys = keys;
    }

    @Scheduled(every = "{corredor.idempotency.purge-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        due.each(KIND, 100, item -> keys.purge());
    }
}
