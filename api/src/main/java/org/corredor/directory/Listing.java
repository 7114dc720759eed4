package org.corredor.directory;

/**
 * How each HSDS list is found in the projection: from where, by which text, which column a filter compares. Fixed SQL;
 * a caller's values are bound parameters.
 */
enum Listing {
    SERVICES("app.directory_service r", "r.tsv", "r.organization_id", "r.last_modified"),
    ORGANIZATIONS(
            "app.directory_organization r",
            "to_tsvector('app.es', concat_ws(' ', r.name, r.alternate_name, r.description))",
            "r.id",
            "r.last_modified"),
    SERVICE_AT_LOCATIONS(
            "app.directory_service_at_location r"
                    + " JOIN app.directory_service s ON s.audience = r.audience AND s.id = r.service_id",
            "s.tsv",
            "s.organization_id",
            "r.last_modified");

    private final String from;
    private final String text;
    private final String organization;
    private final String modified;

    Listing(String from, String text, String organization, String modified) {
        this.from = from;
        this.text = text;
        this.organization = organization;
        this.modified = modified;
    }

    /**
     * One page of ids in the order of the ids, each with the count of all that match: both of one snapshot, so that sum
     * and total agree while others publish.
     */
    String sql(DirectoryFilter filter) {
        StringBuilder sql = new StringBuilder("SELECT r.id, count(*) OVER () FROM ")
                .append(from)
                .append(" WHERE r.audience = :audience");
        if (filter.search() != null) {
            sql.append(" AND ").append(text).append(" @@ websearch_to_tsquery('app.es', :search)");
        }
        if (filter.organizationId() != null) {
            sql.append(" AND ").append(organization).append(" = :organization");
        }
        if (filter.modifiedAfter() != null) {
            sql.append(" AND ").append(modified).append(" >= :modified");
        }
        return sql.append(" ORDER BY r.id LIMIT :size OFFSET :offset").toString();
    }
}
