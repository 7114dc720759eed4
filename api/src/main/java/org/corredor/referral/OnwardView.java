package org.corredor.referral;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What came of a referral further on.
 *
 * @param hop how far: 2 is the first center after the receiver
 */
@Schema(name = "ReferralOnward")
public record OnwardView(
        @Schema(required = true) int hop,
        @Schema(required = true) String state,
        @Nullable String outcome,
        @Schema(required = true) Instant at) {

    static OnwardView of(ReferralOnward told) {
        return new OnwardView(told.hop, told.state, told.outcome, told.at);
    }
}
