package org.corredor.referral;

import jakarta.validation.constraints.NotNull;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where the work stands, for the origin to see.
 *
 * @param subStatus none of them is first contact, which is {@code start}
 */
@Schema(name = "ReferralReport")
public record ReportDraft(
        @Schema(required = true) @NotNull @OneOf({"contact-attempted", "scheduled", "rescheduled", "no-show"})
        String subStatus) {}
