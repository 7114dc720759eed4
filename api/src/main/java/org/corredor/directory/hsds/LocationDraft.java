package org.corredor.directory.hsds;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** HSDS location as its owner writes it. {@code audience}: {@code partner} keeps everything but the municipality from the public; nothing is public unless said. {@code time_zone} (IANA) and {@code audience} are of the profile. */
@Schema(name = "LocationDraft")
public record LocationDraft(
        @Nullable UUID organizationId,

        @Schema(required = true) @NotNull @OneOf({"physical", "postal", "virtual"})
        String locationType,

        @Nullable @Size(max = 500) @Pattern(regexp = HsdsText.WEB_URL)
        String url,

        @Nullable @Size(max = 200) String name,
        @Nullable @Size(max = 200) String alternateName,
        @Nullable @Size(max = 5000) String description,
        @Nullable @Size(max = 1000) String transportation,
        @Nullable @DecimalMin("-90") @DecimalMax("90") BigDecimal latitude,
        @Nullable @DecimalMin("-180") @DecimalMax("180") BigDecimal longitude,
        @Nullable @Size(max = 200) String externalIdentifier,
        @Nullable @Size(max = 200) String externalIdentifierType,
        @Nullable @Size(max = 60) String timeZone,
        @Nullable @Size(max = 50) List<@Valid @NotNull HsdsLanguage> languages,
        @Nullable @Size(max = 10) List<@Valid @NotNull HsdsAddress> addresses,
        @Nullable @Size(max = 20) List<@Valid @NotNull HsdsContact> contacts,
        @Nullable @Size(max = 20) List<@Valid @NotNull HsdsAccessibility> accessibility,
        @Nullable @Size(max = 20) List<@Valid @NotNull HsdsPhone> phones,
        @Nullable @Size(max = 50) List<@Valid @NotNull HsdsSchedule> schedules,
        @Nullable @Size(max = 50) List<@Valid @NotNull HsdsAttribute> attributes,
        @Nullable @Size(max = 500) List<@Valid @NotNull HsdsMetadata> metadata,
        @Nullable @OneOf({"public", "partner"}) String audience) {}
