package org.corredor.referral.proof;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
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
              coalesce(r.sub_status, '-') AS sub_status, coalesce(r.feedback, '-') AS feedback,
              CASE WHEN r.started_at IS NULL THEN '-' ELSE 'started' END AS contact,
              (SELECT count(*) FROM app.referral_receipt t WHERE t.referral_id = r.id) AS receipts,
              coalesce((SELECT string_agg(concat_ws(' ', e.seq, e.command, e.from_state, e.to_state, e.by_side,
                coalesce(e.reason, '-'), coalesce(e.outcome, '-')), '; ' ORDER BY e.seq)
                FROM app.referral_event e WHERE e.referral_id = r.id), '') AS log,
              coalesce((SELECT string_agg(o.subject_version || ' ' || substr(o.type, 10), '; ' ORDER BY o.subject_version)
                FROM app.outbox_event o WHERE o.at >= ? AND o.subject_id = r.id
                  AND o.subject_type = 'referral'
                  AND o.type NOT IN ('referral.reminder', 'referral.consent-withdrawn', 'referral.custody-taken')), '') AS told,
              (to_jsonb(r) - '{tenant_id,side,peer_tenant_id,consent_grant_id,created_at,listed}'::text[])::text AS mirror
            FROM app.referral r WHERE r.id = ?::uuid""";
    private static final String SEALED =
            "SELECT string_agg(field_code, ',' ORDER BY field_code) FROM app.exchange_package(?::uuid)";
    private static final String NOBODYS = new UUID(0, 1).toString();

    private final WallDatabase database;
    private final Door door;
    private final Connection owner;
    private final Map<Center, String> otherPeople = new EnumMap<>(Center.class);
    private final List<String> consents = new ArrayList<>();
    private final List<String> referrals = new ArrayList<>();
    private final Map<String, String> mirrors = new HashMap<>();
    private Timestamp began = new Timestamp(0);

    JdbcSubject(WallDatabase database) throws SQLException {
        this.database = database;
        door = new Door(database);
        owner = database.source("app_migrate").getConnection();
        owner.setAutoCommit(false);
        for (Center center : List.of(Center.ALPHA, Center.BETA)) {
            String person = UUID.randomUUID().toString();
            otherPeople.put(center, person);
            door.run(center, "INSERT INTO app.person (id) VALUES ('" + person + "')");
        }
    }

    @Override
    public void begin() {
        consents.clear();
        referrals.clear();
        mirrors.clear();
        try (ResultSet r = door.query(Center.ALPHA, "SELECT clock_timestamp()")) {
            r.next();
            began = r.getTimestamp(1);
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
                case Consents made -> {
                    boolean another = made.shape() == Shape.OF_ANOTHER_PERSON;
                    String person =
                            another ? otherPeople.get(made.by()) : made.by().record();
                    consents.add(door.consent(made.by(), made.shape(), Objects.requireNonNull(person)));
                    yield Answer.done(0);
                }
                case Lapses lapses -> lapse(lapses.consent());
                case Withdraws it -> door.withdraw(it.by(), named(consents, it.consent()), version);
                case Drafts it -> {
                    String id = UUID.randomUUID().toString();
                    referrals.add(id);
                    yield door.draft(it.by(), id, it.kind());
                }
                case Sends it ->
                    door.send(
                            it.by(),
                            named(referrals, it.referral()),
                            version,
                            named(consents, it.consent()),
                            it.parcel());
                case Gives it ->
                    door.give(
                            it.by(),
                            it.clock(),
                            named(referrals, it.referral()),
                            version,
                            it.command(),
                            Payload.reason(it.reason(), it.command()),
                            Payload.outcome(it.outcome()));
                case Reminds it -> door.remind(it.by(), named(referrals, it.referral()), version, it.step());
            };
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Time passes, for one consent. */
    private Answer lapse(int number) throws SQLException {
        String id = Protocol.pick(consents, number);
        if (id != null) {
            WallDatabase.execute(owner, "SET LOCAL ROLE app_owner");
            WallDatabase.execute(owner, "UPDATE app.consent_grant SET expires_at = now() WHERE id = '" + id + "'");
            owner.commit();
        }
        return Answer.done(0);
    }

    private static String named(List<String> of, int number) {
        String id = Protocol.pick(of, number);
        return id == null ? NOBODYS : id;
    }

    @Override
    public Map<String, String> view(Center center, int number) {
        String id = named(referrals, number);
        try {
            Map<String, String> view = row(center, id);
            checkMirror(id, view);
            view.put("package", sealed(id));
            return view;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> row(Center center, String id) throws SQLException {
        Map<String, String> view = new TreeMap<>();
        try (ResultSet r = door.query(center, VIEW, began, id)) {
            if (!r.next()) {
                view.put("state", "nothing");
                return view;
            }
            ResultSetMetaData columns = r.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                view.put(columns.getColumnLabel(i), r.getString(i));
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

    private String sealed(String id) {
        try (ResultSet r = door.further(SEALED, id)) {
            r.next();
            String fields = r.getString(1);
            return fields == null ? "" : fields;
        } catch (SQLException refused) {
            return String.valueOf(refused.getSQLState());
        }
    }

    @Override
    public void close() throws SQLException {
        door.close();
        owner.close();
        database.drop();
    }
}
