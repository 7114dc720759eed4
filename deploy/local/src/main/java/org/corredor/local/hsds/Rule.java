package org.corredor.local.hsds;

import java.util.Locale;

/**
 * What is demanded of a feed, one at a time. A rule's {@link #id} is stable: other programs may name it. What it demands, in a
 * sentence for people, is the text {@code hsds.rule.<id>}.
 */
public enum Rule {
    ENTRY_ANSWERS(Group.ENTRY, "GET /"),
    ENTRY_VERSION(Group.ENTRY, "GET / version"),
    ENTRY_PROFILE(Group.ENTRY, "GET / profile"),
    ENTRY_OPENAPI(Group.ENTRY, "GET / openapi_url"),
    SCHEMA_ENTRY(Group.SCHEMA, "openapi.json, GET /"),

    /** A required list answers. An optional one that answers 404 is not offered, which is no failure. */
    LIST_OFFERED(Group.PAGES, "openapi.json, tags required and optional"),
    ENVELOPE_WHOLE(Group.PAGES, "openapi.json, Page"),
    ENVELOPE_CONSISTENT(Group.PAGES, "openapi.json, Page"),
    WALK_COMPLETE(Group.PAGES, "behaviour: page, per_page"),
    WALK_TOTAL(Group.PAGES, "Page.total_items"),
    PAGE_STABLE(Group.PAGES, "behaviour: first, middle and last page"),
    PAGING_MALFORMED(Group.PAGES, "behaviour: page, per_page"),
    PAGE_BEYOND_LAST(Group.PAGES, "behaviour: page"),
    /** The standard sets no highest {@code per_page}: a 400 is right, and so is a page that is honest about its size. */
    PER_PAGE_HUGE(Group.PAGES, "behaviour: per_page"),

    SCHEMA_PAGE(Group.SCHEMA, "openapi.json, Page"),
    SCHEMA_LIST_ITEM(Group.SCHEMA, "schema of the list's items"),
    SCHEMA_DETAIL(Group.SCHEMA, "schema of the record"),
    SCHEMA_FULL(Group.SCHEMA, "full; schema of the record"),

    LISTED_RESOLVES(Group.RECORDS, "GET /{list}/{id}"),
    UNKNOWN_NOT_FOUND(Group.RECORDS, "GET /{list}/{id}"),
    LIST_EQUALS_DETAIL(Group.RECORDS, "behaviour"),
    CONTENT_TYPE(Group.RECORDS, "openapi.json, application/json"),
    ENTITY_TAG(Group.RECORDS, "RFC 9110, 13.1.2"),

    FULL_HAS_DETAILS(Group.VARIANTS, "full"),
    MINIMAL_ONLY_IDS(Group.VARIANTS, "minimal"),
    MINIMAL_EQUALS_LIST(Group.VARIANTS, "minimal"),
    NDJSON_LINES(Group.VARIANTS, "format=ndjson"),
    NDJSON_EQUALS_PAGES(Group.VARIANTS, "format=ndjson"),
    /**
     * The published API file gives POST query parameters and no body, which its own maintainers call a defect: parameters in
     * the query, in a form or in a JSON object are all accepted, as long as one of the three answers as GET does.
     */
    POST_EQUALS_GET(Group.VARIANTS, "POST /{list}"),
    FULL_SERVICE(Group.VARIANTS, "full_service"),

    SEARCH_OWN_WORDS(Group.FILTERS, "search"),
    SEARCH_NO_SUCH_WORD(Group.FILTERS, "search"),
    ORGANIZATION_OWN(Group.FILTERS, "organization_id"),
    ORGANIZATION_OTHER(Group.FILTERS, "organization_id"),
    TAXONOMY_TERM_OWN(Group.FILTERS, "taxonomy_term_id"),
    TAXONOMY_TERM_OTHER(Group.FILTERS, "taxonomy_term_id"),
    TAXONOMY_OWN(Group.FILTERS, "taxonomy_id"),
    TAXONOMY_OTHER(Group.FILTERS, "taxonomy_id"),
    MODIFIED_AT_INSTANT(Group.FILTERS, "modified_after: modified on or after"),
    MODIFIED_LATER(Group.FILTERS, "modified_after"),
    MODIFIED_ZONE(Group.FILTERS, "modified_after; RFC 3339"),
    /** The text says terms without child terms, the name says the topmost: either of the two sets is accepted, no other. */
    TOP_ONLY(Group.FILTERS, "top_only"),
    PARENT_ID(Group.FILTERS, "parent_id"),
    FILTERS_INTERSECT(Group.FILTERS, "behaviour: parameters combine with AND"),

    POSTCODE_UNKNOWN(Group.DISTANCE, "postcode, proximity"),
    PROXIMITY_GROWS(Group.DISTANCE, "proximity, in metres"),
    PROXIMITY_NONE_BEYOND(Group.DISTANCE, "proximity, in metres"),
    PROXIMITY_NONE_MISSING(Group.DISTANCE, "proximity, in metres"),

    REFERENCE_ORGANIZATION(Group.REFERENCES, "organization_id, parent_organization_id"),
    REFERENCE_SERVICE(Group.REFERENCES, "service_id"),
    REFERENCE_LOCATION(Group.REFERENCES, "location_id"),
    REFERENCE_TAXONOMY(Group.REFERENCES, "taxonomy_id, taxonomy_term_id, parent_id"),
    NESTED_KEYS(Group.REFERENCES, "foreign keys of nested objects"),

    FORMAT_UUID(Group.FORMATS, "format uuid"),
    FORMAT_DATE(Group.FORMATS, "ISO 8601 YYYY-MM-DD"),
    FORMAT_TIME(Group.FORMATS, "opens_at, closes_at: ISO 8601"),
    FORMAT_DATE_TIME(Group.FORMATS, "format date-time, RFC 3339"),
    FORMAT_URL(Group.FORMATS, "format uri"),
    FORMAT_EMAIL(Group.FORMATS, "format email"),
    NO_NULL(Group.FORMATS, "no schema allows null");

    /** What rules are about; the text is {@code hsds.group.<name>}. */
    public enum Group {
        ENTRY,
        PAGES,
        RECORDS,
        SCHEMA,
        VARIANTS,
        FILTERS,
        DISTANCE,
        REFERENCES,
        FORMATS
    }

    private final Group group;
    private final String source;

    Rule(Group group, String source) {
        this.group = group;
        this.source = source;
    }

    /** Kebab-case, for programs and for texts. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Group group() {
        return group;
    }

    /** The HSDS endpoint, parameter or field it comes from, or "behaviour" where the standard means it without a schema. */
    public String source() {
        return source;
    }
}
