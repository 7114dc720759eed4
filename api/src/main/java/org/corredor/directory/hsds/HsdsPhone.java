package org.corredor.directory.hsds;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** HSDS phone: a telephone; {@code type} is one of RFC 6350. */
@Schema(name = "HsdsPhone")
public record HsdsPhone(
        @Nullable UUID id,
        @Nullable UUID organizationId,
        @Nullable UUID locationId,
        @Nullable UUID serviceId,
        @Nullable UUID serviceAtLocationId,
        @Nullable UUID contactId,

        @Schema(required = true) @NotNull @Size(min = 1, max = 50)
        String number,

        @Nullable @DecimalMin("0") @DecimalMax("999999999") BigDecimal extension,
        @Nullable @Size(max = 50) String type,
        @Nullable @Size(max = 1000) String description,
        @Nullable @Size(max = 50) List<@Valid @NotNull HsdsLanguage> languages,
        @Nullable @Size(max = 50) List<@Valid @NotNull HsdsAttribute> attributes,
        @Nullable @Size(max = 500) List<@Valid @NotNull HsdsMetadata> metadata) {}
