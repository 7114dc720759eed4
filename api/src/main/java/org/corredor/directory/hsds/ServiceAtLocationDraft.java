package org.corredor.directory.hsds;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** HSDS service at location as its owner writes it. */
@Schema(name = "ServiceAtLocationDraft")
public record ServiceAtLocationDraft(
        @Schema(required = true) @NotNull UUID serviceId,
        @Schema(required = true) @NotNull UUID locationId,
        @Nullable @Size(max = 5000) String description,
        @Nullable @Size(max = 20) List<@Valid @NotNull HsdsServiceArea> serviceAreas,
        @Nullable @Size(max = 20) List<@Valid @NotNull HsdsContact> contacts,
        @Nullable @Size(max = 20) List<@Valid @NotNull HsdsPhone> phones,
        @Nullable @Size(max = 50) List<@Valid @NotNull HsdsSchedule> schedules,
        @Nullable @Size(max = 50) List<@Valid @NotNull HsdsAttribute> attributes,
        @Nullable @Size(max = 500) List<@Valid @NotNull HsdsMetadata> metadata) {}
