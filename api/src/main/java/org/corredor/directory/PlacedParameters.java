package org.corredor.directory;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the list of services at locations can be asked for. */
public class PlacedParameters extends OfferParameters {
    static final Set<String> NAMES = Set.of(
            "page",
            "per_page",
            "format",
            "search",
            "taxonomy_term_id",
            "taxonomy_id",
            "organization_id",
            "modified_after",
            "full",
            "latitude",
            "longitude",
            "radius",
            "route",
            "corridor",
            "open_at",
            "language",
            "mobility_profile",
            "sector",
            "cost",
            "status",
            "accepts_referrals",
            "state",
            "city",
            "verified_after",
            "postcode",
            "proximity");

    @RestQuery
    @Parameter(
            description = "At a place with this postcode; with proximity, near the middle of such places",
            schema = @Schema(type = SchemaType.STRING, maxLength = 20))
    @Nullable
    String postcode;

    @RestQuery
    @Parameter(
            description = "Metres from the middle of the postcode",
            schema = @Schema(type = SchemaType.NUMBER, minimum = "1", maximum = "500000"))
    @Nullable
    String proximity;
}
