package org.corredor.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.UUID;
import org.corredor.crypto.KeyRef;
import org.corredor.crypto.Keys;
import org.corredor.tenancy.TenantId;
import org.jboss.logging.Logger;

/** The receiver's wrap of a package's key: it comes with the acceptance and goes where the referral ends without release. */
@ApplicationScoped
public class PackageKeys {
    private static final Logger LOG = Logger.getLogger(PackageKeys.class);

    private final Keys keys;
    private final TransactionSynchronizationRegistry transactions;

    PackageKeys(Keys keys, TransactionSynchronizationRegistry transactions) {
        this.keys = keys;
        this.transactions = transactions;
    }

    /** Before the commit: a key without an accepted row opens nothing. */
    void release(TenantId origin, TenantId receiver, UUID referral) {
        keys.releaseReferralKey(origin, receiver, referral);
    }

    /**
     * Destroys a side's wrap once the transaction has committed, and not if it rolls back: a key can't be brought back.
     * That it must go the exchange keeps with the transaction, so a process that ends between the two, or a store that
     * fails, leaves it to {@link PackageKeyPurge}.
     */
    public void destroyAfterCommit(TenantId holder, UUID referral) {
        KeyRef wrap = KeyRef.referral(holder, referral);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to do while it may still roll back
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    atOnce(wrap);
                }
            }
        });
    }

    private void atOnce(KeyRef wrap) {
        try {
            keys.destroy(wrap);
        } catch (RuntimeException failed) {
            LOG.warnf(
                    "a package's key is left to the next purge: %s",
                    failed.getClass().getName());
        }
    }
}
