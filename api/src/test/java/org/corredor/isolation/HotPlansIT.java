package org.corredor.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.as;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
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
 * The statements the hottest reads really send, planned for any parameter as the API's own role behind row security, in tables
 * where a neighbour has twenty thousand rows: each of those tables is read by an index. What isn't leakproof would be planned
 * as a scan here.
 */
@QuarkusTest
final class HotPlansIT {
    private static final String NEIGHBOUR = "0190a000-0000-7000-8000-0000000000f9";
    private static final List<String> BIG = List.of("membership", "person", "labour_case", "referral");
    private static final List<String> HOT =
            List.of("getPerson", "listPeople", "getCase", "listCases", "getReferral", "listReferrals", "changePerson");

    private static final String SENT = "select distinct query from pg_stat_statements"
            + " where userid = 'app_rw'::regrole and query ~* '^\\s*(select|update|with)'"
            + " and dbid = (select oid from pg_database where datname = current_database())";

    private static void neighbour() throws SQLException {
        Call referral = Rows.of("getReferral").right().apply(Rows.VICTIM);
        assertThat(referral.path()).isNotBlank();
        superuser(
                "insert into app.tenant (id, slug, kind, zone) values ('" + NEIGHBOUR
                        + "', 'plans', 'CENTER', 'America/Tijuana')",
                copy("person", "'id', md5('p' || i)::uuid"),
                copy("membership", "'id', md5('m' || i)::uuid, 'subject', 's' || i"),
                copy("labour_case", "'id', md5('c' || i)::uuid, 'person_id', md5('p' || i)::uuid, 'referral_id', null"),
                copy("referral", "'id', md5('r' || i)::uuid"),
                "analyze");
    }

    /** Twenty thousand of what is there, under other ids. */
    private static String copy(String table, String changes) {
        return "insert into app." + table + " select (jsonb_populate_record(x, jsonb_build_object('tenant_id', '"
                + NEIGHBOUR
                + "'::uuid, " + changes + "))).* from (select * from app." + table
                + " limit 1) x, generate_series(1, 20000) i";
    }

    @AfterAll
    static void gone() throws SQLException {
        superuser(
                "delete from app.referral where tenant_id = '" + NEIGHBOUR + "'",
                "delete from app.labour_case where tenant_id = '" + NEIGHBOUR + "'",
                "delete from app.person where tenant_id = '" + NEIGHBOUR + "'",
                "delete from app.membership where tenant_id = '" + NEIGHBOUR + "'",
                "delete from app.tenant where id = '" + NEIGHBOUR + "'",
                "analyze");
    }

    @TestFactory
    List<DynamicTest> hotReadsUseAnIndex() throws SQLException {
        neighbour();
        List<DynamicTest> tests = new ArrayList<>();
        for (String operation : HOT) {
            tests.add(dynamicTest(operation, () -> {
                Call call = Rows.of(operation).right().apply(Rows.VICTIM);
                superuser("select pg_stat_statements_reset()");
                assertThat(call.send(as(call.account())).statusCode()).isEqualTo(200);
                List<String> statements = sent();
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

    private static List<String> sent() throws SQLException {
        try (Connection database = TestNetwork.get()
                        .superuserDataSource(NetworkResource.DATABASE)
                        .getConnection();
                Statement query = database.createStatement();
                ResultSet rows = query.executeQuery(SENT)) {
            List<String> statements = new ArrayList<>();
            while (rows.next()) {
                statements.add(rows.getString(1));
            }
            return statements;
        }
    }

    /** As the API's role, in a transaction of a tenant, for whatever parameters come. */
    private static String plan(String statement) throws SQLException {
        try (Connection database =
                TestNetwork.get().dataSource(NetworkResource.DATABASE, "app_rw").getConnection()) {
            database.setAutoCommit(false);
            try (Statement tenant = database.createStatement();
                    Statement explain = database.createStatement()) {
                tenant.execute("set local app.tenant_id = '0190a000-0000-7000-8000-0000000000c2'");
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
