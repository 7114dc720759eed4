package org.corredor.directory.hsds;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** HSDS metadata: one change of a record, and by which institution. Never a person. */
@Schema(name = "HsdsMetadata")
public record HsdsMetadata(
        @Nullable UUID id,
        @Nullable UUID resourceId,

        @Schema(required = true) @NotNull @Size(min = 1, max = 50)
        String resourceType,

        @Schema(required = true) @NotNull LocalDate lastActionDate,

        @Schema(required = true) @NotNull @Size(min = 1, max = 50)
        String lastActionType,

        @Schema(required = true) @NotNull @Size(min = 1, max = 100)
        String fieldName,

        @Schema(required = true) @NotNull @Size(max = 5000) String previousValue,
        @Schema(required = true) @NotNull @Size(max = 5000) String replacementValue,

        @Schema(required = true) @NotNull @Size(min = 1, max = 200)
        String updatedBy) {}
