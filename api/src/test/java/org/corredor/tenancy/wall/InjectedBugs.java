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
    private static final String FOREIGN_KEY = "23503"; // what stopped it then was not the wall
    private static final String OF_BETA = " WHERE tenant_id = '" + WallDatabase.BETA + "'";
    private final WallDatabase database;

    InjectedBugs(WallDatabase database) {
        this.database = database;
    }

    /** What got through, table by table; empty when the wall holds. */
    List<String> leaks(List<WalledTable> tables) throws SQLException {
        List<String> leaks = new ArrayList<>();
        try (Connection app = database.app();
                Connection owner = database.source("app_migrate").getConnection()) {
            WallDatabase.execute(owner, "SET ROLE app_owner");
            for (WalledTable table : tables) {
                if (table.readable()) {
                    reads(app, table.name(), leaks);
                }
                writes(app, owner, table.name(), leaks);
            }
        }
        return leaks;
    }

    private static void reads(Connection app, String table, List<String> leaks) throws SQLException {
        String count = "SELECT count(*) FROM app." + table;
        if (WallDatabase.number(app, count) != 0) {
            leaks.add(table + ": rows without a tenant");
        }
        WallDatabase.enter(app, UUID.randomUUID().toString());
        if (WallDatabase.number(app, count) != 0) {
            leaks.add(table + ": rows for an unknown tenant");
        }
        WallDatabase.enter(app, WallDatabase.ALPHA);
        if (WallDatabase.number(app, count + OF_BETA) != 0) {
            leaks.add(table + ": another tenant's rows by native SQL");
        }
        app.rollback();
    }

    private static void writes(Connection app, Connection owner, String table, List<String> leaks) throws SQLException {
        if (touched(app, "UPDATE app." + table + " SET tenant_id = tenant_id" + OF_BETA)) {
            leaks.add(table + ": another tenant's rows updated");
        }
        if (touched(app, "DELETE FROM app." + table + OF_BETA)) {
            leaks.add(table + ": another tenant's rows deleted");
        }
        // Row security comes before any other check of an insert: 23505 would mean that the row had got past it.
        String state = stateOfForgedInsert(app, owner, table);
        if (!DENIED.equals(state)) {
            leaks.add(table + ": a forged insert got as far as " + state);
        }
    }

    private static boolean touched(Connection app, String sql) throws SQLException {
        WallDatabase.enter(app, WallDatabase.ALPHA);
        try (PreparedStatement s = app.prepareStatement(sql)) {
            return s.executeUpdate() > 0;
        } catch (SQLException e) {
            if (DENIED.equals(e.getSQLState())) {
                return false;
            }
            if (FOREIGN_KEY.equals(e.getSQLState())) {
                return true;
            }
            throw e;
        } finally {
            app.rollback();
        }
    }

    /** Inserts beta's own row once more, as alpha. */
    private static String stateOfForgedInsert(Connection app, Connection owner, String table) throws SQLException {
        String row = WallDatabase.strings(
                        owner, "SELECT to_jsonb(t)::text FROM app." + table + " t" + OF_BETA + " LIMIT 1")
                .getFirst();
        WallDatabase.enter(app, WallDatabase.ALPHA);
        try (PreparedStatement s = app.prepareStatement("INSERT INTO app." + table
                + " SELECT * FROM jsonb_populate_record(NULL::app." + table + ", ?::jsonb)")) {
            s.setString(1, row);
            s.executeUpdate();
            return "done";
        } catch (SQLException e) {
            return e.getSQLState();
        } finally {
            app.rollback();
        }
    }
}
