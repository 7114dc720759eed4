package org.corredor.directory;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * HSDS service at location.
 *
 * @param lastModified of the profile: what {@code modified_after} is compared with
 * @param service absent inside the service's own page
 */
@Schema(name = "HsdsServiceAtLocation")
public record HsdsServiceAtLocation(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID serviceId,
        @Schema(required = true) UUID locationId,
        @Nullable String description,
        @Schema(required = true) Instant lastModified,
        @Schema(required = true) HsdsLocation location,
        @Nullable HsdsService service)
        implements HsdsRecord {

    static HsdsServiceAtLocation of(
            PublishedServiceAtLocation given, PublishedLocation location, @Nullable HsdsService service) {
        return new HsdsServiceAtLocation(
                given.key.id(),
                given.serviceId,
                given.locationId,
                given.description,
                given.lastModified,
                HsdsLocation.of(location),
                service);
    }
}
