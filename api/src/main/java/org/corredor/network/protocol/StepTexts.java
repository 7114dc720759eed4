package org.corredor.network.protocol;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is done in a step, in the network's three languages. */
@Schema(name = "StepTexts")
public record StepTexts(
        @Schema(required = true) @NotBlank @Size(max = 500) String es,

        @Schema(required = true) @NotBlank @Size(max = 500) String en,

        @Schema(required = true) @NotBlank @Size(max = 500) String ht) {}
