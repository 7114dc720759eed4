package org.corredor.tenancy.wall;

import static org.corredor.tenancy.wall.WallDatabase.ALPHA;
import static org.corredor.tenancy.wall.WallDatabase.BETA;
import static org.corredor.tenancy.wall.WallDatabase.GAMMA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who may refer to whom, the functions called directly as app_rw: to the minute at each boundary, and through the wall. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgreementGateIT {
    private static final String NETWORK = "0190a000-0000-7000-8000-000000000000";
    /** A partner. */
    private static final String DELTA = "0190b000-0000-7000-8000-00000000000d";

    private WallDatabase database;
    private Refusals refusals;

    @BeforeAll
    void create() {
        database = WallDatabase.create("wall_agreement");
        refusals = new Refusals(database);
        database.asOwner("INSERT INTO app.tenant (id, slug, kind, zone) VALUES ('" + DELTA
                + "', 'delta', 'PARTNER', 'America/Mexico_City'); DELETE FROM app.agreement");
    }

    @AfterEach
    void forget() {
        database.asOwner("DELETE FROM app.agreement; DELETE FROM app.center_terms;"
                + " DELETE FROM app.protocol_version WHERE label <> '1.0'");
    }

    @AfterAll
    void drop() {
        database.drop();
    }

    @Test
    void aPartnerNeedsOneAndTwoCentersDoNot() throws SQLException {
        assertEquals("absent", fault(ALPHA, ALPHA, DELTA));
        assertEquals("absent", fault(DELTA, DELTA, ALPHA));
        assertNull(fault(ALPHA, ALPHA, BETA, "case.summary"));
        agree("alpha", "delta", "both-ways", "CURRENT_DATE - 1", "NULL");
        assertNull(fault(ALPHA, ALPHA, DELTA));
        assertNull(fault(DELTA, DELTA, ALPHA));
        assertNull(warning(ALPHA, ALPHA, DELTA));
        assertEquals("absent", fault(GAMMA, GAMMA, DELTA));
    }

    @Test
    void onlyItsFieldsTravel() throws SQLException {
        agree("alpha", "delta", "both-ways", "CURRENT_DATE - 1", "NULL");
        assertNull(fault(ALPHA, ALPHA, DELTA, "identity.alias", "needs"));
        assertEquals(
                "fields:case.summary,contact.channels",
                fault(ALPHA, ALPHA, DELTA, "identity.alias", "contact.channels", "case.summary"));
        assertEquals("fields:unknown", fault(ALPHA, ALPHA, DELTA, "Juana"));
    }

    @Test
    void itHoldsForItsDirection() throws SQLException {
        agree("delta", "alpha", "second-to-first", "CURRENT_DATE - 1", "NULL");
        assertNull(fault(ALPHA, ALPHA, DELTA));
        assertEquals("absent", fault(DELTA, DELTA, ALPHA));
    }

    @Test
    void betweenCentersItBindsOnceThereIsOne() throws SQLException {
        String id = agree("alpha", "beta", "first-to-second", "CURRENT_DATE - 1", "NULL");
        assertEquals("fields:case.summary", fault(ALPHA, ALPHA, BETA, "case.summary"));
        assertNull(fault(BETA, BETA, ALPHA, "case.summary"));
        end(id, "0");
        assertEquals("lapsed", fault(ALPHA, ALPHA, BETA, "needs"));
    }

    @Test
    void itsDaysBeginAndEndAtMidnightOfTheNetworksZone() throws SQLException {
        String id = agree("alpha", "delta", "both-ways", "'2190-02-01'", "'2190-02-28'");
        String bounds = "SELECT holds_from || ' ' || holds_until FROM app.agreement WHERE tenant_id = '" + DELTA
                + "' AND id = '" + id + "'";
        assertEquals("2190-02-01 06:00:00+00 2190-03-01 06:00:00+00", asOf(DELTA, "SET LOCAL TIME ZONE 'UTC'", bounds));
        assertEquals("absent", fault(ALPHA, ALPHA, DELTA));
        move("holds_from", "clock_timestamp() + interval '1 minute'");
        assertEquals("absent", fault(ALPHA, ALPHA, DELTA));
        move("holds_from", "clock_timestamp() - interval '1 second'");
        assertNull(fault(ALPHA, ALPHA, DELTA));
    }

    @Test
    void lapsedItWarnsForItsDaysOfGraceAndThenBlocks() throws SQLException {
        agree("alpha", "delta", "both-ways", "CURRENT_DATE - 90", "NULL");
        move("holds_from", "clock_timestamp() - interval '90 days'");
        move("holds_until", "clock_timestamp() + interval '1 minute'");
        assertNull(fault(ALPHA, ALPHA, DELTA));
        assertNull(warning(ALPHA, ALPHA, DELTA));
        move("holds_until", "clock_timestamp() - interval '1 second'");
        assertNull(fault(ALPHA, ALPHA, DELTA));
        assertEquals("lapsed", warning(ALPHA, ALPHA, DELTA));
        assertEquals("fields:case.summary", fault(ALPHA, ALPHA, DELTA, "case.summary"));
        move("holds_until", "clock_timestamp() - interval '30 days' + interval '1 minute'");
        assertNull(fault(ALPHA, ALPHA, DELTA));
        assertEquals("lapsed", warning(ALPHA, ALPHA, DELTA));
        move("holds_until", "clock_timestamp() - interval '30 days 1 second'");
        assertEquals("lapsed", fault(ALPHA, ALPHA, DELTA));
        assertNull(warning(ALPHA, ALPHA, DELTA));
    }

    @Test
    void theLatestThatHasBegunCounts() throws SQLException {
        agree("alpha", "delta", "both-ways", "CURRENT_DATE - 90", "'2190-01-31'");
        agree("delta", "alpha", "both-ways", "'2190-02-01'", "NULL");
        refusals.expect("CR042", null, () -> agree("alpha", "delta", "first-to-second", "'2190-06-01'", "NULL"));
        refusals.expect(
                "CR042", null, () -> agree("delta", "alpha", "second-to-first", "'2189-06-01'", "'2190-02-01'"));
        end(asOf(ALPHA, "", "SELECT id FROM app.agreement WHERE starts_on < CURRENT_DATE"), "NULL");
        assertEquals("lapsed", warning(ALPHA, ALPHA, DELTA));
        agree("alpha", "delta", "both-ways", "CURRENT_DATE - 1", "'2190-01-31'");
        assertNull(warning(ALPHA, ALPHA, DELTA));
    }

    @Test
    void twoDirectionsAreTwoAgreements() throws SQLException {
        agree("alpha", "delta", "first-to-second", "CURRENT_DATE - 1", "NULL");
        agree("delta", "alpha", "first-to-second", "CURRENT_DATE - 1", "NULL");
        refusals.expect("CR042", null, () -> agree("delta", "alpha", "second-to-first", "CURRENT_DATE - 1", "NULL"));
    }

    @Test
    void endedBeforeItBeganItNeverWas() throws SQLException {
        end(agree("alpha", "delta", "both-ways", "'2190-02-01'", "NULL"), "30");
        move("holds_from", "holds_until + interval '0'");
        assertEquals("absent", fault(ALPHA, ALPHA, DELTA));
    }

    @Test
    void aThirdTenantSeesNoneAndLearnsNone() throws SQLException {
        agree("alpha", "delta", "both-ways", "CURRENT_DATE - 1", "NULL");
        String count = "SELECT count(*) FROM app.agreement";
        assertEquals("1", asOf(ALPHA, "", count));
        assertEquals("1", asOf(DELTA, "", count));
        assertEquals("1", asOf(NETWORK, "", count));
        assertEquals("0", asOf(GAMMA, "", count));
        assertEquals("absent", fault(GAMMA, ALPHA, DELTA));
    }

    @Test
    void onlyTheNetworkMakesEndsAndPublishes() throws SQLException {
        String id = agree("alpha", "delta", "both-ways", "CURRENT_DATE - 1", "NULL");
        for (String tenant : new String[] {ALPHA, DELTA, GAMMA}) {
            refusals.expect(
                    "CR003", null, () -> call(tenant, agreeing("alpha", "beta", "both-ways", "CURRENT_DATE", "NULL")));
            refusals.expect("CR003", null, () -> call(tenant, "SELECT app.end_agreement('" + id + "', 0, 0)"));
            refusals.expect("CR003", null, () -> call(tenant, publishing("9", "NULL")));
        }
        refusals.expect("CR041", "second", () -> agree("alpha", "network", "both-ways", "CURRENT_DATE", "NULL"));
        refusals.expect("CR041", "first", () -> agree("nobody", "alpha", "both-ways", "CURRENT_DATE", "NULL"));
        refusals.expect("CR041", "parties", () -> agree("alpha", "alpha", "both-ways", "CURRENT_DATE", "NULL"));
        refusals.expect("42501", null, () -> call(ALPHA, "UPDATE app.agreement SET grace_days = 180"));
        refusals.expect("42501", null, () -> call(NETWORK, "DELETE FROM app.agreement"));
        refusals.expect("42501", null, () -> call(NETWORK, "UPDATE app.protocol_version SET steps = '[]'"));
    }

    @Test
    void aVersionIsInForceFromItsInstantAndNoTwoAreTheSame() throws SQLException {
        assertEquals("1.0", asOf(ALPHA, "", "SELECT app.protocol_in_force()"));
        call(NETWORK, publishing("2.0", "'2190-01-01 00:00+00'"));
        assertEquals("1.0", asOf(ALPHA, "", "SELECT app.protocol_in_force()"));
        refusals.expect("CR040", "label", () -> call(NETWORK, publishing("2.0", "NULL")));
        refusals.expect("CR040", "in_force_from", () -> call(NETWORK, publishing("2.1", "'2190-01-01 00:00+00'")));
        refusals.expect(
                "CR040", "past", () -> call(NETWORK, publishing("2.1", "clock_timestamp() - interval '2 seconds'")));
        call(NETWORK, publishing("1.1", "NULL"));
        assertEquals("1.1", asOf(ALPHA, "", "SELECT app.protocol_in_force()"));
    }

    @Test
    void aReferralGetsTheReceiversOwnTermsCutToTheCeiling() throws SQLException {
        String urgent =
                "SELECT string_agg(c || ' ' || (t -> c ->> 'amount') || ' ' || (t -> c ->> 'unit'), ', ' ORDER BY c)"
                        + " FROM app.referral_terms('" + BETA
                        + "', '%s') t, unnest(ARRAY['acknowledge', 'decide', 'contact']) c";
        assertEquals(
                "acknowledge 1440 minutes, contact 4320 minutes, decide 4320 minutes",
                asExchange(ALPHA, urgent.formatted("urgent")));
        call(
                BETA,
                "INSERT INTO app.center_terms (id, terms) VALUES ('" + BETA + "', '{\"urgent\": {"
                        + "\"acknowledge\": {\"amount\": 30, \"unit\": \"minutes\"}, \"decide\": {\"amount\": 9999, \"unit\": \"minutes\"},"
                        + " \"contact\": {\"amount\": 1, \"unit\": \"working-days\"}}}')");
        assertEquals(
                "acknowledge 30 minutes, contact 4320 minutes, decide 7200 minutes",
                asExchange(ALPHA, urgent.formatted("urgent")));
        assertEquals(
                "acknowledge 3 working-days, contact 20160 minutes, decide 10 working-days",
                asExchange(ALPHA, urgent.formatted("normal")));
        assertNull(asExchange(ALPHA, "SELECT app.referral_terms('" + BETA + "', 'whenever')::text"));
        refusals.expect(
                "42501", null, () -> asOf(ALPHA, "", "SELECT app.referral_terms('" + BETA + "', 'urgent')::text"));
        refusals.expect(
                "23514",
                null,
                () -> call(
                        BETA,
                        "UPDATE app.center_terms SET terms = '{\"urgent\": {\"decide\": {\"amount\": 0, \"unit\": \"minutes\"}}}'"));
        refusals.expect("23514", null, () -> call(BETA, "UPDATE app.center_terms SET terms = '{\"later\": {}}'"));
        refusals.expect("23514", null, () -> call(BETA, "UPDATE app.center_terms SET terms = '[]'"));
    }

    private static String publishing(String label, String from) {
        return "SELECT app.publish_protocol(uuidv7(), '" + label + "', " + from
                + ", v.steps, v.defaults, v.ceilings) FROM app.protocol_version v WHERE v.label = '1.0'";
    }

    private static String agreeing(String first, String second, String scope, String starts, String ends) {
        return "SELECT app.agree(uuidv7(), '" + first + "', '" + second + "', '" + scope
                + "', 'Prueba', ARRAY['identity.alias', 'needs'], " + starts + ", " + ends + ", 30)";
    }

    private String agree(String first, String second, String scope, String starts, String ends) throws SQLException {
        String id = UUID.randomUUID().toString();
        call(NETWORK, agreeing(first, second, scope, starts, ends).replace("uuidv7()", "'" + id + "'"));
        return id;
    }

    private void end(@Nullable String id, String grace) throws SQLException {
        call(NETWORK, "SELECT app.end_agreement('" + id + "', 0, " + grace + ")");
    }

    /** Of every agreement, in every copy. */
    private void move(String bound, String to) {
        database.asOwner("UPDATE app.agreement SET " + bound + " = " + to);
    }

    private @Nullable String fault(String tenant, String origin, String receiver, String... fields)
            throws SQLException {
        return asOf(
                tenant,
                "",
                "SELECT app.agreement_fault('" + origin + "', '" + receiver + "', ARRAY["
                        + (fields.length == 0 ? "" : "'" + String.join("','", fields) + "'") + "]::text[])");
    }

    private @Nullable String warning(String tenant, String origin, String receiver) throws SQLException {
        return asOf(tenant, "", "SELECT app.agreement_warning('" + origin + "', '" + receiver + "')");
    }

    private void call(String tenant, String sql) throws SQLException {
        try (Connection c = database.app(tenant)) {
            WallDatabase.execute(c, sql);
            c.commit();
        }
    }

    private @Nullable String asOf(String tenant, String before, String sql) throws SQLException {
        try (Connection c = database.app(tenant)) {
            if (!before.isEmpty()) {
                WallDatabase.execute(c, before);
            }
            return first(c, sql);
        }
    }

    /** As the functions that write for two tenants do it. */
    private @Nullable String asExchange(String tenant, String sql) throws SQLException {
        try (Connection c = database.source("app_migrate").getConnection()) {
            c.setAutoCommit(false);
            WallDatabase.execute(c, "SET LOCAL ROLE app_owner");
            WallDatabase.execute(c, "SET LOCAL ROLE app_exchange");
            WallDatabase.enter(c, tenant);
            return first(c, sql);
        }
    }

    private static @Nullable String first(Connection c, String sql) throws SQLException {
        try (PreparedStatement s = c.prepareStatement(sql);
                ResultSet rows = s.executeQuery()) {
            rows.next();
            return rows.getString(1);
        } finally {
            c.rollback();
        }
    }
}
