package org.corredor.cases;

import jakarta.validation.constraints.NotNull;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a case ended. */
@Schema(name = "CaseClosing")
public record CloseDraft(
        @Schema(required = true)
        @NotNull
        @OneOf({
            "resolved",
            "partly-resolved",
            "not-resolved",
            "referred",
            "transferred",
            "person-desisted",
            "could-not-reach",
            "other"
        })
        String outcome) {}
