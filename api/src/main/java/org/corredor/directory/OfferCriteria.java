package org.corredor.directory;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** By what services are looked for, in a list and in its facets: HSDS's own first, then the profile's. */
public class OfferCriteria {
    static final Set<String> NAMES = Set.of(
            "search",
            "taxonomy_term_id",
            "taxonomy_id",
            "organization_id",
            "modified_after",
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
            "verified_after");

    @RestQuery
    @Parameter(
            description =
                    "Words to find, accents and endings aside, in Spanish, English or Haitian Creole; quoted phrases, OR and - as in web searches. Words found nowhere are taken for mistyped ones",
            schema = @Schema(type = SchemaType.STRING, maxLength = 200))
    @Nullable
    String search;

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

    @RestQuery("organization_id")
    @Parameter(description = "Of this organization only", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Nullable
    String organizationId;

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

    @RestQuery
    @Parameter(
            description = "Points of a way, latitude,longitude,latitude,longitude, 2 to 100: what lies along it",
            schema = @Schema(type = SchemaType.STRING, maxLength = 4000))
    @Nullable
    String route;

    @RestQuery
    @Parameter(
            description = "Metres to each side of the way",
            schema = @Schema(type = SchemaType.NUMBER, minimum = "100", maximum = "100000", defaultValue = "5000"))
    @Nullable
    String corridor;

    @RestQuery("open_at")
    @Parameter(
            description = "now, or an instant up to 14 days ahead: known to be open then; opening is told for it",
            schema = @Schema(type = SchemaType.STRING, maxLength = 40))
    @Nullable
    String openAt;

    @RestQuery
    @Parameter(
            description = "Given in this language (ISO 639), without interpretation",
            schema = @Schema(type = SchemaType.STRING, maxLength = 35))
    @Nullable
    String language;

    @RestQuery("mobility_profile")
    @Parameter(
            description = "Meant for people of this mobility profile",
            schema = @Schema(type = SchemaType.STRING, maxLength = 50))
    @Nullable
    String mobilityProfile;

    @RestQuery
    @Parameter(
            description = "Meant for people who work in this sector",
            schema = @Schema(type = SchemaType.STRING, maxLength = 50))
    @Nullable
    String sector;

    @RestQuery
    @Parameter(
            description = "What it costs, as far as it is said",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"free", "paid", "unknown"}))
    @Nullable
    String cost;

    @RestQuery
    @Parameter(
            description = "With this status",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"active", "inactive", "defunct", "temporarily closed"}))
    @Nullable
    String status;

    @RestQuery("accepts_referrals")
    @Parameter(
            description = "Whether its center takes referrals for it through this network",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Nullable
    String acceptsReferrals;

    @RestQuery
    @Parameter(
            description = "In this state, accents and case aside",
            schema = @Schema(type = SchemaType.STRING, maxLength = 120))
    @Nullable
    String state;

    @RestQuery
    @Parameter(
            description = "In this municipality, accents and case aside",
            schema = @Schema(type = SchemaType.STRING, maxLength = 120))
    @Nullable
    String city;

    @RestQuery("verified_after")
    @Parameter(
            description = "Some part verified at this instant or later",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Nullable
    String verifiedAfter;
}
