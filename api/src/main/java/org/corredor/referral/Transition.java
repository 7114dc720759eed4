package org.corredor.referral;

import org.jspecify.annotations.Nullable;

/**
 * One row of the table.
 *
 * @param to null leads back to the state that hold or request-cancellation left
 */
public record Transition(
        ReferralKind kind,
        ReferralState from,
        ReferralCommand command,
        Party by,
        @Nullable ReferralState to) {}
