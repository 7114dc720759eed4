package org.corredor.referral;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.corredor.crypto.KeyRef;
import org.corredor.crypto.Keys;
import org.corredor.tenancy.DueJobs;
import org.corredor.tenancy.DueWork;
import org.corredor.tenancy.TenantId;

/** Destroys the keys of packages that are over, until it is done: what the command itself couldn't, a later run does. */
@ApplicationScoped
class PackageKeyPurge {
    static final String OWN = "referral.own-key";
    static final String PEERS = "referral.peers-key";
    private static final int AT_ONCE = 500;

    private final DueJobs due;
    private final Referrals referrals;
    private final Keys keys;

    PackageKeyPurge(DueJobs due, Referrals referrals, Keys keys) {
        this.due = due;
        this.referrals = referrals;
        this.keys = keys;
    }

    @Scheduled(every = "{corredor.referral.key-purge-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        due.each(OWN, AT_ONCE, this::destroy);
        due.each(PEERS, AT_ONCE, this::destroy);
    }

    /** Twice is harmless, and a mark is there only if its command has committed. */
    private void destroy(DueWork.Item item) {
        holder(item).ifPresent(holder -> keys.destroy(KeyRef.referral(holder, item.id())));
    }

    private Optional<TenantId> holder(DueWork.Item item) {
        return item.kind().equals(OWN) ? Optional.of(item.tenant()) : referrals.peerOf(item.id());
    }
}
