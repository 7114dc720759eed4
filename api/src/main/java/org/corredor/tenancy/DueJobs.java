package org.corredor.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/**
 * Does what is due of a kind: each item in its tenant's own transaction, once however many copies of the API run. One that
 * fails stays for the next run and keeps nobody else's from its turn, however many fail; the causes stand in the log as classes
 * with counts, since a message could hold a person's data.
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

    /** Does all that is due, what is longest due first; the mark of each goes with the transaction of its work. */
    public void each(String kind, int atOnce, Consumer<DueWork.Item> work) {
        each(kind, atOnce, work, failed -> false);
    }

    /**
     * The same.
     *
     * @param atOnce how many are read at once
     * @param isNoFault for a failure that is nothing to report: the item stays, and the log doesn't tell of it
     */
    public void each(String kind, int atOnce, Consumer<DueWork.Item> work, Predicate<RuntimeException> isNoFault) {
        Map<String, Integer> failures = new TreeMap<>();
        int left = 0;
        List<DueWork.Item> items;
        do {
            items = due.ready(kind, atOnce, left);
            for (DueWork.Item item : items) {
                try {
                    run(item, work);
                } catch (RuntimeException failed) {
                    left++;
                    if (!isNoFault.test(failed)) {
                        failures.merge(failed.getClass().getName(), 1, Integer::sum);
                    }
                }
            }
        } while (items.size() == atOnce);
        if (!failures.isEmpty()) {
            LOG.errorf("due work failed: %s, times by cause: %s", kind, failures);
        }
    }

    private void run(DueWork.Item item, Consumer<DueWork.Item> work) {
        tenants.as(item.tenant(), () -> {
            if (due.take(item)) {
                work.accept(item);
            }
            return item;
        });
    }
}
