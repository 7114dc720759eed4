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
                    "INSERT INTO app.consent_grant (id, person_id, purpose, recipient_tenant_id, explained_in, read_aloud, method,"
                            + " given_by, notice_version, expires_at) VALUES ('" + id + "', '" + ALPHA_RECORD
                            + "', 'referral', '"
                            + recipient + "', 'es', true, 'electronic', 'person', '1', now() + interval '" + expiry
                            + "')");
            for (String field : FIELDS) {
                WallDatabase.execute(
                        c,
                        "INSERT INTO app.consent_field (consent_grant_id, field_code) VALUES ('" + id + "', '" + field
                                + "')");
            }
            c.commit();
        }
        return id;
    }

    void withdraw(String consent) throws SQLException {
        try (Connection c = database.app(ALPHA)) {
            WallDatabase.execute(c, "UPDATE app.consent_grant SET withdrawn_at = now() WHERE id = '" + consent + "'");
            c.commit();
        }
    }

    /** A draft of alpha's for its person to beta's service, at version 1. */
    String draft(String consent) throws SQLException {
        return draft(consent, "REFERRAL", BETA_RECORD, ENVELOPE, ALPHA_RECORD);
    }

    String draft(String consent, String kind, String service, String envelope, String person) throws SQLException {
        String id = UUID.randomUUID().toString();
        try (Connection c = database.app(ALPHA)) {
            try (PreparedStatement s =
                    c.prepareStatement("SELECT app.exchange_draft(?::uuid, ?, ?::uuid, ?::uuid, ?::jsonb)")) {
                s.setString(1, id);
                s.setString(2, kind);
                s.setString(3, service);
                s.setString(4, consent);
                s.setString(5, envelope);
                s.execute();
            }
            WallDatabase.execute(
                    c,
                    "INSERT INTO app.referral_work (referral_id, person_id) VALUES ('" + id + "', '" + person + "')");
            c.commit();
        }
        return id;
    }

    static String envelopeWith(String key, String value) {
        return ENVELOPE.replaceFirst("\\{", "{\"" + key + "\": " + value + ", ");
    }

    static String envelope() {
        return ENVELOPE;
    }

    int send(String tenant, String id, int version, List<String> fields) throws SQLException {
        return send(tenant, id, version, fields, sha256(RECEIPT));
    }

    int send(String tenant, String id, int version, List<String> fields, byte[] hash) throws SQLException {
        byte[][] ciphertexts = fields.stream()
                .map(f -> ("sealed " + f).getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        try (Connection c = database.app(tenant);
                PreparedStatement s = c.prepareStatement("SELECT app.exchange_send(?::uuid, ?, ?, ?, ?, ?)")) {
            s.setString(1, id);
            s.setInt(2, version);
            s.setArray(3, c.createArrayOf("text", fields.toArray()));
            s.setArray(4, c.createArrayOf("bytea", ciphertexts));
            s.setString(5, RECEIPT);
            s.setBytes(6, hash);
            return committed(c, s);
        }
    }

    /** A referral of alpha's as beta finds it: requested, at version 2. */
    String sent(String consent) throws SQLException {
        String id = draft(consent);
        send(ALPHA, id, 1, FIELDS);
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
            boolean system)
            throws SQLException {
        try (PreparedStatement s = c.prepareStatement("SELECT app.exchange_apply(?::uuid, ?, ?, ?, ?, ?)")) {
            s.setString(1, id);
            s.setInt(2, version);
            s.setString(3, command);
            s.setObject(4, reason, Types.VARCHAR);
            s.setObject(5, outcome, Types.VARCHAR);
            s.setBoolean(6, system);
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
