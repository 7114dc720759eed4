package org.corredor.referral.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.corredor.consent.PaperWithdrawal;
import org.corredor.consent.Withdrawal.Affected;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The database's functions for referrals on paper, in the current transaction: they write for the current tenant alone, but decide on
 * the consent, under its lock, as the exchange does. Each throws a {@link org.corredor.problem.Problem} for what is refused; the
 * transaction can then only be rolled back. Commands return the version the referral has after them.
 */
@ApplicationScoped
public class PaperExchange implements PaperWithdrawal {
    private static final String DRAFT = "SELECT app.paper_draft(?, ?, ?, ?::jsonb"
            + " || jsonb_build_object('protocol_version', app.protocol_in_force()))";
    private static final String PRINT = "SELECT app.paper_print(?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String APPLY = "SELECT app.paper_apply(?, ?, ?, ?, ?, ?)";
    private static final String END = "SELECT referral, what FROM app.paper_end_under(?)";

    private final EntityManager database;

    PaperExchange(EntityManager database) {
        this.database = database;
    }

    /** Makes a draft for the person of a case. */
    public int draft(UUID id, UUID service, UUID labourCase, String envelope) {
        return number(DRAFT, call -> {
            call.setObject(1, id);
            call.setObject(2, service);
            call.setObject(3, labourCase);
            call.setString(4, envelope);
        });
    }

    /** Prints a draft: what is on the form is stored with its receipt and its code. */
    public int print(UUID referral, int version, Exchange.Parcel parcel, String code) {
        return number(PRINT, call -> {
            Connection connection = call.getConnection();
            List<SealedField> fields = parcel.fields();
            call.setObject(1, referral);
            call.setInt(2, version);
            call.setObject(3, parcel.consent());
            call.setArray(
                    4,
                    connection.createArrayOf(
                            "text",
                            fields.stream().map(field -> field.field().code()).toArray(String[]::new)));
            call.setArray(
                    5,
                    connection.createArrayOf(
                            "bytea",
                            fields.stream().map(field -> field.value().bytes()).toArray(byte[][]::new)));
            call.setString(6, parcel.receipt());
            call.setBytes(7, HexFormat.of().parseHex(parcel.sha256()));
            call.setString(8, code);
        });
    }

    /**
     * What is commanded, and why or with what outcome.
     *
     * @param code the form's, where it is the receiver's word; null for the origin's own
     */
    public record Order(
            String command,
            @Nullable String reason,
            @Nullable String outcome,
            @Nullable String code) {}

    /** Gives one command. */
    public int apply(UUID referral, int version, Order order) {
        return number(APPLY, call -> {
            call.setObject(1, referral);
            call.setInt(2, version);
            call.setString(3, order.command());
            call.setString(4, order.reason());
            call.setString(5, order.outcome());
            call.setString(6, order.code());
        });
    }

    @Override
    public List<Affected> endUnder(UUID consent) {
        return run(END, call -> call.setObject(1, consent), rows -> {
            List<Affected> ended = new ArrayList<>();
            while (rows.next()) {
                ended.add(new Affected(rows.getObject(1, UUID.class), rows.getString(2)));
            }
            return ended;
        });
    }

    private int number(String sql, Binding binding) {
        return run(sql, binding, rows -> {
            rows.next();
            return rows.getInt(1);
        });
    }

    private <T> T run(String sql, Binding binding, Reading<T> reading) {
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

    /** Sets a call's parameters. */
    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement call) throws SQLException;
    }

    /** Reads a call's rows. */
    @FunctionalInterface
    private interface Reading<T> {
        T read(ResultSet rows) throws SQLException;
    }
}
