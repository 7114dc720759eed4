package org.corredor.directory.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.corredor.directory.sql.Statements;

/** Settles, when all of a file is read, which of its rows count and which own records they are. */
@ApplicationScoped
class Settlement {
    /** A record on its own wins over the ones nested in others, and of those the first. */
    private static final String DROP_REPEATED = """
            DELETE FROM app.directory_import_row r USING app.directory_import_row o
             WHERE r.tenant_id = app.tid() AND r.import_id = ? AND r.nested AND o.tenant_id = r.tenant_id
               AND o.import_id = r.import_id AND o.kind = r.kind AND o.ref = r.ref
               AND (NOT o.nested OR o.seq < r.seq)""";

    /** A program that a service shows, whose organization isn't in the file, says nothing new. */
    private static final String DROP_SHOWN = """
            DELETE FROM app.directory_import_row r
             WHERE r.tenant_id = app.tid() AND r.import_id = ? AND r.owner_ref IS NOT NULL AND r.nested AND NOT EXISTS (
                   SELECT FROM app.directory_import_row o WHERE o.tenant_id = r.tenant_id AND o.import_id = r.import_id
                      AND o.ref = r.owner_ref AND o.kind = r.owner_kind)""";

    private static final String TWICE = """
            WITH again AS (
              SELECT seq, row_number() OVER same AS n, first_value(line) OVER same AS first_line
                FROM app.directory_import_row WHERE tenant_id = app.tid() AND import_id = ? AND NOT nested AND ref IS NOT NULL
              WINDOW same AS (PARTITION BY kind, ref, owner_kind, owner_ref ORDER BY seq))
            UPDATE app.directory_import_row r SET bad = true FROM again a
             WHERE r.tenant_id = app.tid() AND r.import_id = ? AND r.seq = a.seq AND a.n > 1
            RETURNING r.source, r.line, a.first_line""";

    private static final String WITHOUT_OWNER = """
            UPDATE app.directory_import_row r SET bad = true
             WHERE r.tenant_id = app.tid() AND r.import_id = ? AND r.owner_ref IS NOT NULL AND NOT r.nested AND NOT EXISTS (
                   SELECT FROM app.directory_import_row o WHERE o.tenant_id = r.tenant_id AND o.import_id = r.import_id
                      AND o.ref = r.owner_ref AND (r.owner_kind IS NULL OR o.kind = r.owner_kind))
            RETURNING r.source, r.line, 0""";

    /** What the file calls by an own id, or by one that an earlier file used. */
    private static final String RECOGNIZE = """
            UPDATE app.directory_import_row r SET record_id = o.id
              FROM app.owned_record o
             WHERE r.tenant_id = app.tid() AND r.import_id = ? AND r.owner_ref IS NULL AND r.record_id IS NULL
               AND o.tenant_id = r.tenant_id AND o.kind = r.kind AND o.""";

    private static final List<String> NAMES =
            List.of("id = " + OwnedData.UUID_OF.formatted("r.ref"), "external_id = r.ref");

    /** One own record under two names. */
    private static final String SAME_RECORD = """
            WITH again AS (
              SELECT seq, row_number() OVER same AS n, first_value(line) OVER same AS first_line
                FROM app.directory_import_row WHERE tenant_id = app.tid() AND import_id = ? AND record_id IS NOT NULL AND NOT bad
              WINDOW same AS (PARTITION BY record_id ORDER BY seq))
            UPDATE app.directory_import_row r SET bad = true FROM again a
             WHERE r.tenant_id = app.tid() AND r.import_id = ? AND r.seq = a.seq AND a.n > 1
            RETURNING r.source, r.line, a.first_line""";

    /** Of rows that only this transaction sees the planner thinks that they are few: loops over loops, where there are many. */
    private static final String LOOPS = "SELECT set_config('enable_nestloop', ?, true)";

    private final Statements statements;

    Settlement(Statements statements) {
        this.statements = statements;
    }

    /** Settles which rows count, and answers what is said twice and what hangs on nothing. */
    List<Finding> settle(UUID importId) {
        loops("off");
        for (String sql : List.of(DROP_REPEATED, DROP_SHOWN)) {
            statements.run(sql, statement -> {
                statement.setObject(1, importId);
                return statement.executeUpdate();
            });
        }
        List<Finding> findings = new ArrayList<>();
        findings.addAll(places(TWICE, 2, importId, "duplicate"));
        findings.addAll(places(WITHOUT_OWNER, 1, importId, "owner-unknown"));
        for (String by : NAMES) {
            statements.run(RECOGNIZE + by, statement -> {
                statement.setObject(1, importId);
                return statement.executeUpdate();
            });
        }
        findings.addAll(places(SAME_RECORD, 2, importId, "duplicate"));
        loops("on");
        return findings;
    }

    private void loops(String setting) {
        statements.run(LOOPS, statement -> {
            statement.setString(1, setting);
            return statement.execute();
        });
    }

    private List<Finding> places(String sql, int parameters, UUID importId, String code) {
        return statements.run(sql, statement -> {
            for (int i = 1; i <= parameters; i++) {
                statement.setObject(i, importId);
            }
            List<Finding> findings = new ArrayList<>();
            try (ResultSet places = statement.executeQuery()) {
                while (places.next() && findings.size() <= Report.KEPT) {
                    List<Object> args = places.getInt(3) == 0 ? List.of() : List.of(places.getInt(3));
                    findings.add(new Finding(places.getString(1), places.getInt(2), "", code, args));
                }
            }
            return findings;
        });
    }
}
