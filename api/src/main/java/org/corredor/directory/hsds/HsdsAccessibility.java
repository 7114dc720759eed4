package org.corredor.directory.hsds;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** HSDS accessibility: what makes a place reachable for people with disabilities. */
@Schema(name = "HsdsAccessibility")
public record HsdsAccessibility(
        @Nullable UUID id,
        @Nullable UUID locationId,
        @Nullable @Size(max = 2000) String description,
        @Nullable @Size(max = 2000) String details,

        @Nullable @Size(max = 500) @Pattern(regexp = HsdsText.WEB_URL)
        String url,

        @Nullable @Size(max = 50) List<@Valid @NotNull HsdsAttribute> attributes,
        @Nullable @Size(max = 500) List<@Valid @NotNull HsdsMetadata> metadata) {}
