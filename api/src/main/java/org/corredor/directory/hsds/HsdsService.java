package org.corredor.directory.hsds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** HSDS service as it is read. {@code distance} in metres, of a search from a point; {@code opening} and {@code freshness} are worked out for the moment of the answer; {@code response} every day. All but {@code id} is absent with {@code minimal}, which gives {@code modified_date} instead. */
@Schema(name = "HsdsService")
public record HsdsService(
        @Schema(required = true) UUID id,
        @Nullable Instant modifiedDate,
        @Nullable UUID organizationId,
        @Nullable UUID programId,
        @Nullable String name,
        @Nullable String alternateName,
        @Nullable String description,
        @Nullable String url,
        @Nullable List<HsdsUrl> additionalUrls,
        @Nullable String email,

        @Nullable @OneOf({"active", "inactive", "defunct", "temporarily closed"})
        String status,

        @Nullable String interpretationServices,
        @Nullable String applicationProcess,
        @Nullable String feesDescription,
        @Nullable String waitTime,
        @Nullable String fees,
        @Nullable String accreditations,
        @Nullable String eligibilityDescription,
        @Nullable Integer minimumAge,
        @Nullable Integer maximumAge,
        @Nullable LocalDate assuredDate,
        @Nullable String assurerEmail,
        @Nullable String licenses,
        @Nullable String alert,
        @Nullable LocalDate closedUntil,
        @Nullable Boolean acceptsReferrals,
        @Nullable List<HsdsPhone> phones,
        @Nullable List<HsdsSchedule> schedules,
        @Nullable List<HsdsServiceArea> serviceAreas,
        @Nullable List<HsdsLanguage> languages,
        @Nullable List<HsdsFunding> funding,
        @Nullable List<HsdsCostOption> costOptions,
        @Nullable List<HsdsRequiredDocument> requiredDocuments,
        @Nullable List<HsdsContact> contacts,
        @Nullable List<HsdsServiceCapacity> capacities,
        @Nullable List<HsdsEligibilityRule> eligibilityRules,
        @Nullable List<HsdsAttribute> attributes,
        @Nullable List<HsdsMetadata> metadata,
        @Nullable HsdsOrganization organization,
        @Nullable HsdsProgram program,
        @Nullable List<HsdsServiceAtLocation> serviceAtLocations,
        @Nullable OpeningView opening,
        @Nullable Double distance,
        @Nullable Freshness freshness,
        @Nullable ResponseView response,
        @Nullable List<Translation> translations,
        @Nullable List<Verification> verifications,
        @Nullable String owner,
        @Nullable Instant lastModified)
        implements HsdsRecord {}
