package org.corredor.referral;

import jakarta.validation.constraints.NotNull;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the origin answers to a question before acceptance: a code, or that it is not known. */
@Schema(name = "ReferralAnswer")
public record AnswerDraft(
        @Schema(required = true)
        @NotNull
        @OneOf({
            "speaks-spanish",
            "needs-interpreter",
            "available-now",
            "available-this-week",
            "available-later",
            "service-as-asked",
            "other-service",
            "can-travel",
            "cannot-travel",
            "has-documents",
            "lacks-documents",
            "safe-now",
            "not-safe-now",
            "not-known"
        })
        String reason) {}
