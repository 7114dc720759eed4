package org.corredor.local.hsds;

import java.util.List;
import java.util.Set;

/**
 * A list of the HSDS API, with what the API file says about it.
 *
 * @param name its path below the base URL
 * @param required an optional one may answer 404
 * @param itemSchema file below the schema folder, without {@code .json}, that validates an item of the list
 * @param recordSchema the same for a record, and for an item with {@code full=true}
 * @param parameters beyond search, page, per_page and format, which each list has
 */
record Listing(String name, boolean required, String itemSchema, String recordSchema, Set<String> parameters) {
    static final Listing SERVICES = new Listing(
            "services",
            true,
            "compiled/service_list",
            "compiled/service",
            Set.of("taxonomy_term_id", "taxonomy_id", "organization_id", "modified_after", "minimal", "full"));
    static final Listing ORGANIZATIONS = new Listing(
            "organizations",
            false,
            "compiled/organization_list",
            "compiled/organization",
            Set.of("full_service", "full", "taxonomy_term_id", "taxonomy_id"));
    static final Listing SERVICE_AT_LOCATIONS = new Listing(
            "service_at_locations",
            false,
            "compiled/service_at_location_list",
            "compiled/service_at_location",
            Set.of(
                    "taxonomy_term_id",
                    "taxonomy_id",
                    "organization_id",
                    "modified_after",
                    "full",
                    "postcode",
                    "proximity"));
    static final Listing TAXONOMIES = new Listing("taxonomies", false, "taxonomy", "taxonomy", Set.of());
    static final Listing TAXONOMY_TERMS = new Listing(
            "taxonomy_terms", false, "taxonomy_term", "taxonomy_term", Set.of("taxonomy_id", "top_only", "parent_id"));

    static final List<Listing> ALL = List.of(SERVICES, ORGANIZATIONS, SERVICE_AT_LOCATIONS, TAXONOMIES, TAXONOMY_TERMS);

    String place() {
        return "/" + name;
    }

    boolean has(String parameter) {
        return parameters.contains(parameter);
    }
}
