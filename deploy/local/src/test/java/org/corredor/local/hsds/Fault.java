package org.corredor.local.hsds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;

/** What can be wrong with the fixture feed, with the rules that must say so: exactly those. */
enum Fault {
    NONE(""),
    OLD_VERSION("entry-version"),
    PROFILE_GONE("entry-profile"),
    OPENAPI_GONE("entry-openapi"),
    ENTRY_GONE("entry-answers"),
    ENTRY_MALFORMED("", "schema-entry"),
    SERVICES_GONE("list-offered"),

    WRONG_TOTAL("walk-total envelope-consistent"),
    REPEATS_OVER_PAGES("walk-complete walk-total"),
    LOSES_BETWEEN_PAGES("walk-complete walk-total"),
    SHIFTING_PAGES("page-stable"),
    NEVER_FIRST("envelope-consistent"),
    ENVELOPE_WITHOUT_EMPTY("envelope-whole", "schema-page"),
    TOTAL_AS_TEXT("envelope-whole", "schema-page"),
    PAGE_ZERO("paging-malformed"),
    PAGE_TEXT("paging-malformed"),
    BEYOND_LAST("page-beyond-last"),
    HUGE_PAGE_CUT("per-page-huge"),

    ONE_RECORD_GONE("listed-resolves"),
    UNKNOWN_ANSWERS("unknown-not-found"),
    LIST_SAYS_OTHERWISE("list-equals-detail"),
    HTML("content-type"),
    TAG_IGNORED("entity-tag"),
    TAG_ALWAYS_KNOWN("entity-tag"),
    STATUS_OF_ITS_OWN("", "schema-list-item schema-detail schema-full"),

    FULL_IGNORED("full-has-details"),
    FULL_WITH_WRONG_TYPES("", "schema-full"),
    MINIMAL_IGNORED("minimal-only-ids"),
    MINIMAL_LOSES("minimal-equals-list"),
    NDJSON_ARRAY("ndjson-lines ndjson-equals-pages"),
    NDJSON_LOSES("ndjson-equals-pages"),
    NDJSON_UNFILTERED("ndjson-equals-pages"),
    POST_IGNORES("post-equals-get"),
    FULL_SERVICE_IGNORED("full-service"),

    SEARCH_FINDS_ALL("search-no-such-word"),
    SEARCH_FINDS_NOTHING("search-own-words"),
    ORGANIZATION_IGNORED("organization-other"),
    ORGANIZATION_LOSES("organization-own"),
    TERM_IGNORED("taxonomy-term-other"),
    TERM_FINDS_NOTHING("taxonomy-term-own"),
    TAXONOMY_IGNORED("taxonomy-other"),
    TAXONOMY_FINDS_NOTHING("taxonomy-own"),
    MODIFIED_EXCLUSIVE("modified-at-instant"),
    MODIFIED_IGNORED("modified-later"),
    MODIFIED_IN_WHOLE_SECONDS("modified-later"),
    ZONE_IGNORED("modified-zone"),
    OR_INSTEAD_OF_AND("filters-intersect"),
    LAST_FILTER_WINS("filters-intersect"),
    TOP_ONLY_IGNORED("top-only"),
    PARENT_IGNORED("parent-id"),

    POSTCODE_IGNORED("postcode-unknown"),
    KILOMETRES("proximity-none-beyond"),
    RADIUS_LOSES("proximity-none-missing"),
    RADIUS_CAPPED("proximity-none-missing"),
    RING("proximity-grows proximity-none-missing"),

    ORGANIZATION_NOWHERE("reference-organization"),
    PARENT_ORGANIZATION_NOWHERE("reference-organization"),
    SERVICE_NOWHERE("reference-service"),
    ANOTHER_LOCATION("reference-location nested-keys"),
    TAXONOMY_NOWHERE("reference-taxonomy"),
    PHONE_OF_ANOTHER("nested-keys"),

    NO_UUID("format-uuid", "schema-detail schema-full"),
    DATE_OF_HOME("format-date"),
    DAY_THAT_IS_NONE("format-date"),
    TIME_OF_HOME("format-time"),
    INSTANT_WITHOUT_OFFSET("format-date-time", "schema-list-item schema-detail schema-full"),
    NO_URL("format-url", "schema-list-item schema-detail schema-full"),
    NO_EMAIL("format-email", "schema-list-item schema-detail schema-full"),
    NULL_STRING("no-null", "schema-list-item schema-detail schema-full");

    private final String rules;
    private final String withSchemas;

    Fault(String rules) {
        this(rules, "");
    }

    Fault(String rules, String withSchemas) {
        this.rules = rules;
        this.withSchemas = withSchemas;
    }

    /** Those that are in the records; the others are in how the feed answers. */
    void applyTo(FixtureRecords records) {
        ObjectNode service = records.record("services", 3);
        ObjectNode placed = records.record("service_at_locations", 4);
        switch (this) {
            case STATUS_OF_ITS_OWN -> service.put("status", "open");
            case ORGANIZATION_NOWHERE ->
                service.put("organization_id", FixtureRecords.NOWHERE).remove("organization");
            case PARENT_ORGANIZATION_NOWHERE ->
                records.record("organizations", 3).put("parent_organization_id", FixtureRecords.NOWHERE);
            case SERVICE_NOWHERE ->
                placed.put("service_id", FixtureRecords.NOWHERE).remove("service");
            case ANOTHER_LOCATION -> placed.put("location_id", FixtureRecords.NOWHERE);
            case TAXONOMY_NOWHERE ->
                records.record("taxonomy_terms", 6)
                        .put("taxonomy_id", FixtureRecords.NOWHERE)
                        .remove("taxonomy_detail");
            case PHONE_OF_ANOTHER -> ((ObjectNode) service.at("/phones/0")).put("service_id", FixtureRecords.id(2, 1));
            case NO_UUID -> ((ObjectNode) service.at("/phones/0")).put("id", "phone-3");
            case DATE_OF_HOME -> service.put("assured_date", "31/01/2026");
            case DAY_THAT_IS_NONE -> service.put("assured_date", "2026-02-30");
            case TIME_OF_HOME -> ((ObjectNode) service.at("/schedules/0")).put("opens_at", "9 am");
            case INSTANT_WITHOUT_OFFSET -> service.put("last_modified", "2026-02-03T10:00:00");
            case NO_URL -> service.put("url", "no es una dirección");
            case NO_EMAIL -> service.put("email", "nadie");
            case NULL_STRING -> service.putNull("alert");
            default -> {}
        }
    }

    /** Ids of the rules that must fail; those of the schemas only when the schemas are there. */
    Set<String> expected(boolean schemas) {
        Set<String> ids = new TreeSet<>(Set.of(rules.split(" ", -1)));
        if (schemas) {
            ids.addAll(Set.of(withSchemas.split(" ", -1)));
        }
        ids.remove("");
        return ids;
    }

    boolean needsSchemas() {
        return rules.isEmpty() && this != NONE;
    }
}
