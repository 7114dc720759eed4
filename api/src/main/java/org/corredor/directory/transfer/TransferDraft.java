package org.corredor.directory.transfer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is offered to whom.
 *
 * @param recordId an organization of this center's, published or not
 * @param to slug of another active center
 */
@Schema(name = "TransferDraft")
public record TransferDraft(
        @Schema(required = true) @NotNull UUID recordId,

        @Schema(required = true) @NotBlank @Size(max = 40) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        String to) {}
