package org.corredor.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * HSDS service, with what this network's profile adds.
 *
 * @param acceptsReferrals of the profile: whether its center takes referrals for it through this network
 * @param serviceAtLocations where it is given; on the service's own page only
 */
@Schema(name = "HsdsService")
public record HsdsService(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID organizationId,
        @Schema(required = true) String name,
        @Nullable String alternateName,
        @Nullable String description,

        @Schema(format = "uri") @Nullable String url,

        @Schema(format = "email") @Nullable String email,

        @Schema(required = true) @OneOf({"active", "inactive", "defunct", "temporarily closed"})
        String status,

        @Nullable String interpretationServices,
        @Nullable String applicationProcess,
        @Nullable String feesDescription,
        @Nullable String eligibilityDescription,
        @Nullable Integer minimumAge,
        @Nullable Integer maximumAge,
        @Nullable LocalDate assuredDate,
        @Nullable String alert,
        @Schema(required = true) Instant lastModified,
        @Schema(required = true) List<HsdsLanguage> languages,
        @Schema(required = true) HsdsOrganization organization,
        @Schema(required = true) boolean acceptsReferrals,
        @Nullable List<HsdsServiceAtLocation> serviceAtLocations)
        implements HsdsRecord {

    static HsdsService of(
            PublishedService service,
            PublishedOrganization organization,
            @Nullable List<HsdsServiceAtLocation> serviceAtLocations) {
        UUID id = service.key.id();
        return new HsdsService(
                id,
                service.organizationId,
                service.name,
                service.alternateName,
                service.description,
                service.url,
                service.email,
                service.status,
                service.interpretationServices,
                service.applicationProcess,
                service.feesDescription,
                service.eligibilityDescription,
                service.minimumAge,
                service.maximumAge,
                service.assuredDate,
                service.alert,
                service.lastModified,
                Arrays.stream(service.languages)
                        .map(code -> HsdsLanguage.of(id, code))
                        .toList(),
                HsdsOrganization.of(organization, null),
                service.acceptsReferrals,
                serviceAtLocations);
    }
}
