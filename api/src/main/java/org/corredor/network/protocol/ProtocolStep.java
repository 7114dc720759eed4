package org.corredor.network.protocol;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One step of the protocol.
 *
 * @param code once in a version
 * @param institution code of who is responsible: origin, receiver, or an institution outside the network
 * @param institutionName how people call it
 * @param limit how long it may take; absent where it follows the clocks or has none
 */
@Schema(name = "ProtocolStep")
public record ProtocolStep(
        @Schema(required = true, examples = "acknowledge") @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,39}")
        String code,

        @Schema(required = true, examples = "receiver") @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,39}")
        String institution,

        @Schema(required = true) @NotBlank @Size(max = 120) String institutionName,

        @Nullable @Valid Limit limit,

        @Schema(required = true) @NotNull @Valid StepTexts texts) {}
