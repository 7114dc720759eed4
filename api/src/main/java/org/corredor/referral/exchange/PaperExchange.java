package org.corredor.referral.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.corredor.consent.PaperWithdrawal;
import org.corredor.consent.Withdrawal.Affected;
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

    private final Calls calls;

    PaperExchange(Calls calls) {
        this.calls = calls;
    }

    /** Makes a draft for the person of a case. */
    public int draft(UUID id, UUID service, UUID labourCase, String envelope) {
        return calls.number(DRAFT, call -> {
            call.setObject(1, id);
            call.setObject(2, service);
            call.setObject(3, labourCase);
            call.setString(4, envelope);
        });
    }

    /** Prints a draft: what is on the form is stored with its receipt and its code. */
    public int print(UUID referral, int version, Exchange.Parcel parcel, String code) {
        return calls.number(PRINT, call -> {
            Connection connection = call.getConnection();
            call.setObject(1, referral);
            call.setInt(2, version);
            call.setObject(3, parcel.consent());
            call.setArray(4, connection.createArrayOf("text", parcel.codes()));
            call.setArray(5, connection.createArrayOf("bytea", parcel.ciphertexts()));
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
        return calls.number(APPLY, call -> {
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
        return calls.run(END, call -> call.setObject(1, consent), rows -> {
            List<Affected> ended = new ArrayList<>();
            while (rows.next()) {
                ended.add(new Affected(rows.getObject(1, UUID.class), rows.getString(2)));
            }
            return ended;
        });
    }
}
