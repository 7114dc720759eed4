package org.corredor.network;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A center as anybody may find it. What is absent is unknown.
 *
 * @param zone IANA time zone in which its hours and dates are meant
 * @param hours opening hours as the center says them
 * @param languages BCP 47; absent when unknown
 * @param organizationId its services are found under it in {@code /hsds/organizations}
 */
@Schema(name = "Center")
public record CenterView(
        @Schema(required = true, examples = "tijuana") String slug,
        @Schema(required = true) String name,
        @Nullable String acronym,
        @Nullable String place,

        @Schema(required = true, examples = "America/Tijuana")
        String zone,

        @Nullable String host,
        @Nullable String since,
        @Nullable String hours,
        @Nullable List<String> languages,
        @Nullable UUID organizationId) {

    static CenterView of(PublishedCenter center) {
        return new CenterView(
                center.slug,
                center.name,
                center.acronym,
                center.place,
                center.zone,
                center.host,
                center.since,
                center.hours,
                center.languages == null ? null : List.of(center.languages),
                center.organizationId);
    }
}
