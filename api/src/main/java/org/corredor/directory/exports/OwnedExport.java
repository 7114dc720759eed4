package org.corredor.directory.exports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.corredor.directory.sql.Statements;
import org.jspecify.annotations.Nullable;

/** The center's own records as documents, a batch at a time by id. */
@ApplicationScoped
class OwnedExport {
    static final int BATCH = 200;
    private static final List<String> READ_ONLY = List.of("verifications", "program", "last_modified");

    private static final Map<String, String> RECORDS = Map.of(
            "organization", "SELECT r.id, r.document, r.publication, NULL AS audience FROM app.hsds_organization r",
            "location", "SELECT r.id, r.document, r.publication, r.audience FROM app.hsds_location r",
            "service", "SELECT r.id, r.document, r.publication, NULL AS audience FROM app.hsds_service r",
            "service_at_location",
                    "SELECT r.id, r.document, r.publication, NULL AS audience FROM app.hsds_service_at_location r",
            "taxonomy",
                    "SELECT r.id, app.hsds_properties(to_jsonb(r)) || jsonb_strip_nulls(jsonb_build_object('version', r.version)),"
                            + " r.publication, NULL FROM app.taxonomy r",
            "taxonomy_term",
                    "SELECT r.id, app.hsds_properties(to_jsonb(r)), r.publication, NULL FROM app.taxonomy_term r");

    private static final String OWN = " WHERE r.tenant_id = app.tid() AND r.";
    private static final String IN_ORDER = " ORDER BY r.id";
    /** Published is what is in the directory: a service of a suspended organization isn't, whatever it says itself. */
    private static final String SHOWN = "EXISTS (SELECT FROM app.directory_record d WHERE d.audience = 'partner'"
            + " AND d.owner_tenant_id = r.tenant_id AND d.";

    private static final String PUBLISHED = " AND " + SHOWN + "kind = '%s' AND d.id = r.id)";
    private static final String PLACES_SHOWN_ALONE =
            " AND NOT " + SHOWN + "kind = 'service_at_location' AND d.location_id = r.id)";
    private static final String ORGANIZATIONS_SHOWN_ALONE =
            " AND NOT " + SHOWN + "kind IN ('service', 'location') AND d.organization_id = r.id)";
    private static final String ALONE = " AND NOT EXISTS (SELECT FROM app.service_at_location p"
            + " WHERE p.tenant_id = r.tenant_id AND p.location_id = r.id)";
    private static final String EMPTY = " AND NOT EXISTS (SELECT FROM app.service s WHERE s.tenant_id = r.tenant_id"
            + " AND s.organization_id = r.id) AND NOT EXISTS (SELECT FROM app.location l"
            + " WHERE l.tenant_id = r.tenant_id AND l.organization_id = r.id)";
    private static final String PARENT = "parent_organization_id";

    private static final UUID FIRST = new UUID(0, 0);

    private final Statements statements;
    private final ObjectMapper json;

    OwnedExport(Statements statements, ObjectMapper json) {
        this.statements = statements;
        this.json = json;
    }

    /** What is done with a batch of records. */
    @FunctionalInterface
    interface Batch {
        void take(List<ObjectNode> records) throws java.io.IOException;
    }

    /** Which records of a kind. */
    enum Which {
        ALL("", ""),
        /** Places where no service is given. */
        PLACES_ALONE(ALONE, PLACES_SHOWN_ALONE),
        /** Organizations with neither service nor place. */
        ORGANIZATIONS_ALONE(EMPTY, ORGANIZATIONS_SHOWN_ALONE);

        private final String ofAll;
        private final String ofPublished;

        Which(String ofAll, String ofPublished) {
            this.ofAll = ofAll;
            this.ofPublished = ofPublished;
        }
    }

    void each(String kind, Which which, boolean publishedOnly, Batch batch) throws java.io.IOException {
        String sql = RECORDS.get(kind) + OWN + "id > ?" + published(kind, publishedOnly)
                + (publishedOnly ? which.ofPublished : which.ofAll) + IN_ORDER + " LIMIT " + BATCH;
        UUID after = FIRST;
        List<ObjectNode> records;
        do {
            UUID from = after;
            records = run(sql, statement -> statement.setObject(1, from));
            if (!records.isEmpty()) {
                after = UUID.fromString(records.getLast().get("id").asText());
                if (publishedOnly && kind.equals("organization")) {
                    withoutHiddenParents(records);
                }
                batch.take(records);
            }
        } while (records.size() == BATCH);
    }

    /** Published or all records of a kind with these in a column ({@code id}, {@code service_id}). */
    List<ObjectNode> of(String kind, String column, Collection<String> ids, boolean publishedOnly) {
        String sql = RECORDS.get(kind) + OWN + column + " = ANY (?)" + published(kind, publishedOnly) + IN_ORDER;
        return run(
                sql,
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("uuid", ids.toArray())));
    }

    /** The same by id. */
    Map<String, ObjectNode> byId(String kind, Collection<String> ids, boolean publishedOnly) {
        Map<String, ObjectNode> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            of(kind, "id", ids, publishedOnly)
                    .forEach(it -> found.put(it.get("id").asText(), it));
        }
        return found;
    }

    private static String published(String kind, boolean only) {
        return only ? PUBLISHED.formatted(kind) : "";
    }

    /** A published organization may stand below one that isn't: the file says nothing of that one. */
    private void withoutHiddenParents(List<ObjectNode> organizations) {
        Set<String> parents = new LinkedHashSet<>();
        organizations.stream()
                .filter(it -> it.hasNonNull(PARENT))
                .forEach(it -> parents.add(it.get(PARENT).asText()));
        Set<String> shown = byId("organization", parents, true).keySet();
        for (ObjectNode organization : organizations) {
            if (!shown.contains(organization.path(PARENT).asText())) {
                organization.remove(PARENT);
            }
        }
    }

    @FunctionalInterface
    private interface Bind {
        void to(PreparedStatement statement) throws SQLException;
    }

    private List<ObjectNode> run(String sql, Bind bind) {
        return statements.run(sql, statement -> {
            bind.to(statement);
            List<ObjectNode> records = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    records.add(record(row.getString(2), row.getString(3), row.getString(4)));
                }
            }
            return records;
        });
    }

    private ObjectNode record(String document, @Nullable String publication, @Nullable String audience) {
        try {
            ObjectNode record = (ObjectNode) json.readTree(document);
            record.remove(READ_ONLY);
            withoutTerms(record);
            if (publication != null) {
                record.put("publication", publication);
            }
            if (audience != null) {
                record.put("audience", audience);
            }
            return record;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the database renders JSON", impossible);
        }
    }

    /** A term is told by its id: own ones are in the file, the others where they are published. */
    private static void withoutTerms(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("taxonomy_term");
        }
        node.forEach(OwnedExport::withoutTerms);
    }
}
