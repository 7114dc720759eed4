package org.corredor.referral;

import jakarta.validation.constraints.NotNull;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why the work rests. */
@Schema(name = "ReferralHold")
public record HoldDraft(
        @Schema(required = true)
        @NotNull
        @OneOf({"waiting-for-person", "waiting-for-authority", "no-capacity", "other"})
        String reason) {}
