package org.corredor.tenancy.wall;

import static org.corredor.tenancy.wall.WallDatabase.ALPHA;
import static org.corredor.tenancy.wall.WallDatabase.ALPHA_RECORD;
import static org.corredor.tenancy.wall.WallDatabase.BETA;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Referrals on paper under the API's own role: only the functions write them, and for their own tenant alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaperWallIT {
    private WallDatabase database;
    private Refusals refusals;

    @BeforeAll
    void create() {
        database = WallDatabase.create("wall_paper");
        refusals = new Refusals(database);
    }

    @AfterAll
    void drop() {
        database.drop();
    }

    @Test
    void nothingGoesRoundTheFunctions() throws SQLException {
        for (String sql : List.of(
                "SELECT * FROM app.paper_field",
                "UPDATE app.paper_referral SET state = 'closed'",
                "DELETE FROM app.paper_receipt",
                "INSERT INTO app.paper_event (id, paper_referral_id, seq, command, from_state, to_state, by_side)"
                        + " VALUES (uuidv7(), '" + ALPHA_RECORD + "', 3, 'accept', 'received', 'accepted', 'RECEIVER')",
                "SELECT app.paper_move(r, 'close', 'ORIGIN', 'closed', NULL, NULL) FROM app.paper_referral r",
                "SELECT app.paper_lock('" + ALPHA_RECORD + "', 2)")) {
            refuses(ALPHA, "42501", null, sql);
        }
    }

    /** Without consent there is no paper: nobody there would confirm it, and no receipt would say so. */
    @Test
    void aDisclosureWithoutConsentIsForNobodyOnPaper() throws SQLException {
        refuses(
                ALPHA,
                "23514",
                null,
                "INSERT INTO app.consent_grant (id, person_id, purpose, recipient_organization_id, fields, explained_in, read_aloud,"
                        + " method, given_by, notice_version, expires_at, basis) VALUES (uuidv7(), '" + ALPHA_RECORD
                        + "', 'referral', uuidv7(), '{needs}', 'es', false, 'none', 'none', '1', now() + interval '1 day',"
                        + " 'vital-interest')");
    }

    @Test
    void anotherTenantsIsNotThere() throws SQLException {
        refuses(
                BETA,
                "CR003",
                "",
                "SELECT app.paper_apply('" + ALPHA_RECORD + "', 2, 'enter-in-error', 'other', NULL, NULL)");
        refuses(BETA, "CR003", "", "SELECT * FROM app.paper_snapshot('" + ALPHA_RECORD + "')");
        refuses(BETA, "CR020", "absent", "SELECT * FROM app.paper_end_under('" + ALPHA_RECORD + "')");
    }

    /** A consent that still lives ends nothing: the withdrawal comes first. */
    @Test
    void whatRestsOnALiveConsentStays() throws SQLException {
        refuses(ALPHA, "CR020", "absent", "SELECT * FROM app.paper_end_under('" + ALPHA_RECORD + "')");
    }

    @Test
    void aConsentHasOneRecipient() throws SQLException {
        for (String recipients : List.of("'" + BETA + "', '" + ALPHA_RECORD + "'", "NULL, NULL")) {
            refuses(
                    ALPHA,
                    "23514",
                    null,
                    "INSERT INTO app.consent_grant (id, person_id, purpose, recipient_tenant_id, recipient_organization_id, fields,"
                            + " explained_in, read_aloud, method, given_by, notice_version, expires_at)"
                            + " VALUES (uuidv7(), '" + ALPHA_RECORD + "', 'referral', " + recipients
                            + ", ARRAY['needs'], 'es', true, 'electronic', 'person', '1', now() + interval '1 day')");
        }
    }

    private void refuses(String tenant, String state, @Nullable String detail, String sql) throws SQLException {
        refusals.expect(state, detail, () -> {
            try (Connection c = database.app(tenant)) {
                WallDatabase.execute(c, sql);
                c.commit();
            }
        });
    }
}
