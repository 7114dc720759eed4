package org.corredor.referral.measures;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many were completed with an outcome. */
@Schema(name = "ReferralOutcomeCount")
public record OutcomeCountView(
        @Schema(required = true) String outcome,
        @Schema(required = true) long referrals) {}
