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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.corredor.local.TestNetwork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** exchange_apply does what its table says, for each kind, state, command and side there is, and nothing else. */
class ExchangeTableIT {
    private record Row(String kind, String from, String command, String side) {}

    /** A command given by one side, in a state in which {@code asker} asked for a cancellation (where one was asked for). */
    private record Step(String kind, String from, String command, String by, String asker) {
        /** The rows of the table that can speak of it. */
        List<Row> rows() {
            List<String> sides = "CLOCK".equals(by) || !"cancellation-requested".equals(from)
                    ? List.of(by)
                    : List.of(by, by.equals(asker) ? "ASKER" : "OTHER");
            return sides.stream()
                    .map(side -> new Row(kind, from, command, side))
                    .toList();
        }

        /** What hold or request-cancellation left; null in every other state. */
        @Nullable
        String prior() {
            return switch (from) {
                case "on-hold" -> "accepted";
                case "cancellation-requested" -> "ORIGIN".equals(asker) ? "in-progress" : "on-hold";
                default -> null;
            };
        }
    }

    private static final List<String> NEED_REASON = List.of(
            "reject",
            "request-information",
            "answer-information",
            "hold",
            "request-cancellation",
            "refuse-cancellation",
            "enter-in-error");

    @Test
    void everyCombinationDoesWhatTheTableSays() throws SQLException {
        WallDatabase database = WallDatabase.create("wall_table");
        ExchangeCalls exchange = new ExchangeCalls(database);
        String id = exchange.sent(exchange.consent(BETA, "1 day"));
        try (Connection c =
                TestNetwork.get().superuserDataSource(database.name()).getConnection()) {
            Map<Row, String> table = table(c);
            List<String> states = WallDatabase.strings(c, "SELECT state FROM app.referral_state");
            List<String> commands = WallDatabase.strings(c, "SELECT DISTINCT command FROM app.referral_transition");
            assertEquals(16, states.size());
            assertEquals(20, commands.size());
            c.setAutoCommit(false);
            Set<Row> taken = new HashSet<>();
            for (Step step : steps(states, commands)) {
                List<Row> rows = step.rows().stream()
                        .filter(row -> table.containsKey(row) && !"send".equals(row.command()))
                        .toList();
                assertTrue(rows.size() <= 1, () -> "two rows speak of " + step);
                String expected =
                        rows.isEmpty() ? "CR002" : target(step, Objects.requireNonNull(table.get(rows.getFirst())));
                assertEquals(expected, outcome(c, id, step), step::toString);
                taken.addAll(rows);
            }
            // every row was taken once at least; both kinds' send has a function of its own
            assertEquals(table.size() - 2, taken.size());
        }
        database.drop();
    }

    private static List<Step> steps(List<String> states, List<String> commands) {
        List<Step> steps = new ArrayList<>();
        for (String kind : List.of("REFERRAL", "TRANSFER")) {
            for (String state : states) {
                List<String> askers =
                        "cancellation-requested".equals(state) ? List.of("ORIGIN", "RECEIVER") : List.of("");
                for (String command : commands) {
                    for (String by : List.of("ORIGIN", "RECEIVER", "CLOCK")) {
                        askers.forEach(asker -> steps.add(new Step(kind, state, command, by, asker)));
                    }
                }
            }
        }
        return steps;
    }

    private static String target(Step step, String written) {
        return written.isEmpty() ? Objects.requireNonNull(step.prior()) : written;
    }

    /** Puts both mirrors into the step's state, gives the command as app_rw, and says which state both are in, or the refusal. */
    private static String outcome(Connection c, String id, Step step) throws SQLException {
        try {
            force(c, id, step);
            WallDatabase.execute(c, "SET LOCAL ROLE app_rw");
            WallDatabase.enter(c, "RECEIVER".equals(step.by) ? BETA : ALPHA);
            String reason =
                    "report".equals(step.command) ? "scheduled" : NEED_REASON.contains(step.command) ? "other" : null;
            String outcome = "complete".equals(step.command) ? "resolved" : null;
            ExchangeCalls.apply(c, id, 2, step.command, reason, outcome, "CLOCK".equals(step.by));
            WallDatabase.execute(c, "SET LOCAL ROLE NONE");
            List<String> states = WallDatabase.strings(
                    c, "SELECT DISTINCT state FROM app.referral WHERE version = 3 AND id = '" + id + "'");
            assertEquals(
                    2,
                    WallDatabase.number(
                            c,
                            "SELECT count(*) FROM app.referral_event WHERE seq = 3 AND by_side = '" + step.by
                                    + "' AND referral_id = '" + id + "'"));
            return String.join(",", states);
        } catch (SQLException e) {
            return e.getSQLState();
        } finally {
            c.rollback();
        }
    }

    private static void force(Connection c, String id, Step step) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("""
                UPDATE app.referral SET kind = ?, state = ?, prior_state = ?, held_state = ?, asked_by = ?
                WHERE id = ?::uuid""")) {
            s.setString(1, step.kind);
            s.setString(2, step.from);
            s.setString(3, step.prior());
            s.setString(4, "on-hold".equals(step.prior()) ? "accepted" : null);
            s.setString(5, step.asker.isEmpty() ? null : step.asker);
            s.setString(6, id);
            assertEquals(2, s.executeUpdate());
        }
    }

    /** Where each row leads; empty: back to the prior state. */
    private static Map<Row, String> table(Connection c) throws SQLException {
        try (Statement s = c.createStatement();
                ResultSet r = s.executeQuery(
                        "SELECT kind, from_state, command, side, to_state FROM app.referral_transition")) {
            Map<Row, String> table = new HashMap<>();
            while (r.next()) {
                String target = r.getString(5);
                table.put(
                        new Row(r.getString(1), r.getString(2), r.getString(3), r.getString(4)),
                        target == null ? "" : target);
            }
            return table;
        }
    }
}
