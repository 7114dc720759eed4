package org.corredor.directory.hsds;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** HSDS location as it is read; latitude and longitude in degrees, WGS 84. Of a place meant for partner centers the public has the municipality and nothing else. */
@Schema(name = "HsdsLocation")
public record HsdsLocation(
        @Schema(required = true) UUID id,
        @Nullable UUID organizationId,

        @Schema(required = true) @OneOf({"physical", "postal", "virtual"})
        String locationType,

        @Nullable String url,
        @Nullable String name,
        @Nullable String alternateName,
        @Nullable String description,
        @Nullable String transportation,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        @Nullable String externalIdentifier,
        @Nullable String externalIdentifierType,
        @Nullable String timeZone,
        @Nullable List<HsdsLanguage> languages,
        @Nullable List<HsdsAddress> addresses,
        @Nullable List<HsdsContact> contacts,
        @Nullable List<HsdsAccessibility> accessibility,
        @Nullable List<HsdsPhone> phones,
        @Nullable List<HsdsSchedule> schedules,
        @Nullable List<HsdsAttribute> attributes,
        @Nullable List<HsdsMetadata> metadata,
        @Nullable List<Translation> translations,
        @Nullable List<Verification> verifications,
        @Schema(required = true) String owner,
        @Schema(required = true) Instant lastModified)
        implements HsdsRecord {}
