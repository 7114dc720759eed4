package org.corredor.referral;

import jakarta.validation.constraints.NotNull;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why it should never have been; its package is destroyed. */
@Schema(name = "ReferralInError")
public record InErrorDraft(
        @Schema(required = true) @NotNull @OneOf({"wrong-person", "sent-in-error", "duplicate", "other"})
        String reason) {}
