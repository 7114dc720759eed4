package org.corredor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.corredor.local.TestNetwork;

/** A transaction of somebody else's that is open while the API works: it holds its locks until the test lets go of them. */
public final class OpenTransaction implements AutoCloseable {
    private static final String WAITING = "select count(*) from pg_stat_activity where datname = '"
            + NetworkResource.DATABASE + "' and usename = 'app_rw' and wait_event_type = 'Lock'";

    private final Connection connection;

    public OpenTransaction() {
        try {
            connection = TestNetwork.get()
                    .superuserDataSource(NetworkResource.DATABASE)
                    .getConnection();
            connection.setAutoCommit(false);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Does something and keeps it open. */
    public OpenTransaction run(String sql, Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
            return this;
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** Until so many of the API's own transactions wait for a lock. */
    public void awaitWaiting(int transactions) {
        BehindTheWalls.await(transactions + " wait for a lock", () -> BehindTheWalls.count(WAITING) == transactions);
    }

    public void commit() {
        try {
            connection.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public void rollback() {
        try {
            connection.rollback();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Undoes what wasn't committed. */
    @Override
    public void close() {
        try (connection) {
            connection.rollback();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
