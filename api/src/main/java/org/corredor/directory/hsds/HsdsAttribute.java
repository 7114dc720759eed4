package org.corredor.directory.hsds;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** HSDS attribute: a record's or part's link to a taxonomy's term. {@code taxonomy_term} is shown, and told by its id. */
@Schema(name = "HsdsAttribute")
public record HsdsAttribute(
        @Nullable UUID id,
        @Nullable UUID linkId,
        @Nullable UUID taxonomyTermId,
        @Nullable @Size(max = 100) String linkType,
        @Nullable @Size(max = 100) String linkEntity,
        @Nullable @Size(max = 1000) String value,
        @Nullable @Size(max = 200) String label,
        @Nullable @Valid HsdsTaxonomyTerm taxonomyTerm,
        @Nullable @Size(max = 500) List<@Valid @NotNull HsdsMetadata> metadata) {}
