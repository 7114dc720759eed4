package org.corredor.directory.hsds;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** HSDS service as its owner writes it. {@code closed_until}, {@code accepts_referrals} and {@code eligibility_rules} are of the profile. */
@Schema(name = "ServiceDraft")
public record ServiceDraft(
        @Schema(required = true) @NotNull UUID organizationId,
        @Nullable UUID programId,

        @Schema(required = true) @NotNull @Size(min = 1, max = 200)
        String name,

        @Nullable @Size(max = 200) String alternateName,
        @Nullable @Size(max = 5000) String description,

        @Nullable @Size(max = 500) @Pattern(regexp = HsdsText.WEB_URL)
        String url,

        @Nullable @Size(max = 20) List<@Valid @NotNull HsdsUrl> additionalUrls,
        @Nullable @Size(max = 254) @Email String email,

        @Schema(required = true) @NotNull @OneOf({"active", "inactive", "defunct", "temporarily closed"})
        String status,

        @Nullable @Size(max = 1000) String interpretationServices,
        @Nullable @Size(max = 2000) String applicationProcess,
        @Nullable @Size(max = 1000) String feesDescription,
        @Nullable @Size(max = 500) String waitTime,
        @Nullable @Size(max = 1000) String fees,
        @Nullable @Size(max = 2000) String accreditations,
        @Nullable @Size(max = 2000) String eligibilityDescription,
        @Nullable @Min(0) @Max(150) Integer minimumAge,
        @Nullable @Min(0) @Max(150) Integer maximumAge,
        @Nullable LocalDate assuredDate,
        @Nullable @Size(max = 254) @Email String assurerEmail,
        @Nullable @Size(max = 2000) String licenses,
        @Nullable @Size(max = 1000) String alert,
        @Nullable LocalDate closedUntil,
        @Nullable Boolean acceptsReferrals,
        @Nullable @Size(max = 20) List<@Valid @NotNull HsdsPhone> phones,
        @Nullable @Size(max = 50) List<@Valid @NotNull HsdsSchedule> schedules,
        @Nullable @Size(max = 20) List<@Valid @NotNull HsdsServiceArea> serviceAreas,
        @Nullable @Size(max = 50) List<@Valid @NotNull HsdsLanguage> languages,
        @Nullable @Size(max = 50) List<@Valid @NotNull HsdsFunding> funding,
        @Nullable @Size(max = 50) List<@Valid @NotNull HsdsCostOption> costOptions,
        @Nullable @Size(max = 50) List<@Valid @NotNull HsdsRequiredDocument> requiredDocuments,
        @Nullable @Size(max = 20) List<@Valid @NotNull HsdsContact> contacts,
        @Nullable @Size(max = 20) List<@Valid @NotNull HsdsServiceCapacity> capacities,
        @Nullable @Size(max = 20) List<@Valid @NotNull HsdsEligibilityRule> eligibilityRules,
        @Nullable @Size(max = 50) List<@Valid @NotNull HsdsAttribute> attributes,
        @Nullable @Size(max = 500) List<@Valid @NotNull HsdsMetadata> metadata) {}
