package org.corredor.directory;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * HSDS organization.
 *
 * @param locations its places; on the organization's own page only
 */
@Schema(name = "HsdsOrganization")
public record HsdsOrganization(
        @Schema(required = true) UUID id,
        @Schema(required = true) String name,
        @Nullable String alternateName,
        @Schema(required = true) String description,

        @Schema(format = "email") @Nullable String email,

        @Schema(format = "uri") @Nullable String website,

        @Nullable Integer yearIncorporated,
        @Nullable String legalStatus,
        @Nullable List<HsdsLocation> locations)
        implements HsdsRecord {

    static HsdsOrganization of(PublishedOrganization organization, @Nullable List<HsdsLocation> locations) {
        return new HsdsOrganization(
                organization.key.id(),
                organization.name,
                organization.alternateName,
                organization.description,
                organization.email,
                organization.website,
                organization.yearIncorporated,
                organization.legalStatus,
                locations);
    }
}
