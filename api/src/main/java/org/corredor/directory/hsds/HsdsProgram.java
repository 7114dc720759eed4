package org.corredor.directory.hsds;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** HSDS program: a program that services are given under. */
@Schema(name = "HsdsProgram")
public record HsdsProgram(
        @Nullable UUID id,
        @Nullable UUID organizationId,

        @Schema(required = true) @NotNull @Size(min = 1, max = 200)
        String name,

        @Nullable @Size(max = 200) String alternateName,
        @Schema(required = true) @NotNull @Size(max = 5000) String description,
        @Nullable @Size(max = 50) List<@Valid @NotNull HsdsAttribute> attributes,
        @Nullable @Size(max = 500) List<@Valid @NotNull HsdsMetadata> metadata) {}
