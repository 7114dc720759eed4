package org.corredor.tenancy.wall;

import static org.corredor.tenancy.wall.ExchangeCalls.FIELDS;
import static org.corredor.tenancy.wall.WallDatabase.ALPHA;
import static org.corredor.tenancy.wall.WallDatabase.ALPHA_RECORD;
import static org.corredor.tenancy.wall.WallDatabase.BETA;
import static org.corredor.tenancy.wall.WallDatabase.BETA_RECORD;
import static org.corredor.tenancy.wall.WallDatabase.GAMMA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.function.Executable;
import org.postgresql.util.PSQLException;

/** The exchange functions, called directly as app_rw: what they refuse leaves every row of every tenant as it was. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExchangeIT {
    private WallDatabase database;
    private ExchangeCalls exchange;

    @BeforeAll
    void create() {
        database = WallDatabase.create("wall_exchange");
        exchange = new ExchangeCalls(database);
    }

    @AfterAll
    void drop() {
        database.drop();
    }

    @Test
    void aReferralGoesOutAndComesBackClosed() throws SQLException {
        String id = exchange.sent(exchange.consent(BETA, "1 day"));
        exchange.apply(BETA, id, 2, "acknowledge", null, null);
        exchange.apply(BETA, id, 3, "accept", null, null);
        List<String> sealed = List.of("case.summary=sealed case.summary", "identity.alias=sealed identity.alias");
        assertEquals(sealed, exchange.packageOf(BETA, id));
        assertEquals(sealed, exchange.packageOf(ALPHA, id));
        exchange.apply(BETA, id, 4, "start", null, null);
        exchange.apply(BETA, id, 5, "complete", null, "resolved");
        assertEquals(7, exchange.apply(ALPHA, id, 6, "close", null, null));
        assertEquals(List.of("OUT closed 7"), exchange.mirror(ALPHA, id));
        assertEquals(List.of("IN closed 7"), exchange.mirror(BETA, id));
        assertEquals(List.of(), exchange.mirror(GAMMA, id));
        for (String tenant : List.of(ALPHA, BETA)) {
            try (Connection c = database.app(tenant)) {
                String of = " WHERE referral_id = '" + id + "'";
                assertEquals(
                        List.of(
                                "2 send ORIGIN",
                                "3 acknowledge RECEIVER",
                                "4 accept RECEIVER",
                                "5 start RECEIVER",
                                "6 complete RECEIVER",
                                "7 close ORIGIN"),
                        WallDatabase.strings(
                                c,
                                "SELECT seq || ' ' || command || ' ' || by_side FROM app.referral_event" + of
                                        + " ORDER BY seq"));
                assertEquals(1, WallDatabase.number(c, "SELECT count(*) FROM app.referral_receipt" + of));
                assertEquals(
                        6,
                        WallDatabase.number(
                                c, "SELECT count(*) FROM app.outbox_event WHERE subject_id = '" + id + "'"));
            }
        }
    }

    @Test
    void aFieldOutsideTheConsentStaysHome() throws SQLException {
        String id = exchange.draft(exchange.consent(BETA, "1 day"));
        refused(
                "CR021",
                "contact.channels",
                () -> exchange.send(ALPHA, id, 1, List.of("identity.alias", "contact.channels")));
        refused("CR021", "unknown", () -> exchange.send(ALPHA, id, 1, List.of("identity.alias", "Juana")));
        refused("CR012", "fields", () -> exchange.send(ALPHA, id, 1, List.of("identity.alias", "identity.alias")));
        refused("CR012", "fields", () -> exchange.send(ALPHA, id, 1, List.of()));
    }

    @Test
    void aConsentThatDoesNotCarryItRefuses() throws SQLException {
        String elsewhere = exchange.draft(exchange.consent(GAMMA, "1 day"));
        refused("CR020", "recipient", () -> exchange.send(ALPHA, elsewhere, 1, FIELDS));
        String late = exchange.draft(exchange.consent(BETA, "-1 second"));
        refused("CR020", "expired", () -> exchange.send(ALPHA, late, 1, FIELDS));
        String consent = exchange.consent(BETA, "1 day");
        String withdrawn = exchange.draft(consent);
        exchange.withdraw(consent);
        refused("CR020", "withdrawn", () -> exchange.send(ALPHA, withdrawn, 1, FIELDS));
        refused("CR020", "absent", () -> exchange.draft(BETA_RECORD)); // beta's own consent
    }

    @Test
    void aConsentOfAnotherPersonRefuses() throws SQLException {
        String other = UUID.randomUUID().toString();
        try (Connection c = database.app(ALPHA)) {
            WallDatabase.execute(c, "INSERT INTO app.person (id) VALUES ('" + other + "')");
            c.commit();
        }
        String id = exchange.draft(
                exchange.consent(BETA, "1 day"), "REFERRAL", BETA_RECORD, ExchangeCalls.envelope(), other);
        refused("CR020", "person", () -> exchange.send(ALPHA, id, 1, FIELDS));
    }

    @Test
    void aReceiptThatIsNotWhatItsHashSaysRefuses() throws SQLException {
        String id = exchange.draft(exchange.consent(BETA, "1 day"));
        refused("CR012", "receipt", () -> exchange.send(ALPHA, id, 1, FIELDS, ExchangeCalls.sha256("other")));
    }

    @Test
    void anEnvelopeCarriesKnownKeysAndCodesOnly() throws SQLException {
        String consent = exchange.consent(BETA, "1 day");
        for (String[] fault : new String[][] {
            {"name", "\"Juana\"", "unknown-key"},
            {"deadline_days", "1.5", "deadline_days"},
            {"urgency", "\"today\"", "referral_urgency_check"},
            {"safety_flags", "[\"violent husband\"]", "referral_safety_flags_check"},
        }) {
            String envelope =
                    "urgency".equals(fault[0]) || "safety_flags".equals(fault[0]) || "deadline_days".equals(fault[0])
                            ? replaced(fault[0], fault[1])
                            : ExchangeCalls.envelopeWith(fault[0], fault[1]);
            refused("CR012", fault[2], () -> exchange.draft(consent, "REFERRAL", BETA_RECORD, envelope, ALPHA_RECORD));
        }
    }

    @Test
    void onlyAServiceThatTakesReferralsGetsOne() throws SQLException {
        String consent = exchange.consent(BETA, "1 day");
        String nowhere = UUID.randomUUID().toString();
        refused(
                "CR010",
                "",
                () -> exchange.draft(consent, "REFERRAL", nowhere, ExchangeCalls.envelope(), ALPHA_RECORD));
        refused(
                "CR011",
                "",
                () -> exchange.draft(consent, "REFERRAL", ALPHA_RECORD, ExchangeCalls.envelope(), ALPHA_RECORD));
    }

    @Test
    void aStaleVersionAndAnIllegalCommandRefuse() throws SQLException {
        String id = exchange.sent(exchange.consent(BETA, "1 day"));
        refused("CR001", "", () -> exchange.apply(BETA, id, 1, "acknowledge", null, null));
        refused("CR001", "", () -> exchange.send(ALPHA, id, 1, FIELDS));
        refused("CR002", "requested", () -> exchange.send(ALPHA, id, 2, FIELDS));
        refused("CR002", "requested", () -> exchange.apply(BETA, id, 2, "accept", null, null));
        refused("CR002", "requested", () -> exchange.apply(ALPHA, id, 2, "acknowledge", null, null));
        refused("CR002", "requested", () -> exchange.apply(BETA, id, 2, "withdraw", null, null));
        refused("CR012", "reason", () -> exchange.apply(BETA, id, 2, "reject", null, null));
        refused("CR012", "reason", () -> exchange.apply(BETA, id, 2, "reject", "no me gusta", null));
        assertEquals(3, exchange.apply(BETA, id, 2, "reject", "no-capacity", null));
    }

    @Test
    void aThirdTenantFindsNothing() throws SQLException {
        String id = exchange.sent(exchange.consent(BETA, "1 day"));
        String random = UUID.randomUUID().toString();
        for (String asked : List.of(id, random)) {
            refused("CR003", "", () -> exchange.apply(GAMMA, asked, 2, "acknowledge", null, null));
            refused("CR003", "", () -> exchange.packageOf(GAMMA, asked));
            refused("CR003", "", () -> exchange.send(GAMMA, asked, 2, FIELDS));
        }
        assertEquals(List.of(), exchange.mirror(GAMMA, id));
    }

    @Test
    void theReceiverReadsThePackageOnlyWhileReleasedAndConsented() throws SQLException {
        String consent = exchange.consent(BETA, "1 day");
        String id = exchange.sent(consent);
        refused("CR003", "", () -> exchange.packageOf(BETA, id));
        exchange.apply(BETA, id, 2, "acknowledge", null, null);
        refused("CR003", "", () -> exchange.packageOf(BETA, id));
        exchange.apply(BETA, id, 3, "accept", null, null);
        assertEquals(2, exchange.packageOf(BETA, id).size());
        exchange.withdraw(consent);
        refused("CR020", "withdrawn", () -> exchange.packageOf(BETA, id));
        assertEquals(2, exchange.packageOf(ALPHA, id).size());
    }

    @Test
    void expiryStopsReadsAndAcceptance() throws SQLException {
        String consent = exchange.consent(BETA, "1 day");
        String accepted = exchange.sent(consent);
        exchange.apply(BETA, accepted, 2, "acknowledge", null, null);
        exchange.apply(BETA, accepted, 3, "accept", null, null);
        String waiting = exchange.sent(consent);
        exchange.apply(BETA, waiting, 2, "acknowledge", null, null);
        database.asOwner("UPDATE app.consent_grant SET expires_at = now() WHERE id = '" + consent + "'"); // time passes
        refused("CR020", "expired", () -> exchange.packageOf(BETA, accepted));
        refused("CR020", "expired", () -> exchange.apply(BETA, waiting, 3, "accept", null, null));
    }

    @Test
    void theReceiversCopyGoesWithARejection() throws SQLException {
        String id = exchange.sent(exchange.consent(BETA, "1 day"));
        exchange.apply(BETA, id, 2, "acknowledge", null, null);
        exchange.apply(BETA, id, 3, "accept", null, null);
        assertEquals(List.of("2"), packageRows(id, BETA));
        exchange.apply(BETA, id, 4, "reject", "could-not-reach", null);
        assertEquals(List.of("0"), packageRows(id, BETA));
        assertEquals(List.of("2"), packageRows(id, ALPHA));
        refused("CR003", "", () -> exchange.packageOf(BETA, id));
        exchange.apply(ALPHA, id, 5, "enter-in-error", "wrong-person", null);
        assertEquals(List.of("0"), packageRows(id, ALPHA));
    }

    @Test
    void aCancellationIsTheOthersToAnswerAndLeadsBackWhereItCameFrom() throws SQLException {
        String id = exchange.sent(exchange.consent(BETA, "1 day"));
        exchange.apply(BETA, id, 2, "acknowledge", null, null);
        exchange.apply(BETA, id, 3, "accept", null, null);
        exchange.apply(BETA, id, 4, "hold", "waiting-for-person", null);
        exchange.apply(BETA, id, 5, "request-cancellation", "could-not-reach", null);
        refused(
                "CR002",
                "cancellation-requested",
                () -> exchange.apply(BETA, id, 6, "confirm-cancellation", null, null));
        refused("CR002", "cancellation-requested", () -> exchange.apply(BETA, id, 6, "complete", null, "resolved"));
        refused(
                "CR002",
                "cancellation-requested",
                () -> exchange.apply(ALPHA, id, 6, "retract-cancellation", null, null));
        exchange.apply(ALPHA, id, 6, "refuse-cancellation", "still-needed", null);
        assertEquals(List.of("IN on-hold 7"), exchange.mirror(BETA, id));
        exchange.apply(BETA, id, 7, "resume", null, null);
        assertEquals(List.of("OUT accepted 8"), exchange.mirror(ALPHA, id));
    }

    @Test
    void nothingGoesRoundTheFunctions() throws SQLException {
        String id = exchange.sent(exchange.consent(BETA, "1 day"));
        for (String sql : List.of(
                "SELECT * FROM app.referral_package_field",
                "UPDATE app.referral SET state = 'accepted' WHERE id = '" + id + "'",
                "DELETE FROM app.referral_receipt",
                "INSERT INTO app.referral_event (id, referral_id, seq, command, from_state, to_state, by_side)"
                        + " VALUES (uuidv7(), '" + id + "', 3, 'accept', 'requested', 'accepted', 'RECEIVER')",
                "SELECT app.exchange_lock('" + id + "', 2)",
                "SELECT app.exchange_record('" + ALPHA + "', NULL, 'x', 'x', 'x', NULL, NULL)",
                "SET ROLE app_exchange",
                "SET ROLE app_owner")) {
            refused("42501", null, () -> {
                try (Connection c = database.app(BETA)) {
                    WallDatabase.execute(c, sql);
                    c.commit();
                }
            });
        }
        refused("CR003", "", () -> {
            try (Connection c = database.app()) {
                ExchangeCalls.apply(c, id, 2, "acknowledge", null, null, false);
            }
        });
    }

    private List<String> packageRows(String id, String tenant) throws SQLException {
        try (Connection c = database.source("app_migrate").getConnection()) {
            WallDatabase.execute(c, "SET ROLE app_owner");
            return WallDatabase.strings(
                    c,
                    "SELECT count(*) FROM app.referral_package_field WHERE referral_id = '" + id + "' AND tenant_id = '"
                            + tenant + "'");
        }
    }

    private static String replaced(String key, String value) {
        return ExchangeCalls.envelope()
                .replaceFirst("\"" + key + "\": (\"[^\"]*\"|\\[[^]]*]|[0-9]+)", "\"" + key + "\": " + value);
    }

    /** Refused with this SQLSTATE and, unless null, this detail; and nothing anywhere has changed. */
    private void refused(String state, @Nullable String detail, Executable call) throws SQLException {
        String before = database.fingerprint();
        PSQLException e = assertThrows(PSQLException.class, call);
        assertEquals(state, e.getSQLState(), e.getMessage());
        if (detail != null) {
            String told = Objects.requireNonNull(e.getServerErrorMessage()).getDetail();
            assertEquals(detail, told == null ? "" : told);
        }
        assertEquals(before, database.fingerprint());
    }
}
