package org.corredor.directory.hsds;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** HSDS taxonomy: a system of terms. */
@Schema(name = "HsdsTaxonomy")
public record HsdsTaxonomy(
        @Nullable UUID id,

        @Schema(required = true) @NotNull @Size(min = 1, max = 200)
        String name,

        @Schema(required = true) @NotNull @Size(max = 5000) String description,

        @Nullable @Size(max = 500) @Pattern(regexp = HsdsText.ANY_URI)
        String uri,

        @Nullable @Size(max = 50) String version,
        @Nullable @Size(max = 40) String owner,
        @Nullable Instant lastModified,
        @Nullable @Size(max = 500) List<@Valid @NotNull HsdsMetadata> metadata)
        implements HsdsRecord {}
