package org.corredor.directory.correction;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import org.corredor.directory.exchange.DirectoryExchange;
import org.corredor.tenancy.DueWork;
import org.corredor.tenancy.TenantRunner;
import org.jboss.logging.Logger;

/** Deletes decided corrections when their 180 days are over, on both sides. */
@ApplicationScoped
class CorrectionPurge {
    static final String KIND = "directory.correction-purge";
    private static final Logger LOG = Logger.getLogger(CorrectionPurge.class);

    private final DueWork due;
    private final TenantRunner tenants;
    private final DirectoryExchange exchange;

    CorrectionPurge(DueWork due, TenantRunner tenants, DirectoryExchange exchange) {
        this.due = due;
        this.tenants = tenants;
        this.exchange = exchange;
    }

    @Scheduled(
            every = "{corredor.directory.corrections-purge-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        Map<String, Integer> failures = new TreeMap<>();
        for (DueWork.Item item : due.ready(KIND, 500)) {
            try {
                tenants.as(item.tenant(), () -> {
                    if (due.take(item)) {
                        exchange.forget(item.id());
                    }
                    return item.id();
                });
            } catch (RuntimeException failed) {
                // one failure is no reason to keep the others; its item stays for the next run
                failures.merge(failed.getClass().getName(), 1, Integer::sum);
            }
        }
        if (!failures.isEmpty()) {
            LOG.error("decided corrections were not deleted, times by cause: " + failures);
        }
    }
}
