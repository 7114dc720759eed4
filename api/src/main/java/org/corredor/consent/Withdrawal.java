package org.corredor.consent;

import java.util.UUID;

/** Withdraws a grant together with all that rests on it; the exchange implements it, since it reaches the other side. */
public interface Withdrawal {
    /**
     * In the current transaction: the grant is withdrawn, referrals not yet accepted end, accepted ones are asked to
     * be cancelled, and their packages close for the receiver.
     *
     * @param version the version the caller believes the grant has
     * @return the new version
     */
    int withdraw(UUID consent, int version);
}
