package org.corredor.directory.hsds;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** HSDS service area: where people must live or be. */
@Schema(name = "HsdsServiceArea")
public record HsdsServiceArea(
        @Nullable UUID id,
        @Nullable UUID serviceId,
        @Nullable UUID serviceAtLocationId,
        @Nullable @Size(max = 200) String name,
        @Nullable @Size(max = 2000) String description,
        @Nullable @Size(max = 200000) String extent,

        @Nullable @OneOf({"geojson", "topojson", "kml", "text"})
        String extentType,

        @Nullable @Size(max = 500) @Pattern(regexp = HsdsText.ANY_URI)
        String uri,

        @Nullable @Size(max = 50) List<@Valid @NotNull HsdsAttribute> attributes,
        @Nullable @Size(max = 500) List<@Valid @NotNull HsdsMetadata> metadata) {}
