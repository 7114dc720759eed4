package org.corredor.cases;

import jakarta.validation.constraints.NotNull;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a case ended. {@code transferred} isn't said by hand: a referral of kind {@code transfer} closes the case so when it is accepted,
 * and then there is somebody who has it (ADR 15).
 */
@Schema(name = "CaseClosing")
public record CloseDraft(
        @Schema(required = true)
        @NotNull
        @OneOf(
                value = {
                    "resolved",
                    "partly-resolved",
                    "not-resolved",
                    "referred",
                    "person-desisted",
                    "could-not-reach",
                    "other"
                },
                message = "case-outcome")
        String outcome) {}
