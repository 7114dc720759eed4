package org.corredor.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.UUID;
import org.corredor.crypto.KeyRef;
import org.corredor.crypto.Keys;
import org.corredor.tenancy.TenantId;

/** The receiver's wrap of a package's key: it comes with the acceptance and goes where the referral ends without release. */
@ApplicationScoped
public class PackageKeys {
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
     * Destroys the receiver's wrap once the transaction has committed, and not if it rolls back: a key can't be brought
     * back. Should the process end between the two, what is left opens nothing, since its ciphertexts are gone.
     */
    public void destroyAfterCommit(TenantId receiver, UUID referral) {
        KeyRef wrap = KeyRef.referral(receiver, referral);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to do while it may still roll back
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    keys.destroy(wrap);
                }
            }
        });
    }
}
