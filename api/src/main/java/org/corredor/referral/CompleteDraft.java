package org.corredor.referral;

import jakarta.validation.constraints.NotNull;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How it ended; what couldn't be delivered is completed too, with an outcome that says so. */
@Schema(name = "ReferralCompletion")
public record CompleteDraft(
        @Schema(required = true)
        @NotNull
        @OneOf({
            "resolved",
            "partly-resolved",
            "guidance-given",
            "agreement-reached",
            "legal-action-begun",
            "unsuccessful-could-not-reach",
            "unsuccessful-person-desisted",
            "unsuccessful-not-eligible",
            "unsuccessful-other"
        })
        String outcome) {}
