package org.corredor.directory.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.UUID;
import org.corredor.problem.FieldError;
import org.corredor.problem.Problem;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The functions, in the current transaction and under the current tenant. Each throws a {@link Problem} for what the
 * database refuses; the transaction can then only be rolled back. Commands return the version that follows.
 */
@ApplicationScoped
public class DirectoryExchange {
    private static final String PROPOSE = "SELECT app.propose_correction(?, ?, ?, ?)";
    private static final String DECIDE = "SELECT app.decide_correction(?, ?, ?, ?, ?)";
    private static final String FORGET = "SELECT app.forget_correction(?)";
    private static final String OFFER = "SELECT app.offer_transfer(?, ?)";
    private static final String DECIDE_TRANSFER = "SELECT app.decide_transfer(?, ?, ?)";
    private static final String PUBLISH = "SELECT app.publish_directory(ARRAY[?::uuid])";

    private final EntityManager database;

    DirectoryExchange(EntityManager database) {
        this.database = database;
    }

    /**
     * Proposes a text for a field of a published record: as the public where there is no current tenant, else as this center. 422 for
     * one's own record, 409 when too many proposals for it are open. The same proposal told again while it is open is the same one.
     *
     * @param notThere thrown for a record that isn't there for who asks
     */
    public UUID propose(UUID record, String field, String text, String language, Problem notThere) {
        return run(
                PROPOSE,
                notThere,
                call -> {
                    call.setObject(1, record);
                    call.setString(2, field);
                    call.setString(3, text);
                    call.setString(4, language);
                },
                rows -> rows.getObject(1, UUID.class));
    }

    /**
     * Decides on a proposal for an own record.
     *
     * @param state {@code accepted} or {@code rejected}; the latter has a reason
     * @param applied the record's version that accepting led to, if it changed the record
     */
    public int decide(UUID correction, int version, String state, @Nullable String reason, @Nullable Integer applied) {
        return run(
                DECIDE,
                Problem.notFound(),
                call -> {
                    call.setObject(1, correction);
                    call.setInt(2, version);
                    call.setString(3, state);
                    call.setString(4, reason);
                    call.setObject(5, applied, Types.INTEGER);
                },
                rows -> rows.getInt(1));
    }

    /** Takes a decided correction away on both sides. */
    public void forget(UUID correction) {
        run(FORGET, Problem.notFound(), call -> call.setObject(1, correction), rows -> correction);
    }

    /** Offers an own organization, with everything under it, to the center of this slug. */
    public UUID offer(UUID organization, String receiver) {
        return run(
                OFFER,
                Problem.invalid(new FieldError("/record_id", "unknown-reference")),
                call -> {
                    call.setObject(1, organization);
                    call.setString(2, receiver);
                },
                rows -> rows.getObject(1, UUID.class));
    }

    /** Gives a command on a pending transfer: {@code accept} (which moves the records), {@code decline} or {@code cancel}. */
    public int decideTransfer(UUID transfer, int version, String command) {
        return run(
                DECIDE_TRANSFER,
                Problem.notFound(),
                call -> {
                    call.setObject(1, transfer);
                    call.setInt(2, version);
                    call.setString(3, command);
                },
                rows -> rows.getInt(1));
    }

    /** Publishes an organization that has come, with what hangs on it, as its new owner's. */
    public void publish(UUID organization) {
        run(PUBLISH, Problem.notFound(), call -> call.setObject(1, organization), rows -> organization);
    }

    private <T> T run(String sql, Problem notThere, Binding binding, Reading<T> reading) {
        // what Hibernate still holds back belongs before the call: the functions read these tables
        database.flush();
        return database.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement call = connection.prepareStatement(sql)) {
                binding.bind(call);
                try (ResultSet rows = call.executeQuery()) {
                    rows.next();
                    return reading.read(rows);
                }
            } catch (SQLException refused) {
                throw DirectoryRefusal.of(refused, notThere);
            }
        });
    }

    /** Sets a call's parameters. */
    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement call) throws SQLException;
    }

    /** Reads the one row of an answer. */
    @FunctionalInterface
    private interface Reading<T> {
        T read(ResultSet rows) throws SQLException;
    }
}
