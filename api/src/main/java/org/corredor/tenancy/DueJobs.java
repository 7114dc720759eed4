package org.corredor.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Does what is due of a kind: each item in its tenant's own transaction, once however many copies of the API run. One that
 * fails keeps nobody else's from its turn and stays for the next run; the causes stand in the log as classes with counts, since a
 * message could hold a person's data.
 */
@ApplicationScoped
public class DueJobs {
    private static final Logger LOG = Logger.getLogger(DueJobs.class);

    private final DueWork due;
    private final TenantRunner tenants;

    DueJobs(DueWork due, TenantRunner tenants) {
        this.due = due;
        this.tenants = tenants;
    }

    /** Does the items that are longest due, at most so many; the mark of each goes with the transaction of its work. */
    public void each(String kind, int atMost, Consumer<DueWork.Item> work) {
        Map<String, Integer> failures = new TreeMap<>();
        for (DueWork.Item item : due.ready(kind, atMost)) {
            try {
                tenants.as(item.tenant(), () -> {
                    if (due.take(item)) {
                        work.accept(item);
                    }
                    return item;
                });
            } catch (RuntimeException failed) {
                failures.merge(failed.getClass().getName(), 1, Integer::sum);
            }
        }
        if (!failures.isEmpty()) {
            LOG.errorf("due work failed: %s, times by cause: %s", kind, failures);
        }
    }
}
