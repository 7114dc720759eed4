package org.corredor.directory.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.corredor.directory.sql.Statements;
import org.jspecify.annotations.Nullable;

/** The rows of a file that is being imported, in the current transaction; each statement is bounded by a batch. */
@ApplicationScoped
class Staging {
    /** Records that are put together at once. */
    static final int BATCH = 100;

    private static final String INSERT = """
            INSERT INTO app.directory_import_row
                   (import_id, seq, kind, ref, owner_kind, owner_ref, nested, bad, source, line, data)
            SELECT ?, r.* FROM unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bool[], ?::bool[],
                   ?::text[], ?::int[], ?::jsonb[]) AS r""";

    private static final String TAKEN = """
            SELECT DISTINCT record_id FROM app.directory_import_row
             WHERE tenant_id = app.tid() AND import_id = ? AND kind = ? AND record_id = ANY (?)""";

    private static final String ROOTS = """
            SELECT seq, kind, ref, owner_kind, owner_ref, nested, bad, source, line, record_id, data
              FROM app.directory_import_row
             WHERE tenant_id = app.tid() AND import_id = ? AND kind = ? AND owner_ref IS NULL AND seq > ?
             ORDER BY seq LIMIT ?""";

    // one index look-up a name: of rows that only this transaction sees the planner thinks that they are few, and would
    // read them all
    private static final String PARTS = """
            SELECT r.* FROM unnest(?::text[]) AS w(ref) CROSS JOIN LATERAL (
              SELECT seq, kind, ref, owner_kind, owner_ref, nested, bad, source, line, record_id, data FROM app.directory_import_row r
               WHERE r.tenant_id = app.tid() AND r.import_id = ? AND r.owner_ref = w.ref OFFSET 0) r ORDER BY r.seq LIMIT ?""";

    private static final String NAMED = """
            SELECT r.* FROM unnest(?::text[]) AS w(ref) CROSS JOIN LATERAL (
              SELECT seq, kind, ref, owner_kind, owner_ref, nested, bad, source, line, record_id, data FROM app.directory_import_row r
               WHERE r.tenant_id = app.tid() AND r.import_id = ? AND r.kind = ? AND r.ref = w.ref OFFSET 0) r ORDER BY r.seq""";

    private static final String KEEP =
            "UPDATE app.directory_import_row SET record_id = ?, bad = ?, written = ? WHERE tenant_id = app.tid() AND import_id = ? AND seq = ?";
    private static final String WRITTEN = """
            WITH above AS MATERIALIZED (SELECT record_id AS id FROM app.directory_import_row
               WHERE tenant_id = app.tid() AND import_id = ? AND written AND kind = 'organization'),
            along AS MATERIALIZED (
              SELECT s.id FROM app.service s JOIN above o ON o.id = s.organization_id WHERE s.tenant_id = app.tid()
              UNION SELECT l.id FROM app.location l JOIN above o ON o.id = l.organization_id WHERE l.tenant_id = app.tid()
              UNION SELECT p.id FROM app.service_at_location p JOIN app.service s ON s.tenant_id = p.tenant_id AND s.id = p.service_id
                JOIN above o ON o.id = s.organization_id WHERE p.tenant_id = app.tid())
            SELECT seq, kind, ref, owner_kind, owner_ref, nested, bad, source, line, record_id, '{}' AS data
              FROM app.directory_import_row
             WHERE tenant_id = app.tid() AND import_id = ? AND written AND seq > ? AND record_id NOT IN (SELECT id FROM along)
             ORDER BY seq LIMIT ?""";
    private static final String CLEAR =
            "DELETE FROM app.directory_import_row WHERE tenant_id = app.tid() AND import_id = ?";

    /** No text of PostgreSQL has it; as JSON writes it, and not a backslash that stands before u0000. */
    private static final Pattern NUL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");

    private final Statements statements;
    private final ObjectMapper json;

    Staging(Statements statements, ObjectMapper json) {
        this.statements = statements;
        this.json = json;
    }

    /** A staged row; {@code recordId} is the own record it is, if known. */
    record Row(
            int seq, StagedRow row, boolean bad, @Nullable UUID recordId) {}

    void insert(UUID importId, int firstSeq, List<StagedRow> rows) {
        List<Object[]> columns = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            columns.add(new Object[rows.size()]);
        }
        for (int i = 0; i < rows.size(); i++) {
            StagedRow row = rows.get(i);
            Object[] values = {
                firstSeq + i,
                row.kind(),
                withoutNul(row.ref()),
                row.ownerKind(),
                withoutNul(row.ownerRef()),
                row.nested(),
                !row.findings().isEmpty(),
                row.source(),
                row.line(),
                NUL.matcher(row.data().toString()).replaceAll("$1")
            };
            for (int c = 0; c < values.length; c++) {
                columns.get(c)[i] = values[c];
            }
        }
        String[] types = {"int4", "text", "text", "text", "text", "bool", "bool", "text", "int4", "text"};
        statements.run(INSERT, statement -> {
            statement.setObject(1, importId);
            for (int c = 0; c < types.length; c++) {
                statement.setArray(c + 2, statement.getConnection().createArrayOf(types[c], columns.get(c)));
            }
            return statement.executeUpdate();
        });
    }

    private static @Nullable String withoutNul(@Nullable String text) {
        return text == null ? null : text.replace("\0", "");
    }

    List<Row> roots(UUID importId, String kind, int after) {
        return statements.run(ROOTS, statement -> {
            statement.setObject(1, importId);
            statement.setString(2, kind);
            statement.setInt(3, after);
            statement.setInt(4, BATCH);
            return read(statement);
        });
    }

    /** The parts of these owners, at most so many. */
    List<Row> parts(UUID importId, Collection<String> owners, int atMost) {
        return statements.run(PARTS, statement -> {
            statement.setArray(1, texts(statement, owners));
            statement.setObject(2, importId);
            statement.setInt(3, atMost);
            return read(statement);
        });
    }

    /** The rows of a kind with these ids, by id. */
    Map<String, Row> find(UUID importId, String kind, Collection<String> refs) {
        Map<String, Row> found = new LinkedHashMap<>();
        if (!refs.isEmpty()) {
            List<Row> rows = statements.run(NAMED, statement -> {
                statement.setArray(1, texts(statement, refs));
                statement.setObject(2, importId);
                statement.setString(3, kind);
                return read(statement);
            });
            rows.forEach(row -> found.putIfAbsent(String.valueOf(row.row().ref()), row));
        }
        return found;
    }

    /** Those of the own records that are a row's of the file already. */
    Set<UUID> taken(UUID importId, String kind, Collection<UUID> records) {
        return statements.run(TAKEN, statement -> {
            statement.setObject(1, importId);
            statement.setString(2, kind);
            statement.setArray(3, statement.getConnection().createArrayOf("uuid", records.toArray()));
            Set<UUID> taken = new HashSet<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    taken.add(row.getObject(1, UUID.class));
                }
            }
            return taken;
        });
    }

    /** Keeps which record a row has become, or that it became none, and whether that was written. */
    void keep(UUID importId, int seq, @Nullable UUID recordId, boolean written) {
        statements.run(KEEP, statement -> {
            statement.setObject(1, recordId);
            statement.setBoolean(2, recordId == null);
            statement.setBoolean(3, written);
            statement.setObject(4, importId);
            statement.setInt(5, seq);
            return statement.executeUpdate();
        });
    }

    /** Rows whose records were written, at most so many; not those under an organization that was, which are published with it. */
    List<Row> written(UUID importId, int after, int atMost) {
        return statements.run(WRITTEN, statement -> {
            statement.setObject(1, importId);
            statement.setObject(2, importId);
            statement.setInt(3, after);
            statement.setInt(4, atMost);
            return read(statement);
        });
    }

    void clear(UUID importId) {
        statements.run(CLEAR, statement -> {
            statement.setObject(1, importId);
            return statement.executeUpdate();
        });
    }

    private static Array texts(PreparedStatement statement, Collection<String> texts) throws SQLException {
        return statement.getConnection().createArrayOf("text", texts.toArray());
    }

    private List<Row> read(PreparedStatement statement) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                StagedRow staged = new StagedRow(
                        row.getString("kind"),
                        row.getString("ref"),
                        row.getString("owner_kind"),
                        row.getString("owner_ref"),
                        row.getBoolean("nested"),
                        row.getString("source"),
                        row.getInt("line"),
                        (ObjectNode) json.readTree(row.getString("data")),
                        List.of());
                rows.add(new Row(
                        row.getInt("seq"), staged, row.getBoolean("bad"), row.getObject("record_id", UUID.class)));
            }
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the database renders JSON", impossible);
        }
        return rows;
    }
}
