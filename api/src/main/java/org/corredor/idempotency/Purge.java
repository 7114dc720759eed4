package org.corredor.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import org.corredor.tenancy.DueWork;
import org.corredor.tenancy.TenantRunner;
import org.jboss.logging.Logger;

/**
 * Forgets orders past their 24 hours. The first key a tenant keeps on a day leaves one mark in {@code due_work}, due when
 * that day's keys have all expired; the mark, not the keys, is what a job can see across tenants.
 */
@ApplicationScoped
class Purge {
    static final String KIND = "idempotency.purge";
    private static final Logger LOG = Logger.getLogger(Purge.class);

    private final DueWork due;
    private final TenantRunner tenants;
    private final Keys keys;

    Purge(DueWork due, TenantRunner tenants, Keys keys) {
        this.due = due;
        this.tenants = tenants;
        this.keys = keys;
    }

    @Scheduled(every = "{corredor.idempotency.purge-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        Map<String, Integer> failures = new TreeMap<>();
        for (DueWork.Item item : due.ready(KIND, 100)) {
            try {
                int forgotten = tenants.as(item.tenant(), () -> due.take(item) ? keys.purge() : 0);
                LOG.debugf("forgot %d idempotency keys", forgotten);
            } catch (RuntimeException failed) {
                // one tenant's failure is no reason to keep another's; its mark stays for the next run
                failures.merge(failed.getClass().getName(), 1, Integer::sum);
            }
        }
        if (!failures.isEmpty()) {
            LOG.error("idempotency keys were not purged, times by cause: " + failures);
        }
    }
}
