package org.corredor.tenancy.wall;

import static org.corredor.tenancy.wall.ExchangeCalls.FIELDS;
import static org.corredor.tenancy.wall.WallDatabase.ALPHA;
import static org.corredor.tenancy.wall.WallDatabase.BETA;
import static org.corredor.tenancy.wall.WallDatabase.GAMMA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The exchange from send to the end, its functions called directly as app_rw; drafting and sending: {@link ExchangeSendIT}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExchangeIT {
    private WallDatabase database;
    private ExchangeCalls exchange;
    private Refusals refusals;

    @BeforeAll
    void create() {
        database = WallDatabase.create("wall_exchange");
        exchange = new ExchangeCalls(database);
        refusals = new Refusals(database);
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
    void aStaleVersionAndAnIllegalCommandRefuse() throws SQLException {
        String consent = exchange.consent(BETA, "1 day");
        String id = exchange.sent(consent);
        refusals.expect("CR001", "", () -> exchange.apply(BETA, id, 1, "acknowledge", null, null));
        refusals.expect("CR001", "", () -> exchange.send(ALPHA, id, 1, consent, FIELDS));
        refusals.expect("CR002", "requested", () -> exchange.send(ALPHA, id, 2, consent, FIELDS));
        refusals.expect("CR002", "requested", () -> exchange.apply(BETA, id, 2, "accept", null, null));
        refusals.expect("CR002", "requested", () -> exchange.apply(ALPHA, id, 2, "acknowledge", null, null));
        refusals.expect("CR002", "requested", () -> exchange.apply(BETA, id, 2, "withdraw", null, null));
        refusals.expect("CR012", "reason", () -> exchange.apply(BETA, id, 2, "reject", null, null));
        refusals.expect("CR012", "reason", () -> exchange.apply(BETA, id, 2, "reject", "no me gusta", null));
        assertEquals(3, exchange.apply(BETA, id, 2, "reject", "no-capacity", null));
    }

    @Test
    void aThirdTenantFindsNothing() throws SQLException {
        String consent = exchange.consent(BETA, "1 day");
        String id = exchange.sent(consent);
        String random = UUID.randomUUID().toString();
        for (String asked : List.of(id, random)) {
            refusals.expect("CR003", "", () -> exchange.apply(GAMMA, asked, 2, "acknowledge", null, null));
            refusals.expect("CR003", "", () -> exchange.packageOf(GAMMA, asked));
            refusals.expect("CR003", "", () -> exchange.send(GAMMA, asked, 2, consent, FIELDS));
            refusals.expect("CR003", "", () -> exchange.withdraw(GAMMA, consent, 0));
        }
        assertEquals(List.of(), exchange.mirror(GAMMA, id));
    }

    @Test
    void theReceiverReadsThePackageOnlyWhileReleasedAndConsented() throws SQLException {
        String consent = exchange.consent(BETA, "1 day");
        String id = exchange.sent(consent);
        refusals.expect("CR003", "", () -> exchange.packageOf(BETA, id));
        exchange.apply(BETA, id, 2, "acknowledge", null, null);
        refusals.expect("CR003", "", () -> exchange.packageOf(BETA, id));
        exchange.apply(BETA, id, 3, "accept", null, null);
        assertEquals(2, exchange.packageOf(BETA, id).size());
        exchange.withdraw(ALPHA, consent, 0);
        refusals.expect("CR020", "withdrawn", () -> exchange.packageOf(BETA, id));
        assertEquals(2, exchange.packageOf(ALPHA, id).size());
    }

    @Test
    void aWithdrawalTakesItsReferralsAlong() throws SQLException {
        String consent = exchange.consent(BETA, "1 day");
        String pending = exchange.sent(consent);
        String accepted = exchange.sent(consent);
        String transfer = exchange.sent(consent, "TRANSFER");
        String under = exchange.sent(exchange.consent(BETA, "1 day")); // another consent
        for (String id : List.of(accepted, transfer)) {
            exchange.apply(BETA, id, 2, "acknowledge", null, null);
            exchange.apply(BETA, id, 3, "accept", null, null);
        }
        refusals.expect("CR001", "", () -> exchange.withdraw(ALPHA, consent, 1));
        refusals.expect("CR003", "", () -> exchange.withdraw(BETA, consent, 0));
        assertEquals(1, exchange.withdraw(ALPHA, consent, 0));
        refusals.expect("CR020", "withdrawn", () -> exchange.withdraw(ALPHA, consent, 1));
        assertEquals(List.of("IN withdrawn 3"), exchange.mirror(BETA, pending));
        assertEquals(List.of("OUT withdrawn 3"), exchange.mirror(ALPHA, pending));
        assertEquals(List.of("IN cancellation-requested 5"), exchange.mirror(BETA, accepted));
        assertEquals(List.of("OUT cancellation-requested 5"), exchange.mirror(ALPHA, accepted));
        assertEquals(List.of("IN accepted 4"), exchange.mirror(BETA, transfer)); // can't be cancelled once accepted
        assertEquals(List.of("OUT requested 2"), exchange.mirror(ALPHA, under));
        refusals.expect("CR003", "", () -> exchange.packageOf(BETA, pending));
        refusals.expect("CR020", "withdrawn", () -> exchange.packageOf(BETA, accepted));
        refusals.expect("CR020", "withdrawn", () -> exchange.packageOf(BETA, transfer));
        // the origin asked, so the receiver answers; it goes back where it was
        refusals.expect(
                "CR002",
                "cancellation-requested",
                () -> exchange.apply(ALPHA, accepted, 5, "confirm-cancellation", null, null));
        exchange.apply(BETA, accepted, 5, "refuse-cancellation", "already-done", null);
        assertEquals(List.of("IN accepted 6"), exchange.mirror(BETA, accepted));
        refusals.expect("CR020", "withdrawn", () -> exchange.packageOf(BETA, accepted));
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
        refusals.expect("CR020", "expired", () -> exchange.packageOf(BETA, accepted));
        refusals.expect("CR020", "expired", () -> exchange.apply(BETA, waiting, 3, "accept", null, null));
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
        refusals.expect("CR003", "", () -> exchange.packageOf(BETA, id));
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
        refusals.expect(
                "CR002",
                "cancellation-requested",
                () -> exchange.apply(BETA, id, 6, "confirm-cancellation", null, null));
        refusals.expect(
                "CR002", "cancellation-requested", () -> exchange.apply(BETA, id, 6, "complete", null, "resolved"));
        refusals.expect(
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
            refusals.expect("42501", null, () -> {
                try (Connection c = database.app(BETA)) {
                    WallDatabase.execute(c, sql);
                    c.commit();
                }
            });
        }
        refusals.expect("CR003", "", () -> {
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
}
