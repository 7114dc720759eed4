package org.corredor.tenancy.wall;

import static org.corredor.tenancy.wall.WallDatabase.ALPHA;
import static org.corredor.tenancy.wall.WallDatabase.ALPHA_RECORD;
import static org.corredor.tenancy.wall.WallDatabase.BETA_RECORD;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The exchange functions called as {@code app_rw}, each in a committed transaction of the tenant named. Alpha refers to beta. */
final class ExchangeCalls {
    /** What the consents of {@link #consent} allow. */
    static final List<String> FIELDS = List.of("identity.alias", "case.summary");

    private static final String ENVELOPE = """
            {"urgency": "urgent", "language": "es", "interpreter_needed": false, "age_band": "30-59", "minor": "no",
             "safety_flags": ["threatened"], "access_needs": [], "deadline_days": 12, "protocol_version": "1"}""";
    private static final String RECEIPT = "{\"fields\":[\"identity.alias\",\"case.summary\"]}";

    private final WallDatabase database;

    ExchangeCalls(WallDatabase database) {
        this.database = database;
    }

    /** A consent of alpha's person for {@link #FIELDS}; {@code expiry} is an SQL interval from now, negative for the past. */
    String consent(String recipient, String expiry) throws SQLException {
        String id = UUID.randomUUID().toString();
        try (Connection c = database.app(ALPHA)) {
            WallDatabase.execute(
                    c,
                    "INSERT INTO app.consent_grant (id, person_id, purpose, recipient_tenant_id, fields, explained_in,"
                            + " read_aloud, method, given_by, notice_version, expires_at) VALUES ('" + id + "', '"
                            + ALPHA_RECORD + "', 'referral', '" + recipient + "', '{" + String.join(",", FIELDS)
                            + "}', 'es', true, 'electronic', 'person', '1', now() + interval '" + expiry + "')");
            c.commit();
        }
        return id;
    }

    /** With it every referral under the consent: what is pending is withdrawn, what was accepted asked to be cancelled. */
    int withdraw(String tenant, String consent, int version) throws SQLException {
        try (Connection c = database.app(tenant);
                PreparedStatement s = c.prepareStatement("SELECT app.exchange_withdraw_consent(?::uuid, ?)")) {
            s.setString(1, consent);
            s.setInt(2, version);
            return committed(c, s);
        }
    }

    /** A draft of alpha's for its person and case to beta's service, at version 1. */
    String draft() throws SQLException {
        return draft("REFERRAL", BETA_RECORD, ALPHA_RECORD, ALPHA_RECORD, ENVELOPE);
    }

    String draft(String kind, String service, String person, @Nullable String ofCase, String envelope)
            throws SQLException {
        String id = UUID.randomUUID().toString();
        boolean moves = "TRANSFER".equals(kind);
        if (moves) {
            // of one case one transfer is under way at most
            ownCase(id, person);
        }
        try (Connection c = database.app(ALPHA);
                PreparedStatement s = c.prepareStatement(
                        "SELECT app.exchange_draft(?::uuid, ?, ?::uuid, ?::uuid, ?::uuid, ?::jsonb)")) {
            s.setString(1, id);
            s.setString(2, kind);
            s.setString(3, service);
            s.setString(4, person);
            s.setObject(5, moves ? id : ofCase, Types.VARCHAR);
            s.setString(6, envelope);
            committed(c, s);
        }
        return id;
    }

    private void ownCase(String id, String person) throws SQLException {
        try (Connection c = database.app(ALPHA);
                PreparedStatement s = c.prepareStatement("INSERT INTO app.labour_case (id, person_id, types)"
                        + " VALUES (?::uuid, ?::uuid, ARRAY['unpaid-wages']) RETURNING version")) {
            s.setString(1, id);
            s.setString(2, person);
            committed(c, s);
        }
    }

    static String envelopeWith(String key, String value) {
        return ENVELOPE.replaceFirst("\\{", "{\"" + key + "\": " + value + ", ");
    }

    static String envelope() {
        return ENVELOPE;
    }

    int send(String tenant, String id, int version, String consent, List<String> fields) throws SQLException {
        return send(tenant, id, version, consent, fields, sha256(RECEIPT));
    }

    int send(String tenant, String id, int version, String consent, List<String> fields, byte[] hash)
            throws SQLException {
        byte[][] ciphertexts = fields.stream()
                .map(f -> ("sealed " + f).getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        return send(tenant, id, version, consent, fields, ciphertexts, hash);
    }

    int send(String tenant, String id, int version, String consent, List<String> fields, byte[][] ciphertexts)
            throws SQLException {
        return send(tenant, id, version, consent, fields, ciphertexts, sha256(RECEIPT));
    }

    private int send(
            String tenant,
            String id,
            int version,
            String consent,
            List<String> fields,
            byte[][] ciphertexts,
            byte[] hash)
            throws SQLException {
        try (Connection c = database.app(tenant);
                PreparedStatement s = c.prepareStatement("SELECT app.exchange_send(?::uuid, ?, ?::uuid, ?, ?, ?, ?)")) {
            s.setString(1, id);
            s.setInt(2, version);
            s.setString(3, consent);
            s.setArray(4, c.createArrayOf("text", fields.toArray()));
            s.setArray(5, c.createArrayOf("bytea", ciphertexts));
            s.setString(6, RECEIPT);
            s.setBytes(7, hash);
            return committed(c, s);
        }
    }

    /** A referral of alpha's as beta finds it: requested, at version 2. */
    String sent(String consent) throws SQLException {
        return sent(consent, "REFERRAL");
    }

    String sent(String consent, String kind) throws SQLException {
        String id = draft(kind, BETA_RECORD, ALPHA_RECORD, ALPHA_RECORD, ENVELOPE);
        send(ALPHA, id, 1, consent, FIELDS);
        return id;
    }

    int apply(String tenant, String id, int version, String command, @Nullable String reason, @Nullable String outcome)
            throws SQLException {
        try (Connection c = database.app(tenant)) {
            int next = apply(c, id, version, command, reason, outcome, false);
            c.commit();
            return next;
        }
    }

    /** In the connection's own transaction. */
    static int apply(
            Connection c,
            String id,
            int version,
            String command,
            @Nullable String reason,
            @Nullable String outcome,
            boolean clock)
            throws SQLException {
        try (PreparedStatement s = c.prepareStatement("SELECT app.exchange_apply(?::uuid, ?, ?, ?, ?, ?)")) {
            s.setString(1, id);
            s.setInt(2, version);
            s.setString(3, command);
            s.setObject(4, reason, Types.VARCHAR);
            s.setObject(5, outcome, Types.VARCHAR);
            s.setBoolean(6, clock);
            try (ResultSet r = s.executeQuery()) {
                r.next();
                return r.getInt(1);
            }
        }
    }

    /** The package as this tenant reads it, as "code=ciphertext". */
    List<String> packageOf(String tenant, String id) throws SQLException {
        try (Connection c = database.app(tenant);
                PreparedStatement s =
                        c.prepareStatement("SELECT field_code, ciphertext FROM app.exchange_package(?::uuid)")) {
            s.setString(1, id);
            List<String> fields = new ArrayList<>();
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    fields.add(r.getString(1) + "=" + new String(r.getBytes(2), StandardCharsets.UTF_8));
                }
            }
            return fields;
        }
    }

    /** Side, state and version of the mirror this tenant sees. */
    List<String> mirror(String tenant, String id) throws SQLException {
        try (Connection c = database.app(tenant)) {
            return WallDatabase.strings(
                    c, "SELECT side || ' ' || state || ' ' || version FROM app.referral WHERE id = '" + id + "'");
        }
    }

    private static int committed(Connection c, PreparedStatement s) throws SQLException {
        try (ResultSet r = s.executeQuery()) {
            r.next();
            int version = r.getInt(1);
            c.commit();
            return version;
        }
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
