package org.corredor.directory.hsds;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** HSDS unit: what a capacity is counted in. */
@Schema(name = "HsdsUnit")
public record HsdsUnit(
        @Nullable UUID id,

        @Schema(required = true) @NotNull @Size(min = 1, max = 100)
        String name,

        @Nullable @Size(max = 200) String scheme,
        @Nullable @Size(max = 100) String identifier,

        @Nullable @Size(max = 500) @Pattern(regexp = HsdsText.ANY_URI)
        String uri,

        @Nullable @Size(max = 50) List<@Valid @NotNull HsdsAttribute> attributes,
        @Nullable @Size(max = 500) List<@Valid @NotNull HsdsMetadata> metadata) {}
