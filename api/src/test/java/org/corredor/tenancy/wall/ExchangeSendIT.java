package org.corredor.tenancy.wall;

import static org.corredor.tenancy.wall.ExchangeCalls.FIELDS;
import static org.corredor.tenancy.wall.WallDatabase.ALPHA;
import static org.corredor.tenancy.wall.WallDatabase.ALPHA_RECORD;
import static org.corredor.tenancy.wall.WallDatabase.BETA;
import static org.corredor.tenancy.wall.WallDatabase.BETA_RECORD;
import static org.corredor.tenancy.wall.WallDatabase.GAMMA;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Drafting and sending, the functions called directly as app_rw: what may leave a tenant, on whose consent, and to whom. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExchangeSendIT {
    private WallDatabase database;
    private ExchangeCalls exchange;
    private Refusals refusals;

    @BeforeAll
    void create() {
        database = WallDatabase.create("wall_send");
        exchange = new ExchangeCalls(database);
        refusals = new Refusals(database);
    }

    @AfterAll
    void drop() {
        database.drop();
    }

    @Test
    void aFieldOutsideTheConsentStaysHome() throws SQLException {
        String consent = exchange.consent(BETA, "1 day");
        String id = exchange.draft();
        refusals.expect(
                "CR021",
                "contact.channels",
                () -> exchange.send(ALPHA, id, 1, consent, List.of("identity.alias", "contact.channels")));
        refusals.expect(
                "CR021", "unknown", () -> exchange.send(ALPHA, id, 1, consent, List.of("identity.alias", "Juana")));
        refusals.expect(
                "CR012",
                "fields",
                () -> exchange.send(ALPHA, id, 1, consent, List.of("identity.alias", "identity.alias")));
        refusals.expect("CR012", "fields", () -> exchange.send(ALPHA, id, 1, consent, List.of()));
    }

    @Test
    void aConsentThatDoesNotCarryItRefuses() throws SQLException {
        String id = exchange.draft();
        String elsewhere = exchange.consent(GAMMA, "1 day");
        refusals.expect("CR020", "recipient", () -> exchange.send(ALPHA, id, 1, elsewhere, FIELDS));
        String late = exchange.consent(BETA, "-1 second");
        refusals.expect("CR020", "expired", () -> exchange.send(ALPHA, id, 1, late, FIELDS));
        String withdrawn = exchange.consent(BETA, "1 day");
        exchange.withdraw(ALPHA, withdrawn, 0);
        refusals.expect("CR020", "withdrawn", () -> exchange.send(ALPHA, id, 1, withdrawn, FIELDS));
        refusals.expect(
                "CR020", "absent", () -> exchange.send(ALPHA, id, 1, BETA_RECORD, FIELDS)); // beta's own consent
    }

    @Test
    void aConsentOfAnotherPersonRefuses() throws SQLException {
        String other = UUID.randomUUID().toString();
        try (Connection c = database.app(ALPHA)) {
            WallDatabase.execute(c, "INSERT INTO app.person (id) VALUES ('" + other + "')");
            c.commit();
        }
        String consent = exchange.consent(BETA, "1 day");
        String id = exchange.draft("REFERRAL", BETA_RECORD, other, null, ExchangeCalls.envelope());
        refusals.expect("CR020", "person", () -> exchange.send(ALPHA, id, 1, consent, FIELDS));
        // the case of one person is not the case of another
        refusals.expect(
                "CR003",
                "",
                () -> exchange.draft("REFERRAL", BETA_RECORD, other, ALPHA_RECORD, ExchangeCalls.envelope()));
    }

    @Test
    void aDraftIsAboutOnesOwnPersonAndCase() throws SQLException {
        for (String foreign : List.of(BETA_RECORD, UUID.randomUUID().toString())) {
            refusals.expect(
                    "CR003",
                    "",
                    () -> exchange.draft("REFERRAL", BETA_RECORD, foreign, null, ExchangeCalls.envelope()));
            refusals.expect(
                    "CR003",
                    "",
                    () -> exchange.draft("REFERRAL", BETA_RECORD, ALPHA_RECORD, foreign, ExchangeCalls.envelope()));
        }
    }

    @Test
    void aFieldBeyondItsBoundsIsRefusedAndNothingIsSent() throws SQLException {
        String consent = exchange.consent(BETA, "1 day");
        String id = exchange.draft();
        byte[][] tooLong = {new byte[65_537]};
        refusals.expect(
                "CR012", "package", () -> exchange.send(ALPHA, id, 1, consent, List.of("identity.alias"), tooLong));
        exchange.send(ALPHA, id, 1, consent, FIELDS);
    }

    @Test
    void aReceiptThatIsNotWhatItsHashSaysRefuses() throws SQLException {
        String consent = exchange.consent(BETA, "1 day");
        String id = exchange.draft();
        refusals.expect(
                "CR012", "receipt", () -> exchange.send(ALPHA, id, 1, consent, FIELDS, ExchangeCalls.sha256("other")));
    }

    @Test
    void anEnvelopeCarriesKnownKeysAndCodesOnly() throws SQLException {
        for (String[] fault : new String[][] {
            {"name", "\"Juana\"", "unknown-key"},
            {"deadline_days", "1.5", "deadline_days"},
            {"urgency", "\"today\"", "referral_urgency_check"},
            {"safety_flags", "[\"violent husband\"]", "referral_safety_flags_check"},
        }) {
            String envelope = ExchangeCalls.envelope().contains(fault[0])
                    ? replaced(fault[0], fault[1])
                    : ExchangeCalls.envelopeWith(fault[0], fault[1]);
            refusals.expect(
                    "CR012",
                    fault[2],
                    () -> exchange.draft("REFERRAL", BETA_RECORD, ALPHA_RECORD, ALPHA_RECORD, envelope));
        }
    }

    @Test
    void onlyAServiceThatTakesReferralsGetsOne() throws SQLException {
        String nowhere = UUID.randomUUID().toString();
        refusals.expect(
                "CR010",
                "",
                () -> exchange.draft("REFERRAL", nowhere, ALPHA_RECORD, ALPHA_RECORD, ExchangeCalls.envelope()));
        refusals.expect(
                "CR011",
                "",
                () -> exchange.draft("REFERRAL", ALPHA_RECORD, ALPHA_RECORD, ALPHA_RECORD, ExchangeCalls.envelope()));
    }

    private static String replaced(String key, String value) {
        return ExchangeCalls.envelope()
                .replaceFirst("\"" + key + "\": (\"[^\"]*\"|\\[[^]]*]|[0-9]+)", "\"" + key + "\": " + value);
    }
}
