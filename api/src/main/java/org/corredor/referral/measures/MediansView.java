package org.corredor.referral.measures;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Medians in whole seconds, each of those referrals that got so far; absent where none did.
 *
 * @param acknowledgeSeconds from sending to the first reading
 * @param decideSeconds from sending to the decision, without the time in which a question was open
 * @param contactSeconds from the decision to the first contact
 * @param completeSeconds from sending to completion
 */
@Schema(name = "ReferralMedians")
public record MediansView(
        @Nullable Long acknowledgeSeconds,
        @Nullable Long decideSeconds,
        @Nullable Long contactSeconds,
        @Nullable Long completeSeconds) {}
