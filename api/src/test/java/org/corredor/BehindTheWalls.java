package org.corredor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.corredor.local.TestNetwork;

/** The database of the API under test as a superuser sees it: to set up what has no operation, and to look behind. */
public final class BehindTheWalls {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private BehindTheWalls() {}

    /** Changes rows and says how many. */
    public static int run(String sql, Object... values) {
        try (Connection connection = superuser();
                PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** First column of the first row as text; empty for no row and for null. */
    public static Optional<String> text(String sql, Object... values) {
        try (Connection connection = superuser();
                PreparedStatement statement = prepare(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    public static int count(String sql, Object... values) {
        return Integer.parseInt(text(sql, values).orElseThrow());
    }

    /** Asks until it is so, for what happens after an answer was sent. */
    public static void await(String what, BooleanSupplier isSo) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + PATIENCE + ": " + what);
            }
            Thread.onSpinWait();
        }
    }

    private static Connection superuser() throws SQLException {
        return TestNetwork.get().superuserDataSource(NetworkResource.DATABASE).getConnection();
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
