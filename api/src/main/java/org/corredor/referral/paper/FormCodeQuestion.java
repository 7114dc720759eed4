package org.corredor.referral.paper;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The code on a form, as somebody reads it out. */
@Schema(name = "PaperReferralSearch")
public record FormCodeQuestion(
        @Schema(required = true, examples = "7QF2-9MXC-G") @NotNull @Size(min = 9, max = 20)
        String code) {}
