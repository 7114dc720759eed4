package org.corredor.tenancy.wall;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.corredor.tenancy.wall.WallDatabase.WalledTable;

/**
 * What a faulty API could do to one table: forget the tenant, take a wrong one, name another tenant's rows in native SQL, write
 * rows under another tenant. Each of these must come to nothing.
 */
final class InjectedBugs {
    private static final String DENIED = "42501"; // insufficient_privilege: also what a policy answers
    private final WallDatabase database;

    InjectedBugs(WallDatabase database) {
        this.database = database;
    }

    /** What got through, table by table; empty when the wall holds. */
    List<String> leaks(List<WalledTable> tables) throws SQLException {
        List<String> leaks = new ArrayList<>();
        for (WalledTable table : tables) {
            if (table.readable()) {
                reads(table.name(), leaks);
            }
            writes(table.name(), leaks);
        }
        return leaks;
    }

    private void reads(String table, List<String> leaks) throws SQLException {
        String count = "SELECT count(*) FROM app." + table;
        try (Connection c = database.app()) {
            if (WallDatabase.number(c, count) != 0) {
                leaks.add(table + ": rows without a tenant");
            }
        }
        try (Connection c = database.app(UUID.randomUUID().toString())) {
            if (WallDatabase.number(c, count) != 0) {
                leaks.add(table + ": rows for an unknown tenant");
            }
        }
        try (Connection c = database.app(WallDatabase.ALPHA)) {
            if (WallDatabase.number(c, count + " WHERE tenant_id = '" + WallDatabase.BETA + "'") != 0) {
                leaks.add(table + ": another tenant's rows by native SQL");
            }
        }
    }

    private void writes(String table, List<String> leaks) throws SQLException {
        String beta = " WHERE tenant_id = '" + WallDatabase.BETA + "'";
        if (touched("UPDATE app." + table + " SET tenant_id = tenant_id" + beta) != 0) {
            leaks.add(table + ": another tenant's rows updated");
        }
        if (touched("DELETE FROM app." + table + beta) != 0) {
            leaks.add(table + ": another tenant's rows deleted");
        }
        // A row security check comes before any other check of an insert: 23505 would mean that the row got past it.
        String state = stateOfForgedInsert(table);
        if (!DENIED.equals(state)) {
            leaks.add(table + ": a forged insert got as far as " + state);
        }
    }

    private long touched(String sql) throws SQLException {
        try (Connection c = database.app(WallDatabase.ALPHA);
                PreparedStatement s = c.prepareStatement(sql)) {
            long rows = s.executeUpdate();
            c.rollback();
            return rows;
        } catch (SQLException e) {
            if (DENIED.equals(e.getSQLState())) {
                return 0;
            }
            return "23503".equals(e.getSQLState()) ? 1 : fail(e); // a foreign key stopped it, so the wall had not
        }
    }

    private static long fail(SQLException e) throws SQLException {
        throw e;
    }

    /** Inserts beta's own row once more, as alpha. */
    private String stateOfForgedInsert(String table) throws SQLException {
        String row;
        try (Connection c = database.source("app_migrate").getConnection()) {
            c.setAutoCommit(false);
            WallDatabase.execute(c, "SET LOCAL ROLE app_owner");
            row = WallDatabase.strings(
                            c,
                            "SELECT to_jsonb(t)::text FROM app." + table + " t WHERE tenant_id = '" + WallDatabase.BETA
                                    + "' LIMIT 1")
                    .getFirst();
        }
        String insert =
                "INSERT INTO app." + table + " SELECT * FROM jsonb_populate_record(NULL::app." + table + ", ?::jsonb)";
        try (Connection c = database.app(WallDatabase.ALPHA);
                PreparedStatement s = c.prepareStatement(insert)) {
            s.setString(1, row);
            s.executeUpdate();
            c.rollback();
            return "done";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }
}
