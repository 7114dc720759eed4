package org.corredor.directory.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.corredor.directory.sql.Statements;
import org.jspecify.annotations.Nullable;

/** What an import needs of the center's own records many at a time: as they are, what they are called, how far they are shown. */
@ApplicationScoped
class OwnedData {
    private static final String DOCUMENTS = """
            SELECT d.id, d.document, l.audience, r.publication
              FROM app.owned_document d JOIN app.owned_record r ON r.tenant_id = d.tenant_id AND r.id = d.id
              LEFT JOIN app.location l ON l.tenant_id = d.tenant_id AND l.id = d.id
             WHERE d.tenant_id = app.tid() AND d.id = ANY (?)""";

    /** A text as the id it is, so that an index finds it; null for one that is none. */
    static final String UUID_OF = "CASE WHEN %1$s ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN %1$s::uuid END";

    private static final String WANTED = "WITH w AS MATERIALIZED (SELECT ref, " + UUID_OF.formatted("ref")
            + " AS id FROM unnest(?::text[]) AS u(ref))";

    /** One look-up a name: a join would read all that the center has, batch by batch. An own id wins over a name. */
    private static final String KNOWN = WANTED
            + " SELECT w.ref, r.id FROM w CROSS JOIN LATERAL (%s OFFSET 0) r ORDER BY r.id IS NOT DISTINCT FROM w.id";

    private static final String BY_ID = "SELECT id FROM app.%1$s WHERE tenant_id = app.tid() AND id = w.id";
    private static final String BY_NAME =
            BY_ID + " UNION SELECT id FROM app.%1$s WHERE tenant_id = app.tid() AND external_id = w.ref";
    private static final String PUBLISHED = BY_ID
            + " UNION SELECT id FROM app.directory_record WHERE audience = 'public' AND kind = '%1$s' AND id = w.id";

    private static final String GIVEN = """
            SELECT p.service_id || '@' || p.location_id, p.id FROM app.service_at_location p
             WHERE p.tenant_id = app.tid() AND p.service_id || '@' || p.location_id = ANY (?) AND p.created_at < ?
               AND p.service_id = ANY (?)""";

    private static final String PROGRAMS_OF = "SELECT p.id::text, p.id FROM app.program p"
            + " WHERE p.tenant_id = app.tid() AND p.organization_id = ? ORDER BY p.position, p.id";
    private static final String SET_PUBLICATION =
            " SET publication = ?, version = version + 1 WHERE tenant_id = app.tid() AND id = ? AND publication <> ?";
    private static final String PARENT =
            "UPDATE app.organization SET parent_organization_id = ? WHERE tenant_id = app.tid() AND id = ?";
    private static final String PUBLISH = "SELECT app.publish_directory(?)";
    private static final String PATIENCE = "SELECT set_config('statement_timeout', ?, true)";
    private static final String ALONE =
            "SELECT pg_advisory_xact_lock(hashtextextended('directory_import ' || app.tid(), 0))";
    private static final String HOLD = " WHERE tenant_id = app.tid() AND id = ANY (?) ORDER BY id FOR NO KEY UPDATE";
    private static final String SAVEPOINT = "SAVEPOINT import_begins";
    private static final String UNDO = "ROLLBACK TO SAVEPOINT import_begins";

    private final Statements statements;
    private final ObjectMapper json;

    OwnedData(Statements statements, ObjectMapper json) {
        this.statements = statements;
        this.json = json;
    }

    /** A record as it is now; {@code audience} of a location. */
    record Current(ObjectNode document, @Nullable String audience, String publication) {}

    Map<UUID, Current> current(Collection<UUID> ids) {
        return statements.run(DOCUMENTS, statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("uuid", ids.toArray()));
            Map<UUID, Current> found = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ObjectNode document = (ObjectNode) json.readTree(row.getString(2));
                    found.put(row.getObject(1, UUID.class), new Current(document, row.getString(3), row.getString(4)));
                }
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException("the database renders JSON", impossible);
            }
            return found;
        });
    }

    /** Ids of what isn't in the file: own records by id or by an earlier file's, own programs, published terms and own ones. */
    Map<String, UUID> known(String kind, Collection<String> refs) {
        String found =
                switch (kind) {
                    case "program" -> BY_ID;
                    case "taxonomy", "taxonomy_term" -> PUBLISHED;
                    default -> BY_NAME;
                };
        return statements.run(KNOWN.formatted(found.formatted(kind)), statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("text", refs.toArray()));
            return ids(statement);
        });
    }

    /** Services that were given at these places before: {@code service@location} to its id. */
    Map<String, UUID> given(Map<String, UUID> services, Instant before) {
        return statements.run(GIVEN, statement -> {
            statement.setArray(
                    1,
                    statement
                            .getConnection()
                            .createArrayOf("text", services.keySet().toArray()));
            statement.setObject(2, OffsetDateTime.ofInstant(before, ZoneOffset.UTC));
            statement.setArray(
                    3,
                    statement
                            .getConnection()
                            .createArrayOf("uuid", services.values().toArray()));
            return ids(statement);
        });
    }

    /** In the order in which their organization has them. */
    List<UUID> programs(UUID organization) {
        return statements.run(PROGRAMS_OF, statement -> {
            statement.setObject(1, organization);
            return new ArrayList<>(ids(statement).values());
        });
    }

    private static Map<String, UUID> ids(PreparedStatement statement) throws SQLException {
        Map<String, UUID> found = new LinkedHashMap<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.put(row.getString(1), row.getObject(2, UUID.class));
            }
        }
        return found;
    }

    /** Whether it wasn't so before. */
    boolean setPublication(String kind, UUID id, String publication) {
        return statements.run("UPDATE app." + kind + SET_PUBLICATION, statement -> {
            statement.setString(1, publication);
            statement.setObject(2, id);
            statement.setString(3, publication);
            return statement.executeUpdate() == 1;
        });
    }

    void setParent(UUID organization, UUID parent) {
        statements.run(PARENT, statement -> {
            statement.setObject(1, parent);
            statement.setObject(2, organization);
            return statement.executeUpdate();
        });
    }

    /** Shows the records as they are now; at most 500. */
    void publish(List<UUID> ids) {
        statements.run(PUBLISH, statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("uuid", ids.toArray()));
            return statement.execute();
        });
    }

    /** How long a statement may take until the transaction ends: what all of a file needs is no fault of one. */
    void patient(Duration patience) {
        statements.run(PATIENCE, statement -> {
            statement.setString(1, patience.toMillis() + "ms");
            return statement.execute();
        });
    }

    /** Waits until no other import of this center is at work, and lets none in until the transaction ends. */
    void alone() {
        statements.run(ALONE, PreparedStatement::execute);
    }

    /** Nobody else changes these records until the transaction ends. */
    void hold(String kind, Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            statements.run("SELECT id FROM app." + kind + HOLD, statement -> {
                statement.setArray(1, statement.getConnection().createArrayOf("uuid", ids.toArray()));
                return statement.execute();
            });
        }
    }

    /** What is done from here on can be undone within the transaction. */
    void begin() {
        statements.run(SAVEPOINT, PreparedStatement::execute);
    }

    void undo() {
        statements.run(UNDO, PreparedStatement::execute);
    }
}
