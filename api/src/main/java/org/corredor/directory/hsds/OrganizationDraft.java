package org.corredor.directory.hsds;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** HSDS organization as its owner writes it, with all of its parts. */
@Schema(name = "OrganizationDraft")
public record OrganizationDraft(
        @Schema(required = true) @NotNull @Size(min = 1, max = 200)
        String name,

        @Nullable @Size(max = 200) String alternateName,
        @Schema(required = true) @NotNull @Size(max = 5000) String description,
        @Nullable @Size(max = 254) @Email String email,

        @Nullable @Size(max = 500) @Pattern(regexp = HsdsText.WEB_URL)
        String website,

        @Nullable @Size(max = 20) List<@Valid @NotNull HsdsUrl> additionalWebsites,
        @Nullable @Size(max = 200) String taxStatus,
        @Nullable @Size(max = 100) String taxId,
        @Nullable @Min(1800) @Max(2200) Integer yearIncorporated,
        @Nullable @Size(max = 100) String legalStatus,

        @Nullable @Size(max = 500) @Pattern(regexp = HsdsText.WEB_URL)
        String logo,

        @Nullable @Size(max = 500) @Pattern(regexp = HsdsText.ANY_URI)
        String uri,

        @Nullable UUID parentOrganizationId,
        @Nullable @Size(max = 50) List<@Valid @NotNull HsdsFunding> funding,
        @Nullable @Size(max = 20) List<@Valid @NotNull HsdsContact> contacts,
        @Nullable @Size(max = 20) List<@Valid @NotNull HsdsPhone> phones,
        @Nullable @Size(max = 50) List<@Valid @NotNull HsdsProgram> programs,
        @Nullable @Size(max = 20) List<@Valid @NotNull HsdsOrganizationIdentifier> organizationIdentifiers,
        @Nullable @Size(max = 50) List<@Valid @NotNull HsdsAttribute> attributes,
        @Nullable @Size(max = 500) List<@Valid @NotNull HsdsMetadata> metadata) {}
