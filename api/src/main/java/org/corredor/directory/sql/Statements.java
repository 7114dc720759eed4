package org.corredor.directory.sql;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Sends one statement. */
@ApplicationScoped
public class Statements {
    private final AgroalDataSource database;

    Statements(AgroalDataSource database) {
        this.database = database;
    }

    /** Binds what a statement needs, sends it and reads what comes. */
    @FunctionalInterface
    public interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    /**
     * Sends one in the current transaction.
     *
     * @throws org.corredor.problem.Problem for what crossed another's work ({@link Crossings})
     */
    public <T> T run(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException failed) {
            throw Crossings.of(failed);
        }
    }
}
