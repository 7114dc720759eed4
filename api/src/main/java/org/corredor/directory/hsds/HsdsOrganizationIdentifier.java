package org.corredor.directory.hsds;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** HSDS organization identifier: an organization's identifier in somebody's register. */
@Schema(name = "HsdsOrganizationIdentifier")
public record HsdsOrganizationIdentifier(
        @Nullable UUID id,
        @Nullable UUID organizationId,
        @Nullable @Size(max = 200) String identifierScheme,

        @Schema(required = true) @NotNull @Size(min = 1, max = 200)
        String identifierType,

        @Schema(required = true) @NotNull @Size(min = 1, max = 200)
        String identifier,

        @Nullable @Size(max = 50) List<@Valid @NotNull HsdsAttribute> attributes,
        @Nullable @Size(max = 500) List<@Valid @NotNull HsdsMetadata> metadata) {}
