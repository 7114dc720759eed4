package org.corredor.consent;

import java.util.List;
import java.util.UUID;

/** Withdraws a grant together with all that rests on it; the exchange implements it, since it reaches the other side. */
public interface Withdrawal {
    /** What becomes of a referral: the command's code, or that its package alone closes. */
    String PACKAGE_ONLY = "close-package";

    /**
     * A grant after it was withdrawn.
     *
     * @param version the grant's new version
     */
    record Withdrawn(int version, List<Affected> referrals) {}

    /**
     * A referral that rested on it.
     *
     * @param what the command it was given, or {@link #PACKAGE_ONLY} where its state stays
     */
    record Affected(UUID referral, String what) {}

    /**
     * In the current transaction: the grant is withdrawn, referrals not yet accepted end, accepted ones are asked to
     * be cancelled, and their packages close for the receiver.
     *
     * @param version the version the caller believes the grant has
     */
    Withdrawn withdraw(UUID consent, int version);
}
