package org.corredor.tenancy.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.corredor.tenancy.wall.WallDatabase.WalledTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Faults of the application that the database must make harmless, on every walled table. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InjectedBugsIT {
    private WallDatabase database;
    private List<WalledTable> tables;

    @BeforeAll
    void create() throws SQLException {
        database = WallDatabase.create("wall_bugs");
        tables = database.walledTables();
    }

    @AfterAll
    void drop() {
        database.drop();
    }

    @Test
    void everyWalledTableHasRowsOfBothTenants() throws SQLException {
        // Zero rows prove nothing about an empty table. Whoever adds a table adds it to two-tenants.sql.
        assertTrue(tables.size() >= 25, () -> "found only " + tables);
        try (Connection c = database.source("app_migrate").getConnection()) {
            c.setAutoCommit(false);
            WallDatabase.execute(c, "SET LOCAL ROLE app_owner");
            for (WalledTable table : tables) {
                assertEquals(
                        2,
                        WallDatabase.number(
                                c,
                                "SELECT count(DISTINCT tenant_id) FROM app." + table.name() + " WHERE tenant_id IN ('"
                                        + WallDatabase.ALPHA + "', '" + WallDatabase.BETA + "')"),
                        table.name());
            }
        }
    }

    @Test
    void aTenantSeesItsOwnRows() throws SQLException {
        try (Connection c = database.app(WallDatabase.ALPHA)) {
            for (WalledTable table : tables) {
                if (table.readable()) {
                    assertTrue(WallDatabase.number(c, "SELECT count(*) FROM app." + table.name()) > 0, table.name());
                }
            }
        }
    }

    @Test
    void noFaultGetsThrough() throws SQLException {
        String before = database.fingerprint();
        assertEquals(List.of(), new InjectedBugs(database).leaks(tables));
        assertEquals(before, database.fingerprint());
    }

    @Test
    void theTenantEndsWithItsTransaction() throws SQLException {
        try (Connection c = database.app(WallDatabase.ALPHA)) {
            assertEquals(1, WallDatabase.number(c, "SELECT count(*) FROM app.person"));
            c.commit();
            assertEquals(0, WallDatabase.number(c, "SELECT count(*) FROM app.person"), "after a commit");
            c.rollback();
            WallDatabase.enter(c, WallDatabase.BETA);
            c.rollback();
            assertEquals(0, WallDatabase.number(c, "SELECT count(*) FROM app.person"), "after a rollback");
        }
    }

    @Test
    void aTenantIsGivenWhereTheMapperLeavesItOut() throws SQLException {
        try (Connection c = database.app(WallDatabase.ALPHA)) {
            WallDatabase.execute(c, "INSERT INTO app.person (id) VALUES (uuidv7())");
            assertEquals(2, WallDatabase.number(c, "SELECT count(*) FROM app.person"));
            c.rollback();
        }
        try (Connection c = database.app()) {
            assertThrows(
                    SQLException.class, () -> WallDatabase.execute(c, "INSERT INTO app.person (id) VALUES (uuidv7())"));
        }
    }

    @Test
    void aConsentIsNeverRewritten() throws SQLException {
        // Not even withdrawn: that is exchange_withdraw_consent's, since referrals go with it.
        for (String change : List.of(
                "UPDATE app.consent_grant SET withdrawn_at = now()",
                "UPDATE app.consent_grant SET withdrawn_at = NULL",
                "UPDATE app.consent_grant SET fields = '{needs}'",
                "UPDATE app.consent_grant SET expires_at = now() + interval '9 years'",
                "DELETE FROM app.consent_grant")) {
            try (Connection c = database.app(WallDatabase.ALPHA)) {
                SQLException refused = assertThrows(SQLException.class, () -> WallDatabase.execute(c, change));
                assertEquals("42501", refused.getSQLState(), change);
            }
        }
    }

    @Test
    void thePublicDirectoryHasNoPartnersAddress() throws SQLException {
        String told = "SELECT count(*) FROM app.directory_record WHERE document::text LIKE '%Calle 1%' AND audience = ";
        String door =
                "SELECT count(*) FROM app.directory_record WHERE document::text LIKE '%puerta azul%' AND audience = ";
        try (Connection c = database.app()) {
            assertEquals(
                    2,
                    WallDatabase.number(
                            c,
                            "SELECT count(*) FROM app.directory_record WHERE kind = 'location'"
                                    + " AND audience = 'public' AND document::text LIKE '%Ciudad%'"));
            assertEquals(0, WallDatabase.number(c, told + "'public'"));
            assertEquals(0, WallDatabase.number(c, door + "'public'"));
            assertEquals(2, WallDatabase.number(c, told + "'partner'"));
            assertEquals(2, WallDatabase.number(c, door + "'partner'"));
        }
    }

    @Test
    void aDraftLeavesThePublicDirectory() throws SQLException {
        try (Connection c = database.app(WallDatabase.ALPHA)) {
            WallDatabase.execute(c, "UPDATE app.service SET publication = 'draft'");
            WallDatabase.execute(c, "SELECT app.publish_directory()");
            assertEquals(
                    List.of(WallDatabase.BETA_RECORD),
                    WallDatabase.strings(c, "SELECT DISTINCT id FROM app.directory_record WHERE kind = 'service'"));
            assertEquals(
                    1,
                    WallDatabase.number(
                            c,
                            "SELECT count(*) FROM app.directory_record WHERE kind = 'service_at_location' AND audience = 'public'"));
            c.rollback();
        }
    }
}
