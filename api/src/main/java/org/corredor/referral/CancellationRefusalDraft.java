package org.corredor.referral;

import jakarta.validation.constraints.NotNull;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why the work should go on all the same. */
@Schema(name = "ReferralCancellationRefusal")
public record CancellationRefusalDraft(
        @Schema(required = true) @NotNull @OneOf({"already-done", "still-needed", "other"})
        String reason) {}
