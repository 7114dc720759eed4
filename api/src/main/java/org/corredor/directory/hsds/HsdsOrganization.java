package org.corredor.directory.hsds;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** HSDS organization as it is read. {@code locations} on its own page and with {@code full}, {@code services} with {@code full_service}. */
@Schema(name = "HsdsOrganization")
public record HsdsOrganization(
        @Schema(required = true) UUID id,
        @Schema(required = true) String name,
        @Nullable String alternateName,
        @Schema(required = true) String description,
        @Nullable String email,
        @Nullable String website,
        @Nullable List<HsdsUrl> additionalWebsites,
        @Nullable String taxStatus,
        @Nullable String taxId,
        @Nullable Integer yearIncorporated,
        @Nullable String legalStatus,
        @Nullable String logo,
        @Nullable String uri,
        @Nullable UUID parentOrganizationId,
        @Nullable List<HsdsFunding> funding,
        @Nullable List<HsdsContact> contacts,
        @Nullable List<HsdsPhone> phones,
        @Nullable List<HsdsProgram> programs,
        @Nullable List<HsdsOrganizationIdentifier> organizationIdentifiers,
        @Nullable List<HsdsAttribute> attributes,
        @Nullable List<HsdsMetadata> metadata,
        @Nullable List<HsdsLocation> locations,
        @Nullable List<HsdsService> services,
        @Nullable List<Translation> translations,
        @Nullable List<Verification> verifications,
        @Schema(required = true) String owner,
        @Schema(required = true) Instant lastModified)
        implements HsdsRecord {}
