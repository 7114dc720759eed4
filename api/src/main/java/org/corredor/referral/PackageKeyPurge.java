package org.corredor.referral;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.corredor.crypto.KeyRef;
import org.corredor.crypto.Keys;
import org.corredor.tenancy.DueJobs;

/**
 * Destroys the keys of packages that are over, until it is done: what the command itself couldn't, a later run does. Twice is
 * harmless, and a mark is there only if its command has committed, since the exchange writes it with the end.
 */
@ApplicationScoped
class PackageKeyPurge {
    static final String KIND = "referral.key";
    private static final int AT_ONCE = 500;

    private final DueJobs due;
    private final Keys keys;

    PackageKeyPurge(DueJobs due, Keys keys) {
        this.due = due;
        this.keys = keys;
    }

    @Scheduled(every = "{corredor.referral.key-purge-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        due.each(KIND, AT_ONCE, item -> keys.destroy(KeyRef.referral(item.tenant(), item.id())));
    }
}
