package org.corredor.referral.proof;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.corredor.referral.proof.Step.Kind;
import org.corredor.referral.proof.Step.Parcel;
import org.corredor.referral.proof.Step.Shape;
import org.corredor.tenancy.wall.WallDatabase;
import org.jspecify.annotations.Nullable;

/**
 * A connection under the API's own role, through which the exchange functions are called: each in a transaction of the center that
 * calls, as the API's pool begins one. The whole transaction is one message to the server, so that steps are many and races close.
 */
final class Door implements AutoCloseable {
    private final Connection connection;

    Door(WallDatabase database) throws SQLException {
        connection = database.app();
        connection.setAutoCommit(true); // transactions are begun and ended below
        WallDatabase.execute(connection, "SET client_min_messages = error"); // a ROLLBACK too many is no news
    }

    private static String as(Center center) {
        return "ROLLBACK; BEGIN; SET LOCAL app.tenant_id = '" + center.tenant() + "'; ";
    }

    /** In a committed transaction of this center. */
    void run(Center center, String sql) throws SQLException {
        WallDatabase.execute(connection, as(center) + sql + "; COMMIT");
    }

    /** A query in a transaction of this center, which stays open for {@link #further} ones. The statement closes with its rows. */
    ResultSet query(Center center, String sql, Object... values) throws SQLException {
        return rows(as(center) + sql, values);
    }

    ResultSet further(String sql, Object... values) throws SQLException {
        return rows(sql, values);
    }

    private ResultSet rows(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement s = connection.prepareStatement(sql);
        s.closeOnCompletion();
        try {
            for (int i = 0; i < values.length; i++) {
                if (values[i] == null) {
                    s.setNull(i + 1, Types.VARCHAR);
                } else {
                    s.setObject(i + 1, values[i]);
                }
            }
            boolean rows = s.execute();
            while (!rows) {
                rows = s.getMoreResults();
            }
            return s.getResultSet();
        } catch (SQLException failed) {
            s.close();
            throw failed;
        }
    }

    /** A function that returns a number, in a committed transaction. */
    private Answer call(Center by, String sql, @Nullable Object... values) {
        try (ResultSet r = rows(as(by) + sql + "; COMMIT", values)) {
            r.next();
            return Answer.done(r.getInt(1));
        } catch (SQLException refused) {
            return Refusal.answer(refused);
        }
    }

    String consent(Center by, Shape shape, String person) throws SQLException {
        String id = UUID.randomUUID().toString();
        String recipient = (shape == Shape.FOR_A_THIRD ? Center.GAMMA : by.peer()).tenant();
        String purpose = shape == Shape.FOR_ANOTHER_PURPOSE ? "casework" : "referral";
        String fields = String.join(",", new ModelConsent(by, shape).fields());
        String life = shape == Shape.LAPSED ? "-1 second" : "1 day";
        run(
                by,
                "INSERT INTO app.consent_grant (id, person_id, purpose, recipient_tenant_id, fields, explained_in,"
                        + " read_aloud, method, given_by, notice_version, expires_at) VALUES ('" + id + "', '" + person
                        + "', '" + purpose + "', '" + recipient + "', '{" + fields
                        + "}', 'es', true, 'electronic', 'person', '1', now() + interval '" + life + "')");
        return id;
    }

    Answer withdraw(Center by, String consent, int version) {
        return call(by, "SELECT app.exchange_withdraw_consent(?::uuid, ?)", consent, version);
    }

    /** Each of a case of its own: of one case one transfer is under way at most. */
    Answer draft(Center by, String id, Kind kind) throws SQLException {
        run(
                by,
                "INSERT INTO app.labour_case (id, person_id, types) VALUES ('" + id + "', '" + by.record()
                        + "', ARRAY['unpaid-wages'])");
        return call(
                by,
                "SELECT app.exchange_draft(?::uuid, ?, ?::uuid, ?::uuid, ?::uuid, ?::jsonb)",
                id,
                kind.name(),
                by.peer().record(),
                by.record(),
                id,
                Payload.ENVELOPE);
    }

    Answer send(Center by, String id, int version, String consent, Parcel parcel) throws SQLException {
        List<String> fields = Payload.fields(parcel);
        Object[] sealed = fields.stream()
                .map(field -> ("sealed " + field).getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        return call(
                by,
                "SELECT app.exchange_send(?::uuid, ?, ?::uuid, ?, ?, ?, ?)",
                id,
                version,
                consent,
                connection.createArrayOf("text", fields.toArray()),
                connection.createArrayOf("bytea", sealed),
                Payload.RECEIPT,
                Payload.hash(parcel == Parcel.ANOTHER_RECEIPT ? "{}" : Payload.RECEIPT));
    }

    Answer give(
            Center by,
            boolean clock,
            String id,
            int version,
            String command,
            @Nullable String reason,
            @Nullable String outcome) {
        Answer answer = call(
                by,
                "SELECT app.exchange_apply(?::uuid, ?, ?, ?::text, ?::text, ?)",
                id,
                version,
                command,
                reason,
                outcome,
                clock);
        if (command.equals("accept") && answer.code().equals(Answer.DONE)) {
            // who accepts a transfer opens a case of its own; of a referral there is no custody to take, which is
            // refused
            call(by, "SELECT 1 FROM app.exchange_take_custody(?::uuid)", id);
        }
        return answer;
    }

    /** A message to the other side. */
    Answer say(Center by, String id) {
        return call(
                by,
                "SELECT 1 FROM app.exchange_say(?::uuid, ?::uuid, ?)",
                id,
                UUID.randomUUID().toString(),
                "sealed".getBytes(StandardCharsets.UTF_8));
    }

    /** The case that a draft is of, if it is still open. */
    Answer closeCase(Center by, String id) {
        Answer closed = call(
                by,
                "WITH closed AS (UPDATE app.labour_case SET status = 'closed', outcome = 'resolved', closed_at = now()"
                        + " WHERE id = ?::uuid AND status = 'open' RETURNING 1) SELECT count(*)::int FROM closed",
                id);
        return closed.isDone() && closed.number() == 0 ? Answer.refused(Protocol.ILLEGAL) : closed;
    }

    Answer remind(Center by, String id, int version, String step) {
        return call(by, "SELECT app.exchange_remind(?::uuid, ?, 'decide', ?)::int", id, version, step);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
