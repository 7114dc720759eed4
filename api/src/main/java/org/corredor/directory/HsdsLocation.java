package org.corredor.directory;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** HSDS location; latitude and longitude in degrees, WGS 84. */
@Schema(name = "HsdsLocation")
public record HsdsLocation(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID organizationId,

        @Schema(required = true) @OneOf({"physical", "postal", "virtual"})
        String locationType,

        @Nullable String name,
        @Nullable String description,
        @Nullable String transportation,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        @Schema(required = true) List<HsdsAddress> addresses) {

    static HsdsLocation of(PublishedLocation location) {
        return new HsdsLocation(
                location.key.id(),
                location.organizationId,
                location.locationType,
                location.name,
                location.description,
                location.transportation,
                location.latitude,
                location.longitude,
                HsdsAddress.of(location));
    }
}
