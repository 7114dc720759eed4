package org.corredor.referral.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.corredor.consent.Withdrawal;
import org.jspecify.annotations.Nullable;

/**
 * The exchange functions, in the current transaction and under the current tenant. Each throws a
 * {@link org.corredor.problem.Problem} for what the database refuses; the transaction can then only be rolled back.
 * Commands return the version the referral has after them.
 */
@ApplicationScoped
public class Exchange implements Withdrawal {
    private static final String DRAFT = "SELECT app.exchange_draft(?, ?, ?, ?, ?,"
            + " ?::jsonb || jsonb_build_object('protocol_version', app.protocol_in_force()), ?, ?)";
    private static final String SEND = "SELECT app.exchange_send(?, ?, ?, ?, ?, ?, ?)";
    private static final String APPLY = "SELECT app.exchange_apply(?, ?, ?, ?, ?, false, ?)";
    private static final String TICK = "SELECT app.exchange_apply(?, ?, ?, NULL, NULL, true)";
    private static final String REMIND = "SELECT app.exchange_remind(?, ?, ?, ?)::integer";
    private static final String TAKE = "SELECT 1 FROM app.exchange_take_custody(?)";
    private static final String WITHDRAW = "SELECT app.exchange_withdraw_consent(?, ?)";
    /** What rested on a consent that this transaction has withdrawn: an event of now, or a package that was open. */
    private static final String RESTED = """
            SELECT r.id, coalesce(e.command, ?) FROM app.referral r
            JOIN app.referral_state s ON s.state = r.state
            LEFT JOIN app.referral_event e
              ON e.referral_id = r.id AND e.seq = r.version AND e.reason = 'consent-withdrawn' AND e.at = now()
            WHERE r.side = 'OUT' AND r.consent_grant_id = ? AND (e.id IS NOT NULL OR s.package_open) ORDER BY r.id""";

    private final Calls calls;

    Exchange(Calls calls) {
        this.calls = calls;
    }

    /**
     * What a referral is made of.
     *
     * @param envelope a JSON object, to which the version of the protocol is added that is in force
     * @param partOf the referral it follows from
     * @param isReturn whether it goes back to a center the person came through
     */
    public record Draft(
            UUID id,
            String kind,
            UUID service,
            UUID person,
            @Nullable UUID labourCase,
            String envelope,
            @Nullable UUID partOf,
            boolean isReturn) {}

    /** What a sent referral carries: the sealed fields, and the receipt with its SHA-256 in hex. */
    public record Parcel(UUID consent, List<SealedField> fields, String receipt, String sha256) {
        String[] codes() {
            return fields.stream().map(field -> field.field().code()).toArray(String[]::new);
        }

        byte[][] ciphertexts() {
            return fields.stream().map(field -> field.value().bytes()).toArray(byte[][]::new);
        }
    }

    /** Makes the origin's row in state draft, and the origin's own record of person and case. */
    public int draft(Draft draft) {
        return number(DRAFT, call -> {
            call.setObject(1, draft.id());
            call.setString(2, draft.kind());
            call.setObject(3, draft.service());
            call.setObject(4, draft.person());
            call.setObject(5, draft.labourCase(), Types.OTHER);
            call.setString(6, draft.envelope());
            call.setObject(7, draft.partOf(), Types.OTHER);
            call.setBoolean(8, draft.isReturn());
        });
    }

    /** Sends a draft: the package is stored under the origin, the envelope mirrored, the receipt given to both. */
    public int send(UUID referral, int version, Parcel parcel) {
        return number(SEND, call -> {
            Connection connection = call.getConnection();
            call.setObject(1, referral);
            call.setInt(2, version);
            call.setObject(3, parcel.consent());
            call.setArray(4, connection.createArrayOf("text", parcel.codes()));
            call.setArray(5, connection.createArrayOf("bytea", parcel.ciphertexts()));
            call.setString(6, parcel.receipt());
            call.setBytes(7, HexFormat.of().parseHex(parcel.sha256()));
        });
    }

    /**
     * What a command says.
     *
     * @param reason a report's sub-status, a close's feedback, else why
     * @param alternatives services a rejection names
     */
    public record Said(
            @Nullable String reason,
            @Nullable String outcome,
            @Nullable List<UUID> alternatives) {
        /** A command that is enough by itself. */
        public static final Said NOTHING = new Said(null, null, null);

        public static Said why(@Nullable String reason) {
            return new Said(reason, null, null);
        }
    }

    /** Gives one command on both sides. */
    public int apply(UUID referral, int version, String command, Said said) {
        return number(APPLY, call -> {
            call.setObject(1, referral);
            call.setInt(2, version);
            call.setString(3, command);
            call.setString(4, said.reason());
            call.setString(5, said.outcome());
            List<UUID> alternatives = said.alternatives();
            call.setArray(
                    6,
                    alternatives == null ? null : call.getConnection().createArrayOf("uuid", alternatives.toArray()));
        });
    }

    /** Says that the receiver's case of an accepted transfer is open: its deadlines run there from now on. */
    public void takeCustody(UUID referral) {
        number(TAKE, call -> call.setObject(1, referral));
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
        return calls.run(
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

    private int number(String sql, Calls.Binding binding) {
        return calls.number(sql, binding);
    }
}
