package org.corredor.directory;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the list of services can be asked for. */
public class ServiceParameters extends OfferParameters {
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
            "minimal");

    @RestQuery
    @Parameter(
            description = "Ids and dates alone, all on one page unless per_page says otherwise",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @Nullable
    String minimal;
}
