package org.corredor.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.as;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.corredor.NetworkResource;
import org.corredor.local.TestNetwork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The statements the hottest reads really send, planned for any parameter as the API's own role behind row security, in a
 * center with twenty thousand rows of each kind: each of those tables is read by an index. What isn't leakproof would be planned
 * as a scan here.
 */
@QuarkusTest
final class HotPlansIT {
    private static final String BIG_CENTER = "0190a000-0000-7000-8000-0000000000f9";
    private static final List<String> BIG = List.of("membership", "person", "labour_case", "referral");
    private static final List<String> HOT =
            List.of("getPerson", "listPeople", "getCase", "listCases", "getReferral", "listReferrals", "changePerson");

    private static void bigCenter() throws SQLException {
        Call referral = Rows.of("getReferral").right().apply(Rows.VICTIM);
        assertThat(referral.path()).isNotBlank();
        superuser(
                // only their number matters, so what they refer to may be missing
                "set session_replication_role = replica",
                "insert into app.tenant (id, slug, kind, zone) values ('" + BIG_CENTER
                        + "', 'plans', 'CENTER', 'America/Tijuana')",
                copy("person", "'id', md5('p' || i)::uuid"),
                copy("membership", "'id', md5('m' || i)::uuid, 'subject', 's' || i"),
                copy("labour_case", "'id', md5('c' || i)::uuid, 'person_id', md5('p' || i)::uuid, 'referral_id', null"),
                copy("referral", "'id', md5('r' || i)::uuid, 'listed', md5('l' || i)::uuid"),
                "analyze");
    }

    /** Twenty thousand of what is there, under other ids. */
    private static String copy(String table, String changes) {
        return "insert into app." + table + " select (jsonb_populate_record(x, jsonb_build_object('tenant_id', '"
                + BIG_CENTER
                + "'::uuid, " + changes + "))).* from (select t as x from app." + table
                + " t limit 1) s, generate_series(1, 20000) i";
    }

    @AfterAll
    static void gone() throws SQLException {
        superuser(
                "delete from app.referral where tenant_id = '" + BIG_CENTER + "'",
                "delete from app.labour_case where tenant_id = '" + BIG_CENTER + "'",
                "delete from app.person where tenant_id = '" + BIG_CENTER + "'",
                "delete from app.membership where tenant_id = '" + BIG_CENTER + "'",
                "delete from app.tenant where id = '" + BIG_CENTER + "'",
                "analyze");
    }

    @TestFactory
    List<DynamicTest> hotReadsUseAnIndex() throws SQLException {
        bigCenter();
        List<DynamicTest> tests = new ArrayList<>();
        for (String operation : HOT) {
            tests.add(dynamicTest(operation, () -> {
                Call call = Rows.of(operation).right().apply(Rows.VICTIM);
                SentSql.listen();
                assertThat(call.send(as(call.account())).statusCode()).isEqualTo(200);
                List<String> statements = SentSql.heard();
                assertThat(statements).hasSizeGreaterThan(1);
                int judged = 0;
                for (String statement : statements) {
                    String plan = plan(statement);
                    for (String table : BIG) {
                        assertThat(plan).as(statement).doesNotContain("Seq Scan on " + table + " ");
                        judged += plan.contains(" on " + table + " ") ? 1 : 0;
                    }
                }
                assertThat(judged).as("index scans of big tables").isGreaterThan(1);
            }));
        }
        tests.add(dynamicTest("a scan would be seen", () -> assertThat(
                        plan("select id from app.person where lower(nationality) = $1"))
                .contains("Seq Scan on person ")));
        return tests;
    }

    /** As the API's role, in a transaction of a tenant, for whatever parameters come. */
    private static String plan(String statement) throws SQLException {
        TestNetwork network = TestNetwork.get();
        // the simple protocol leaves the statement's parameters alone, as a generic plan needs them
        String url = network.jdbcUrl(NetworkResource.DATABASE) + "?preferQueryMode=simple";
        try (Connection database = DriverManager.getConnection(url, "app_rw", network.password("app_rw"))) {
            database.setAutoCommit(false);
            try (Statement tenant = database.createStatement();
                    Statement explain = database.createStatement()) {
                tenant.execute("set local app.tenant_id = '" + BIG_CENTER + "'");
                try (ResultSet rows = explain.executeQuery("explain (generic_plan) " + statement)) {
                    StringBuilder plan = new StringBuilder();
                    while (rows.next()) {
                        plan.append(rows.getString(1)).append('\n');
                    }
                    return plan.toString();
                }
            } finally {
                database.rollback();
            }
        }
    }

    private static void superuser(String... statements) throws SQLException {
        try (Connection database =
                TestNetwork.get().superuserDataSource(NetworkResource.DATABASE).getConnection()) {
            for (String statement : statements) {
                try (PreparedStatement change = database.prepareStatement(statement)) {
                    change.execute();
                }
            }
        }
    }
}
