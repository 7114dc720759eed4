package org.corredor.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something said to the other side, in whatever words; it is sealed before it is stored. */
@Schema(name = "ReferralMessageDraft")
public record MessageDraft(
        @Schema(required = true) @NotBlank @Size(min = 1, max = 4000)
        String text) {}
