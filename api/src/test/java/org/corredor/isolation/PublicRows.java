package org.corredor.isolation;

import java.util.List;
import java.util.Map;

/** How each operation that asks for no token could show a record its center hasn't published: by its id, or in a list. */
final class PublicRows {
    private static final String ORGANIZATION = "0190a000-0000-7000-8000-00000000de01";
    private static final String LOCATION = "0190a000-0000-7000-8000-00000000de02";
    private static final String SERVICE = "0190a000-0000-7000-8000-00000000de03";
    private static final String AT_LOCATION = "0190a000-0000-7000-8000-00000000de04";

    /** Ids of one unpublished record of each kind; Topolobampo's. */
    static final List<String> UNPUBLISHED = List.of(ORGANIZATION, LOCATION, SERVICE, AT_LOCATION);

    /** In the name of each of them, and of nothing else. */
    static final String WORD = "Xochimancas";

    private static final String OF_DRAFT = "?organization_id=" + ORGANIZATION;
    private static final String TAXONOMY = "0190a000-0000-7000-8000-00000e010000";
    private static final String TERM = "0190a000-0000-7000-8000-00000e010100";
    private static final String NAMED = "?search=" + WORD;

    /**
     * One operation.
     *
     * @param open what everybody may read, so that the refusals prove something
     * @param attempts the same operation, asked for what isn't published; each has an id or the word to be exchanged
     */
    record Row(String open, List<String> attempts) {
        private Row(String open, String... attempts) {
            this(open, List.of(attempts));
        }
    }

    static final Map<String, Row> ALL = Map.ofEntries(
            Map.entry("listProblemTypes", new Row("/docs/problems")),
            Map.entry("getProblemType", new Row("/docs/problems/not-found")),
            Map.entry("getDirectory", new Row("/hsds")),
            Map.entry("getDirectoryProfile", new Row("/hsds/profile")),
            list("listLocations", "/hsds/locations", NAMED),
            one("getLocation", "/hsds/locations/", "0190a000-0000-7000-8000-00000000d021", LOCATION),
            list("listTaxonomies", "/hsds/taxonomies", NAMED),
            one("getTaxonomy", "/hsds/taxonomies/", TAXONOMY, ORGANIZATION),
            list("listTaxonomyTerms", "/hsds/taxonomy_terms", NAMED),
            one("getTaxonomyTerm", "/hsds/taxonomy_terms/", TERM, ORGANIZATION),
            list("countServices", "/hsds/facets", NAMED, OF_DRAFT),
            Map.entry("followDirectory", new Row("/hsds/changes")),
            posted("searchServices", "/hsds/services"),
            posted("searchServiceAtLocations", "/hsds/service_at_locations"),
            posted("searchOrganizations", "/hsds/organizations"),
            posted("searchLocations", "/hsds/locations"),
            posted("searchTaxonomies", "/hsds/taxonomies"),
            posted("searchTaxonomyTerms", "/hsds/taxonomy_terms"),
            list("listOrganizations", "/hsds/organizations", NAMED),
            one("getOrganization", "/hsds/organizations/", "0190a000-0000-7000-8000-00000000d020", ORGANIZATION),
            list("listServices", "/hsds/services", NAMED, OF_DRAFT),
            one("getService", "/hsds/services/", "0190a000-0000-7000-8000-00000000d201", SERVICE),
            list("listServiceAtLocations", "/hsds/service_at_locations", NAMED, OF_DRAFT),
            one(
                    "getServiceAtLocation",
                    "/hsds/service_at_locations/",
                    "0190a000-0000-7000-8000-00000000f201",
                    AT_LOCATION),
            Map.entry(
                    "searchEligibility",
                    new Row("/hsds", "/hsds/eligibility/search{\"profile\": {}, \"services\": [\"" + SERVICE + "\"]}")),
            Map.entry(
                    "proposeCorrection", new Row("/hsds", "/hsds/corrections" + ExchangedRows.correctionBody(SERVICE))),
            Map.entry("listCenters", new Row("/v1/centers")),
            Map.entry("getCenter", new Row("/v1/centers/topolobampo")));

    private PublicRows() {}

    /** Stores the drafts and publishes what their center has, which leaves them out. */
    static void store() {
        String tenant = "'0190a000-0000-7000-8000-0000000000c2'";
        World.sql("""
                insert into app.organization (tenant_id, id, name, description) values (%1$s, '%2$s', '%6$s', 'Borrador')
                  on conflict do nothing;
                insert into app.location (tenant_id, id, organization_id, location_type, name, audience)
                  values (%1$s, '%3$s', '%2$s', 'physical', '%6$s', 'public') on conflict do nothing;
                insert into app.service (tenant_id, id, organization_id, name, status)
                  values (%1$s, '%4$s', '%2$s', '%6$s', 'active') on conflict do nothing;
                insert into app.service_at_location (tenant_id, id, service_id, location_id, description)
                  values (%1$s, '%5$s', '%4$s', '%3$s', '%6$s') on conflict do nothing;
                begin; set local role app_publish; set local app.tenant_id = %1$s; select app.publish_directory(); commit
                """.formatted(tenant, ORGANIZATION, LOCATION, SERVICE, AT_LOCATION, WORD));
    }

    /** The same list, asked for by a body. */
    private static Map.Entry<String, Row> posted(String operation, String path) {
        return Map.entry(operation, new Row(path, path + "{\"search\": \"" + WORD + "\"}"));
    }

    private static Map.Entry<String, Row> one(String operation, String path, String published, String draft) {
        return Map.entry(operation, new Row(path + published, path + draft));
    }

    private static Map.Entry<String, Row> list(String operation, String path, String... filters) {
        return Map.entry(
                operation,
                new Row(path, List.of(filters).stream().map(f -> path + f).toList()));
    }
}
