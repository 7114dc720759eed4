package org.corredor.directory;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * HSDS address. The schema requires every member, so what is unknown, or is not for the public, is an empty string and
 * never an invented value.
 */
@Schema(name = "HsdsAddress")
public record HsdsAddress(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID locationId,
        @JsonProperty("address_1") @Schema(required = true) String address1,
        @Schema(required = true) String city,
        @Schema(required = true) String stateProvince,
        @Schema(required = true) String postalCode,
        @Schema(required = true) String country,

        @Schema(required = true) @OneOf({"physical", "postal", "virtual"})
        String addressType) {

    /** A location's one address; none when not even the country is known. */
    static List<HsdsAddress> of(PublishedLocation location) {
        if (location.address1 == null && location.city == null && location.country == null) {
            return List.of();
        }
        return List.of(new HsdsAddress(
                PartIds.of(location.key.id(), "address"),
                location.key.id(),
                known(location.address1),
                known(location.city),
                known(location.stateProvince),
                known(location.postalCode),
                known(location.country),
                location.locationType));
    }

    private static String known(@Nullable String text) {
        return text == null ? "" : text;
    }
}
