package org.corredor.tenancy.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.corredor.local.TestNetwork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalog says nothing it must not, and the lint that says so sees each planted fault. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogLintIT {
    private WallDatabase database;

    @BeforeAll
    void create() {
        database = WallDatabase.create("wall_lint");
    }

    @AfterAll
    void drop() {
        database.drop();
    }

    @Test
    void theCatalogIsClean() throws SQLException {
        try (Connection c = database.app()) {
            assertEquals(List.of(), CatalogLint.violations(c));
        }
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        CREATE TABLE app.planted (tenant_id uuid NOT NULL, id uuid, PRIMARY KEY (tenant_id, id))      | row security is not enabled
        CREATE TABLE app.planted (id uuid PRIMARY KEY)                                                | not on the list of network-wide
        ALTER TABLE app.person_token DROP CONSTRAINT person_token_pkey,  ALTER tenant_id DROP NOT NULL | tenant_id may be null
        DROP TABLE app.due_work                                                                       | and not there
        CREATE POLICY planted ON app.person TO app_rw USING (true)                                    | is wider than the tenant
        ALTER POLICY own_taken ON app.due_work USING (true)                                           | may write another tenant
        CREATE POLICY planted ON app.due_work FOR UPDATE TO app_rw USING (true)                       | may write another tenant
        ALTER TABLE app.due_work DISABLE ROW LEVEL SECURITY                                           | may write another tenant
        CREATE POLICY planted ON app.person FOR SELECT TO PUBLIC USING (true)                         | is for everybody
        CREATE POLICY planted ON app.person TO app_audit USING (EXISTS (SELECT FROM app.tenant))      | has a subquery
        CREATE UNIQUE INDEX planted ON app.person (id)                                                | does not begin with tenant_id
        ALTER TABLE app.api_client ADD UNIQUE (client_id)                                             | does not begin with tenant_id
        ALTER TABLE app.person ADD UNIQUE (id, tenant_id); ALTER TABLE app.intake ADD CONSTRAINT planted FOREIGN KEY (person_id, tenant_id) REFERENCES app.person (id, tenant_id) | foreign key planted does not begin
        ALTER TABLE app.due_work ADD FOREIGN KEY (tenant_id, id) REFERENCES app.person                | network-wide, and refers
        GRANT TRUNCATE ON app.person TO app_rw                                                        | may TRUNCATE
        GRANT REFERENCES ON app.person TO app_rw                                                      | may REFERENCES
        GRANT UPDATE (state) ON app.referral TO app_rw                                                | may UPDATE
        GRANT INSERT ON app.audit_event TO app_rw                                                     | may INSERT
        GRANT DELETE ON app.referral_receipt TO app_rw                                                | may DELETE
        GRANT SELECT ON app.referral_package_field TO app_rw                                          | may SELECT
        GRANT CREATE ON SCHEMA app TO app_rw                                                          | may create in the schema
        GRANT CREATE ON SCHEMA app TO app_rw; ALTER TABLE app.person OWNER TO app_rw                  | owns something
        GRANT app_owner TO app_rw                                                                     | is a member of
        ALTER ROLE app_rw BYPASSRLS                                                                   | can do more than its part
        ALTER ROLE app_exchange LOGIN                                                                 | can do more than its part
        GRANT EXECUTE ON FUNCTION app.publish_directory(uuid[]) TO PUBLIC                                   | everybody may execute it
        ALTER FUNCTION app.publish_directory(uuid[]) RESET search_path                                      | without search_path
        ALTER FUNCTION app.wall(regclass, text) SECURITY DEFINER                                      | more than one thing
        GRANT EXECUTE ON FUNCTION app.publish_directory(uuid[]) TO app_audit                                | that app_audit may execute
        CREATE TYPE app.planted AS ENUM ('a')                                                         | an enum type
        CREATE SEQUENCE app.planted                                                                   | a sequence
        CREATE VIEW app.planted AS SELECT id FROM app.person                                          | view without security_invoker
        CREATE TRIGGER planted BEFORE UPDATE ON app.person FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger() | guards something
        """)
    void aPlantedFaultIsSeen(String fault, String expected) throws SQLException {
        try (Connection c =
                TestNetwork.get().superuserDataSource(database.name()).getConnection()) {
            c.setAutoCommit(false);
            WallDatabase.execute(c, fault);
            List<String> violations = CatalogLint.violations(c);
            c.rollback();
            assertTrue(
                    violations.stream().anyMatch(v -> v.contains(expected)), () -> expected + " not in " + violations);
        }
    }
}
