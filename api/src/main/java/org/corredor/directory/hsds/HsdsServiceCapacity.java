package org.corredor.directory.hsds;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** HSDS service capacity: how many units are left at the moment {@code updated}. */
@Schema(name = "HsdsServiceCapacity")
public record HsdsServiceCapacity(
        @Nullable UUID id,
        @Nullable UUID serviceId,
        @Nullable UUID unitId,
        @Schema(required = true) @NotNull @Valid HsdsUnit unit,

        @Schema(required = true) @NotNull @DecimalMin("0") @DecimalMax("1000000000")
        BigDecimal available,

        @Nullable @DecimalMin("0") @DecimalMax("1000000000") BigDecimal maximum,
        @Nullable @Size(max = 1000) String description,
        @Schema(required = true) @NotNull Instant updated,
        @Nullable @Size(max = 50) List<@Valid @NotNull HsdsAttribute> attributes,
        @Nullable @Size(max = 500) List<@Valid @NotNull HsdsMetadata> metadata) {}
