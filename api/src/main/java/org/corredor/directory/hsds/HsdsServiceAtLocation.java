package org.corredor.directory.hsds;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** HSDS service at location as it is read. {@code service} is absent inside the service it belongs to. */
@Schema(name = "HsdsServiceAtLocation")
public record HsdsServiceAtLocation(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID serviceId,
        @Schema(required = true) UUID locationId,
        @Nullable String description,
        @Nullable List<HsdsServiceArea> serviceAreas,
        @Nullable List<HsdsContact> contacts,
        @Nullable List<HsdsPhone> phones,
        @Nullable List<HsdsSchedule> schedules,
        @Nullable List<HsdsAttribute> attributes,
        @Nullable List<HsdsMetadata> metadata,
        @Nullable HsdsLocation location,
        @Nullable HsdsService service,
        @Nullable OpeningView opening,
        @Nullable Double distance,
        @Nullable List<Translation> translations,
        @Nullable List<Verification> verifications,
        @Schema(required = true) String owner,
        @Schema(required = true) Instant lastModified)
        implements HsdsRecord {}
