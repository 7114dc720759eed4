package org.corredor.directory.hsds;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** HSDS address: an address. The schema requires most members: what is unknown, or is not for the public, is an empty string and never an invented value. */
@Schema(name = "HsdsAddress")
public record HsdsAddress(
        @Nullable UUID id,
        @Nullable UUID locationId,
        @Nullable @Size(max = 200) String attention,

        @JsonProperty("address_1") @Schema(required = true) @NotNull @Size(max = 300)
        String address1,

        @JsonProperty("address_2") @Nullable @Size(max = 300)
        String address2,

        @Schema(required = true) @NotNull @Size(max = 120) String city,
        @Nullable @Size(max = 120) String region,
        @Schema(required = true) @NotNull @Size(max = 120) String stateProvince,
        @Schema(required = true) @NotNull @Size(max = 20) String postalCode,

        @Schema(required = true) @NotNull @Pattern(regexp = "([A-Z]{2})?")
        String country,

        @Schema(required = true) @NotNull @OneOf({"physical", "postal", "virtual"})
        String addressType,

        @Nullable @Size(max = 50) List<@Valid @NotNull HsdsAttribute> attributes,
        @Nullable @Size(max = 500) List<@Valid @NotNull HsdsMetadata> metadata) {}
