package org.corredor.referral;

import jakarta.validation.constraints.NotNull;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why the receiver says no.
 *
 * @param reason a code: free text could carry a name
 */
@Schema(name = "ReferralRejection")
public record RejectDraft(
        @Schema(required = true)
        @NotNull
        @OneOf({
            "no-capacity",
            "not-eligible",
            "outside-scope",
            "language-not-available",
            "could-not-reach",
            "duplicate",
            "conflict-of-interest",
            "person-desisted",
            "other"
        })
        String reason) {}
