package org.corredor.directory;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the list of locations can be asked for. */
public class LocationParameters extends ListParameters {
    static final Set<String> NAMES = Set.of(
            "page",
            "per_page",
            "format",
            "search",
            "organization_id",
            "taxonomy_term_id",
            "taxonomy_id",
            "modified_after",
            "latitude",
            "longitude",
            "radius");

    @RestQuery("organization_id")
    @Parameter(description = "Of this organization only", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Nullable
    String organizationId;

    @RestQuery("taxonomy_term_id")
    @Parameter(description = "With this term", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Nullable
    String taxonomyTermId;

    @RestQuery("taxonomy_id")
    @Parameter(
            description = "With any term of this taxonomy",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Nullable
    String taxonomyId;

    @RestQuery("modified_after")
    @Parameter(
            description = "Changed at this instant or later (RFC 3339, with its offset)",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Nullable
    String modifiedAfter;

    @RestQuery
    @Parameter(
            description = "Of a point, in degrees (WGS 84): answers tell the distance to it and come by nearness",
            schema = @Schema(type = SchemaType.NUMBER, minimum = "-90", maximum = "90"))
    @Nullable
    String latitude;

    @RestQuery
    @Parameter(
            description = "Of the point",
            schema = @Schema(type = SchemaType.NUMBER, minimum = "-180", maximum = "180"))
    @Nullable
    String longitude;

    @RestQuery
    @Parameter(
            description = "Metres around the point",
            schema = @Schema(type = SchemaType.NUMBER, minimum = "1", maximum = "500000"))
    @Nullable
    String radius;
}
