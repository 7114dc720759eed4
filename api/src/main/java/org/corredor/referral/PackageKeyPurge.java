package org.corredor.referral;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.corredor.crypto.KeyRef;
import org.corredor.crypto.Keys;
import org.corredor.tenancy.DueWork;
import org.corredor.tenancy.TenantId;
import org.corredor.tenancy.TenantRunner;
import org.jboss.logging.Logger;

/** Destroys the keys of packages that are over, until it is done: what the command itself couldn't, a later run does. */
@ApplicationScoped
class PackageKeyPurge {
    static final String OWN = "referral.own-key";
    static final String PEERS = "referral.peers-key";
    private static final int AT_ONCE = 500;
    private static final Logger LOG = Logger.getLogger(PackageKeyPurge.class);

    private final DueWork due;
    private final TenantRunner tenants;
    private final Referrals referrals;
    private final Keys keys;

    PackageKeyPurge(DueWork due, TenantRunner tenants, Referrals referrals, Keys keys) {
        this.due = due;
        this.tenants = tenants;
        this.referrals = referrals;
        this.keys = keys;
    }

    @Scheduled(every = "{corredor.referral.key-purge-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        Map<String, Integer> failures = new TreeMap<>();
        purge(OWN, failures);
        purge(PEERS, failures);
        if (!failures.isEmpty()) {
            LOG.error("keys of packages were not destroyed, times by cause: " + failures);
        }
    }

    private void purge(String kind, Map<String, Integer> failures) {
        for (DueWork.Item item : due.ready(kind, AT_ONCE)) {
            try {
                tenants.as(item.tenant(), () -> {
                    // destroying twice is harmless, and a mark is there only if its command has committed
                    if (due.take(item)) {
                        holder(item).ifPresent(holder -> keys.destroy(KeyRef.referral(holder, item.id())));
                    }
                    return item;
                });
            } catch (RuntimeException failed) {
                // its item stays for the next run
                failures.merge(failed.getClass().getName(), 1, Integer::sum);
            }
        }
    }

    private Optional<TenantId> holder(DueWork.Item item) {
        return item.kind().equals(OWN) ? Optional.of(item.tenant()) : referrals.peerOf(item.id());
    }
}
