package org.corredor.consent;

import java.util.List;
import java.util.UUID;

/** What follows from a withdrawal for referrals on paper, whose recipient is no tenant; implemented beside the exchange. */
public interface PaperWithdrawal {
    /**
     * In the transaction that has withdrawn the grant: referrals on paper not yet accepted end, accepted ones are asked to be
     * cancelled.
     */
    List<Withdrawal.Affected> endUnder(UUID consent);
}
