package org.corredor.referral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why the receiver says no.
 *
 * @param reason a code: free text could carry a name
 * @param alternatives services that could be asked instead: of the public directory, taking referrals, not the origin's own
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
        String reason,

        @Nullable @Size(max = 5) List<@NotNull UUID> alternatives) {}
