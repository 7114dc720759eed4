package org.corredor.referral.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.corredor.consent.Withdrawal;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The exchange functions, in the current transaction and under the current tenant. Each throws a
 * {@link org.corredor.problem.Problem} for what the database refuses; the transaction can then only be rolled back.
 * Commands return the version the referral has after them.
 */
@ApplicationScoped
public class Exchange implements Withdrawal {
    private static final String DRAFT = "SELECT app.exchange_draft(?, ?, ?, ?, ?,"
            + " ?::jsonb || jsonb_build_object('protocol_version', app.protocol_in_force()))";
    private static final String SEND = "SELECT app.exchange_send(?, ?, ?, ?, ?, ?, ?)";
    private static final String APPLY = "SELECT app.exchange_apply(?, ?, ?, ?, ?)";
    private static final String TICK = "SELECT app.exchange_apply(?, ?, ?, NULL, NULL, true)";
    private static final String REMIND = "SELECT app.exchange_remind(?, ?, ?, ?)::integer";
    private static final String WITHDRAW = "SELECT app.exchange_withdraw_consent(?, ?)";
    /** What rested on a consent that this transaction has withdrawn: an event of now, or a package that was open. */
    private static final String RESTED = """
            SELECT r.id, coalesce(e.command, ?) FROM app.referral r
            JOIN app.referral_state s ON s.state = r.state
            LEFT JOIN app.referral_event e
              ON e.referral_id = r.id AND e.seq = r.version AND e.reason = 'consent-withdrawn' AND e.at = now()
            WHERE r.side = 'OUT' AND r.consent_grant_id = ? AND (e.id IS NOT NULL OR s.package_open) ORDER BY r.id""";

    private final EntityManager database;

    Exchange(EntityManager database) {
        this.database = database;
    }

    /**
     * What a referral is made of.
     *
     * @param envelope a JSON object, to which the version of the protocol is added that is in force
     */
    public record Draft(
            UUID id,
            String kind,
            UUID service,
            UUID person,
            @Nullable UUID labourCase,
            String envelope) {}

    /** What a sent referral carries: the sealed fields, and the receipt with its SHA-256 in hex. */
    public record Parcel(UUID consent, List<SealedField> fields, String receipt, String sha256) {}

    /** Makes the origin's row in state draft, and the origin's own record of person and case. */
    public int draft(Draft draft) {
        return number(DRAFT, call -> {
            call.setObject(1, draft.id());
            call.setString(2, draft.kind());
            call.setObject(3, draft.service());
            call.setObject(4, draft.person());
            call.setObject(5, draft.labourCase(), Types.OTHER);
            call.setString(6, draft.envelope());
        });
    }

    /** Sends a draft: the package is stored under the origin, the envelope mirrored, the receipt given to both. */
    public int send(UUID referral, int version, Parcel parcel) {
        return number(SEND, call -> {
            Connection connection = call.getConnection();
            call.setObject(1, referral);
            call.setInt(2, version);
            call.setObject(3, parcel.consent());
            call.setArray(4, connection.createArrayOf("text", codes(parcel.fields())));
            call.setArray(5, connection.createArrayOf("bytea", ciphertexts(parcel.fields())));
            call.setString(6, parcel.receipt());
            call.setBytes(7, HexFormat.of().parseHex(parcel.sha256()));
        });
    }

    /** Gives one command on both sides. */
    public int apply(UUID referral, int version, String command, @Nullable String reason, @Nullable String outcome) {
        return number(APPLY, call -> {
            call.setObject(1, referral);
            call.setInt(2, version);
            call.setString(3, command);
            call.setString(4, reason);
            call.setString(5, outcome);
        });
    }

    /** Gives a clock's command on both sides, as the origin's tenant. */
    public int tick(UUID referral, int version, String command) {
        return number(TICK, call -> {
            call.setObject(1, referral);
            call.setInt(2, version);
            call.setString(3, command);
        });
    }

    /** Tells both sides that time is short or over, once for each step of each clock of a state. */
    public void remind(UUID referral, int version, String clock, String step) {
        number(REMIND, call -> {
            call.setObject(1, referral);
            call.setInt(2, version);
            call.setString(3, clock);
            call.setString(4, step);
        });
    }

    @Override
    public Withdrawn withdraw(UUID consent, int version) {
        int now = number(WITHDRAW, call -> {
            call.setObject(1, consent);
            call.setInt(2, version);
        });
        return new Withdrawn(now, rested(consent));
    }

    private List<Affected> rested(UUID consent) {
        return run(
                RESTED,
                call -> {
                    call.setString(1, PACKAGE_ONLY);
                    call.setObject(2, consent);
                },
                rows -> {
                    List<Affected> rested = new ArrayList<>();
                    while (rows.next()) {
                        rested.add(new Affected(rows.getObject(1, UUID.class), rows.getString(2)));
                    }
                    return rested;
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

    private static String[] codes(List<SealedField> fields) {
        return fields.stream().map(field -> field.field().code()).toArray(String[]::new);
    }

    private static byte[][] ciphertexts(List<SealedField> fields) {
        return fields.stream().map(field -> field.value().bytes()).toArray(byte[][]::new);
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
