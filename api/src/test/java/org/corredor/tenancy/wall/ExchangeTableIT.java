package org.corredor.tenancy.wall;

import static org.corredor.tenancy.wall.WallDatabase.ALPHA;
import static org.corredor.tenancy.wall.WallDatabase.BETA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.corredor.local.TestNetwork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** exchange_apply does what its table says, for each kind, state, command and side there is, and nothing else. */
class ExchangeTableIT {
    private record Step(String kind, String from, String command, String side) {}

    private static final List<String> NEED_REASON =
            List.of("reject", "request-information", "request-cancellation", "refuse-cancellation", "enter-in-error");

    @Test
    void everyCombinationDoesWhatTheTableSays() throws SQLException {
        WallDatabase database = WallDatabase.create("wall_table");
        ExchangeCalls exchange = new ExchangeCalls(database);
        String id = exchange.sent(exchange.consent(BETA, "1 day"));
        int allowed = 0;
        try (Connection c =
                TestNetwork.get().superuserDataSource(database.name()).getConnection()) {
            Map<Step, String> table = table(c);
            List<String> states = WallDatabase.strings(
                    c,
                    "SELECT from_state FROM app.referral_transition UNION SELECT to_state FROM app.referral_transition"
                            + " EXCEPT SELECT 'PREVIOUS'");
            List<String> commands = WallDatabase.strings(c, "SELECT DISTINCT command FROM app.referral_transition");
            assertEquals(16, states.size());
            assertEquals(19, commands.size());
            c.setAutoCommit(false);
            for (String kind : List.of("REFERRAL", "TRANSFER")) {
                for (String state : states) {
                    for (String command : commands) {
                        for (String side : List.of("ORIGIN", "RECEIVER", "SYSTEM")) {
                            Step step = new Step(kind, state, command, side);
                            String target = "send".equals(command) ? null : table.get(step);
                            assertEquals(expected(target, state), outcome(c, id, step), step::toString);
                            allowed += target == null ? 0 : 1;
                        }
                    }
                }
            }
            assertEquals(table.size() - 2, allowed); // both kinds' send has a function of its own
            assertTrue(allowed > 80);
        }
        database.drop();
    }

    private static String expected(@Nullable String target, String from) {
        if (target == null) {
            return "CR002";
        }
        return "PREVIOUS".equals(target) ? ("on-hold".equals(from) ? "accepted" : "in-progress") : target;
    }

    /** Puts both mirrors into the step's state, gives the command as app_rw, and says which state both are in, or the refusal. */
    private static String outcome(Connection c, String id, Step step) throws SQLException {
        try {
            boolean asked = "ORIGIN".equals(step.side) == "retract-cancellation".equals(step.command);
            try (PreparedStatement s = c.prepareStatement("""
                    UPDATE app.referral SET kind = ?, state = ?, held_state = 'accepted', previous_state = 'in-progress',
                      cancellation_by = ? WHERE id = ?::uuid""")) {
                s.setString(1, step.kind);
                s.setString(2, step.from);
                s.setString(3, asked ? "ORIGIN" : "RECEIVER");
                s.setString(4, id);
                assertEquals(2, s.executeUpdate());
            }
            WallDatabase.execute(c, "SET LOCAL ROLE app_rw");
            WallDatabase.enter(c, "RECEIVER".equals(step.side) ? BETA : ALPHA);
            String reason = NEED_REASON.contains(step.command) ? "other" : null;
            String outcome = "complete".equals(step.command) ? "resolved" : null;
            ExchangeCalls.apply(c, id, 2, step.command, reason, outcome, "SYSTEM".equals(step.side));
            WallDatabase.execute(c, "SET LOCAL ROLE NONE");
            List<String> states = WallDatabase.strings(
                    c, "SELECT DISTINCT state FROM app.referral WHERE version = 3 AND id = '" + id + "'");
            assertEquals(
                    2,
                    WallDatabase.number(
                            c,
                            "SELECT count(*) FROM app.referral_event WHERE seq = 3" + " AND by_side = '" + step.side
                                    + "' AND referral_id = '" + id + "'"));
            return String.join(",", states);
        } catch (SQLException e) {
            return e.getSQLState();
        } finally {
            c.rollback();
        }
    }

    private static Map<Step, String> table(Connection c) throws SQLException {
        try (Statement s = c.createStatement();
                ResultSet r = s.executeQuery(
                        "SELECT kind, from_state, command, side, to_state FROM app.referral_transition")) {
            Map<Step, String> table = new HashMap<>();
            while (r.next()) {
                table.put(new Step(r.getString(1), r.getString(2), r.getString(3), r.getString(4)), r.getString(5));
            }
            return table;
        }
    }
}
