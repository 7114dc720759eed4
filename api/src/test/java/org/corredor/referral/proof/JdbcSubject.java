package org.corredor.referral.proof;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.corredor.referral.proof.Step.Consents;
import org.corredor.referral.proof.Step.Drafts;
import org.corredor.referral.proof.Step.Gives;
import org.corredor.referral.proof.Step.Lapses;
import org.corredor.referral.proof.Step.Reminds;
import org.corredor.referral.proof.Step.Sends;
import org.corredor.referral.proof.Step.Shape;
import org.corredor.referral.proof.Step.Withdraws;
import org.corredor.tenancy.wall.WallDatabase;

/** The exchange functions under the API's own role, each in a transaction of the center that calls. */
final class JdbcSubject implements Subject, AutoCloseable {
    private static final String VIEW = """
            SELECT r.side, r.kind, r.state, r.version, coalesce(r.prior_state, '-') AS prior, coalesce(r.held_state, '-') AS held,
              coalesce(r.asked_by, '-') AS asked_by, coalesce(r.reason, '-') AS reason, coalesce(r.outcome, '-') AS outcome,
              (SELECT count(*) FROM app.referral_receipt t WHERE t.referral_id = r.id) AS receipts,
              coalesce((SELECT string_agg(concat_ws(' ', e.seq, e.command, e.from_state, e.to_state, e.by_side,
                coalesce(e.reason, '-'), coalesce(e.outcome, '-')), '; ' ORDER BY e.seq)
                FROM app.referral_event e WHERE e.referral_id = r.id), '') AS log,
              coalesce((SELECT string_agg(o.subject_version || ' ' || substr(o.type, 10), '; ' ORDER BY o.subject_version)
                FROM app.outbox_event o WHERE o.at >= ? AND o.subject_id = r.id
                  AND o.type NOT IN ('referral.reminder', 'referral.consent-withdrawn')), '') AS told,
              (to_jsonb(r) - '{tenant_id,side,peer_tenant_id,consent_grant_id,created_at}'::text[])::text AS mirror
            FROM app.referral r WHERE r.id = ?::uuid""";
    private static final String SEALED = "SELECT string_agg(field_code, ',' ORDER BY field_code) FROM app.exchange_package(?::uuid)";
    private static final String NOBODYS = new UUID(0, 1).toString();

    private final WallDatabase database;
    private final Map<Center, Connection> connections = new EnumMap<>(Center.class);
    private final Map<Center, String> otherPeople = new EnumMap<>(Center.class);
    private final List<String> consents = new ArrayList<>();
    private final List<String> referrals = new ArrayList<>();
    private final Map<String, String> mirrors = new TreeMap<>();
    private final Connection owner;
    private Timestamp began = new Timestamp(0);

    JdbcSubject(WallDatabase database) throws SQLException {
        this.database = database;
        for (Center center : Center.values()) {
            Connection c = database.app();
            c.setAutoCommit(true); // transactions are begun and ended below
            WallDatabase.execute(c, "SET client_min_messages = error"); // a ROLLBACK too many is no news
            connections.put(center, c);
            otherPeople.put(center, UUID.randomUUID().toString());
        }
        owner = database.source("app_migrate").getConnection();
        owner.setAutoCommit(false);
        for (Center center : List.of(Center.ALPHA, Center.BETA)) {
            WallDatabase.execute(
                    of(center),
                    as(center) + "INSERT INTO app.person (id) VALUES ('" + otherPeople.get(center) + "'); COMMIT");
        }
    }

    private Connection of(Center center) {
        return Objects.requireNonNull(connections.get(center));
    }

    /** A transaction of the center, as the API's pool begins one: sent with what is done in it, so that a step is one round trip. */
    private static String as(Center center) {
        return "ROLLBACK; BEGIN; SET LOCAL app.tenant_id = '" + center.tenant() + "'; ";
    }

    /** The first rows among what several statements gave. */
    private static ResultSet rows(PreparedStatement s) throws SQLException {
        boolean rows = s.execute();
        while (!rows) {
            rows = s.getMoreResults();
        }
        return s.getResultSet();
    }

    @Override
    public void begin() {
        consents.clear();
        referrals.clear();
        mirrors.clear();
        try (PreparedStatement s = owner.prepareStatement("SELECT clock_timestamp()")) {
            try (ResultSet r = s.executeQuery()) {
                r.next();
                began = r.getTimestamp(1);
            }
            owner.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Collection<String> shows() {
        return Set.of("package", "state");
    }

    @Override
    public Answer take(Step step, int version) {
        try {
            return switch (step) {
                case Consents made -> consent(made);
                case Lapses lapses -> lapse(lapses.consent());
                case Withdraws withdraws -> withdraw(withdraws, version);
                case Drafts drafts -> draft(drafts);
                case Sends sends -> send(sends, version);
                case Gives gives -> give(gives, version);
                case Reminds reminds -> remind(reminds, version);
            };
        } catch (SQLException e) {
            return Refusal.answer(e);
        }
    }

    private Answer consent(Consents made) throws SQLException {
        String id = UUID.randomUUID().toString();
        Shape shape = made.shape();
        String person = shape == Shape.OF_ANOTHER_PERSON ? otherPeople.get(made.by()) : made.by().record();
        String recipient = (shape == Shape.FOR_A_THIRD ? Center.GAMMA : made.by().peer()).tenant();
        String purpose = shape == Shape.FOR_ANOTHER_PURPOSE ? "casework" : "referral";
        String fields = String.join(",", new ModelConsent(made.by(), shape).fields());
        String life = shape == Shape.LAPSED ? "-1 second" : "1 day";
        WallDatabase.execute(
                of(made.by()),
                as(made.by())
                    + "INSERT INTO app.consent_grant (id, person_id, purpose, recipient_tenant_id, fields, explained_in,"
                            + " read_aloud, method, given_by, notice_version, expires_at) VALUES ('" + id + "', '"
                            + person + "', '" + purpose + "', '" + recipient + "', '{" + fields
                            + "}', 'es', true, 'electronic', 'person', '1', now() + interval '" + life + "'); COMMIT");
        consents.add(id);
        return Answer.done(0);
    }

    private Answer lapse(int number) throws SQLException {
        String id = Protocol.pick(consents, number);
        if (id != null) {
            WallDatabase.execute(owner, "SET LOCAL ROLE app_owner");
            WallDatabase.execute(owner, "UPDATE app.consent_grant SET expires_at = now() WHERE id = '" + id + "'");
            owner.commit();
        }
        return Answer.done(0);
    }

    private Answer withdraw(Withdraws step, int version) throws SQLException {
        return call(
                step.by(),
                "SELECT app.exchange_withdraw_consent(?::uuid, ?)",
                named(consents, step.consent()),
                version);
    }

    private Answer draft(Drafts step) throws SQLException {
        String id = UUID.randomUUID().toString();
        Answer answer = call(
                step.by(),
                "SELECT app.exchange_draft(?::uuid, ?, ?::uuid, ?::uuid, ?::uuid, ?::jsonb)",
                id,
                step.kind().name(),
                step.by().peer().record(),
                step.by().record(),
                step.by().record(),
                Parcels.ENVELOPE);
        referrals.add(id);
        return answer;
    }

    private Answer send(Sends step, int version) throws SQLException {
        List<String> fields = Payload.fields(step.parcel());
        Object[] sealed = fields.stream()
                .map(field -> ("sealed " + field).getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        Connection c = owner;
        return call(
                step.by(),
                "SELECT app.exchange_send(?::uuid, ?, ?::uuid, ?, ?, ?, ?)",
                named(referrals, step.referral()),
                version,
                named(consents, step.consent()),
                c.createArrayOf("text", fields.toArray()),
                c.createArrayOf("bytea", sealed),
                Parcels.RECEIPT,
                Parcels.hash(step.parcel() == Step.Parcel.ANOTHER_RECEIPT ? "{}" : Parcels.RECEIPT));
    }

    private Answer give(Gives step, int version) throws SQLException {
        return call(
                step.by(),
                "SELECT app.exchange_apply(?::uuid, ?, ?, ?::text, ?::text, ?)",
                named(referrals, step.referral()),
                version,
                step.command(),
                Payload.reason(step.reason()),
                Payload.outcome(step.outcome()),
                step.clock());
    }

    private Answer remind(Reminds step, int version) throws SQLException {
        return call(
                step.by(),
                "SELECT app.exchange_remind(?::uuid, ?, 'decide', ?)::int",
                named(referrals, step.referral()),
                version,
                step.step());
    }

    private static String named(List<String> of, int number) {
        String id = Protocol.pick(of, number);
        return id == null ? NOBODYS : id;
    }

    private Answer call(Center by, String sql, @org.jspecify.annotations.Nullable Object... values)
            throws SQLException {
        try (PreparedStatement s = of(by).prepareStatement(as(by) + sql + "; COMMIT")) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] == null) {
                    s.setNull(i + 1, Types.VARCHAR);
                } else {
                    s.setObject(i + 1, values[i]);
                }
            }
            try (ResultSet r = rows(s)) {
                r.next();
                return Answer.done(r.getInt(1));
            }
        }
    }

    @Override
    public Map<String, String> view(Center center, int number) {
        String id = named(referrals, number);
        try {
            Map<String, String> view = row(center, id);
            checkMirror(id, view);
            view.put("package", sealed(of(center), id));
            return view;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> row(Center center, String id) throws SQLException {
        Map<String, String> view = new TreeMap<>();
        try (PreparedStatement s = of(center).prepareStatement(as(center) + VIEW)) {
            s.setTimestamp(1, began);
            s.setString(2, id);
            try (ResultSet r = rows(s)) {
                if (!r.next()) {
                    view.put("state", "nothing");
                    return view;
                }
                ResultSetMetaData columns = r.getMetaData();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    view.put(columns.getColumnLabel(i), r.getString(i));
                }
            }
        }
        return view;
    }

    /** All of the shared row is the same on both sides, also what the model says nothing of: envelope, times. */
    private void checkMirror(String id, Map<String, String> view) {
        String mirror = view.remove("mirror");
        if (mirror != null) {
            String others = mirrors.putIfAbsent(id + " " + view.get("version"), mirror);
            if (others != null && !others.equals(mirror)) {
                view.put("state", "not the same on both sides: " + others + " and " + mirror);
            }
        }
    }

    private static String sealed(Connection c, String id) throws SQLException {
        try (PreparedStatement s = c.prepareStatement(SEALED)) {
            s.setString(1, id);
            try (ResultSet r = s.executeQuery()) {
                r.next();
                String fields = r.getString(1);
                return fields == null ? "" : fields;
            }
        } catch (SQLException refused) {
            return String.valueOf(refused.getSQLState());
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection c : connections.values()) {
            c.close();
        }
        owner.close();
        database.drop();
    }
}
