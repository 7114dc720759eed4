package org.corredor.directory.hsds;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** HSDS taxonomy term: a term; {@code labels} (of the profile) has its name by language. */
@Schema(name = "HsdsTaxonomyTerm")
public record HsdsTaxonomyTerm(
        @Nullable UUID id,
        @Nullable @Size(max = 100) String code,

        @Schema(required = true) @NotNull @Size(min = 1, max = 200)
        String name,

        @Schema(required = true) @NotNull @Size(max = 5000) String description,
        @Nullable UUID parentId,
        @Nullable @Size(max = 200) String taxonomy,
        @Nullable @Valid HsdsTaxonomy taxonomyDetail,
        @Nullable @Size(max = 35) String language,
        @Nullable UUID taxonomyId,

        @Nullable @Size(max = 500) @Pattern(regexp = HsdsText.ANY_URI)
        String termUri,

        @Nullable @Size(max = 10)
        Map<@NotNull @Pattern(regexp = HsdsText.LANGUAGE) String, @NotNull @Size(max = 200) String> labels,

        @Nullable @Size(max = 40) String owner,
        @Nullable Instant lastModified,
        @Nullable @Size(max = 500) List<@Valid @NotNull HsdsMetadata> metadata)
        implements HsdsRecord {}
