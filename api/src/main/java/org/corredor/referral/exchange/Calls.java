package org.corredor.referral.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.hibernate.Session;

/**
 * Calls of the exchange's functions, in the current transaction and under the current tenant. What the database refuses is thrown as
 * the {@link org.corredor.problem.Problem} it means; the transaction can then only be rolled back.
 */
@ApplicationScoped
class Calls {
    private final EntityManager database;

    Calls(EntityManager database) {
        this.database = database;
    }

    /** Runs a call and reads what it returns. */
    <T> T run(String sql, Binding binding, Reading<T> reading) {
        // what Hibernate still holds back belongs before the call: the functions read these tables
        database.flush();
        return database.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement call = connection.prepareStatement(sql)) {
                binding.bind(call);
                try (ResultSet rows = call.executeQuery()) {
                    return reading.read(rows);
                }
            } catch (SQLException refused) {
                throw ExchangeRefusal.of(refused);
            }
        });
    }

    /** The same for a call that returns one number. */
    int number(String sql, Binding binding) {
        return run(sql, binding, rows -> {
            rows.next();
            return rows.getInt(1);
        });
    }

    /** Sets a call's parameters. */
    @FunctionalInterface
    interface Binding {
        void bind(PreparedStatement call) throws SQLException;
    }

    /** Reads a call's rows. */
    @FunctionalInterface
    interface Reading<T> {
        T read(ResultSet rows) throws SQLException;
    }
}
