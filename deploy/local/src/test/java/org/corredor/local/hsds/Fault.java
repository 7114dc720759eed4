package org.corredor.local.hsds;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

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
    STATUS_OF_ITS_OWN("", "schema-list-item schema-detail schema-full", records -> records.record("services", 2)
            .put("status", "open")),

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

    ORGANIZATION_NOWHERE("reference-organization", "", records -> {
        records.record("services", 4).put("organization_id", FixtureRecords.NOWHERE);
        records.record("services", 4).remove("organization");
    }),
    PARENT_ORGANIZATION_NOWHERE("reference-organization", "", records -> records.record("organizations", 3)
            .put("parent_organization_id", FixtureRecords.NOWHERE)),
    SERVICE_NOWHERE("reference-service", "", records -> {
        records.record("service_at_locations", 4).put("service_id", FixtureRecords.NOWHERE);
        records.record("service_at_locations", 4).remove("service");
    }),
    ANOTHER_LOCATION("reference-location nested-keys", "", records -> records.record("service_at_locations", 4)
            .put("location_id", FixtureRecords.NOWHERE)),
    TAXONOMY_NOWHERE("reference-taxonomy", "", records -> {
        records.record("taxonomy_terms", 6).put("taxonomy_id", FixtureRecords.NOWHERE);
        records.record("taxonomy_terms", 6).remove("taxonomy_detail");
    }),
    PHONE_OF_ANOTHER("nested-keys", "", records -> records.record("services", 4)
            .withArray("phones")
            .forEach(phone -> ((com.fasterxml.jackson.databind.node.ObjectNode) phone)
                    .put("service_id", FixtureRecords.id(2, 1)))),

    NO_UUID("format-uuid", "schema-detail schema-full", records -> records.record("services", 3)
            .withArray("phones")
            .addObject()
            .put("id", "phone-3")
            .put("number", "1")),
    DATE_OF_HOME("format-date", "", records -> records.record("services", 3).put("assured_date", "31/01/2026")),
    DAY_THAT_IS_NONE("format-date", "", records -> records.record("services", 3).put("assured_date", "2026-02-30")),
    TIME_OF_HOME("format-time", "", records -> records.record("services", 3)
            .withArray("schedules")
            .addObject()
            .put("id", FixtureRecords.id(8, 90))
            .put("opens_at", "9 am")),
    INSTANT_WITHOUT_OFFSET(
            "format-date-time", "schema-list-item schema-detail schema-full", records -> records.record("services", 3)
                    .put("last_modified", "2026-02-03T10:00:00")),
    NO_URL("format-url", "schema-list-item schema-detail schema-full", records -> records.record("services", 3)
            .put("url", "no es una dirección")),
    NO_EMAIL("format-email", "schema-list-item schema-detail schema-full", records -> records.record("services", 3)
            .put("email", "nadie")),
    NULL_STRING("no-null", "schema-list-item schema-detail schema-full", records -> records.record("services", 3)
            .putNull("alert"));

    private final String rules;
    private final String withSchemas;
    private final transient Consumer<FixtureRecords> change;

    Fault(String rules) {
        this(rules, "");
    }

    Fault(String rules, String withSchemas) {
        this(rules, withSchemas, records -> {});
    }

    Fault(String rules, String withSchemas, Consumer<FixtureRecords> change) {
        this.rules = rules;
        this.withSchemas = withSchemas;
        this.change = change;
    }

    void applyTo(FixtureRecords records) {
        change.accept(records);
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
