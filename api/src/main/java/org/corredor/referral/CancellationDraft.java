package org.corredor.referral;

import jakarta.validation.constraints.NotNull;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why accepted work should not go on; the other side confirms, or says that it is done, or refuses. */
@Schema(name = "ReferralCancellation")
public record CancellationDraft(
        @Schema(required = true)
        @NotNull
        @OneOf({
            "person-desisted",
            "solved-otherwise",
            "sent-in-error",
            "wrong-person",
            "duplicate",
            "could-not-reach",
            "not-eligible",
            "no-capacity",
            "conflict-of-interest",
            "other"
        })
        String reason) {}
