package org.corredor.referral;

import jakarta.validation.constraints.NotNull;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the receiver must know before it can decide; a code, since free text would carry what only the package may. */
@Schema(name = "ReferralQuestion")
public record QuestionDraft(
        @Schema(required = true)
        @NotNull
        @OneOf({
            "needs-language",
            "needs-availability",
            "needs-service-detail",
            "needs-transport",
            "needs-documents",
            "needs-safety"
        })
        String reason) {}
