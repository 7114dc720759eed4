package org.corredor.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.as;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.corredor.NetworkResource;
import org.corredor.local.TestNetwork;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * How many statements an operation may send, begin and commit apart. A read has four: tenant, membership, record or page,
 * trail.
 */
@QuarkusTest
final class StatementBudgetIT {
    private static final int READ = 4;

    /**
     * What needs more. Three reads ask first whether the caller may see the referral, then for what hangs on it; a write also
     * has its key's lock, look-up and keeping, the outbox and what it reads to decide.
     */
    private static final Map<String, Integer> MORE = Map.ofEntries(
            Map.entry("acceptReferral", 10),
            Map.entry("acknowledgeReferral", 10),
            Map.entry("addParticipant", 14),
            Map.entry("changeCase", 7),
            Map.entry("changePerson", 10),
            Map.entry("closeCase", 11),
            Map.entry("closeReferral", 10),
            Map.entry("completeReferral", 10),
            Map.entry("createCase", 13),
            Map.entry("createConsent", 12),
            Map.entry("createIntake", 11),
            Map.entry("createPerson", 14),
            Map.entry("createReferral", 12),
            Map.entry("getReferralPackage", 5),
            Map.entry("getReferralReceipt", 4),
            Map.entry("listReferralEvents", 4),
            Map.entry("logServiceDelivered", 11),
            Map.entry("openCaseFromReferral", 28),
            Map.entry("rejectReferral", 10),
            Map.entry("removeMember", 8),
            Map.entry("removeParticipant", 10),
            Map.entry("sendReferral", 15),
            Map.entry("startReferral", 10),
            Map.entry("withdrawConsent", 12),
            Map.entry("withdrawReferral", 10));

    private static final String SENT = "select coalesce(sum(calls), 0) from pg_stat_statements"
            + " where userid = 'app_rw'::regrole and query !~* '^(begin|commit|rollback)'"
            + " and dbid = (select oid from pg_database where datname = current_database())";

    @TestFactory
    List<DynamicTest> eachOperationKeepsItsBudget() {
        List<DynamicTest> tests = new ArrayList<>();
        Rows.all()
                .forEach((operation, row) -> tests.add(dynamicTest(operation, () -> assertThat(statements(row))
                        .isBetween(3L, (long) MORE.getOrDefault(operation, READ)))));
        return tests;
    }

    /** Of the second time, when what never changes is known. */
    private static long statements(Rows.Row row) throws SQLException {
        Call first = row.right().apply(row.victim());
        assertThat(first.send(as(first.account())).statusCode()).isBetween(200, 204);
        Call call = row.right().apply(row.victim());
        long before = sent();
        Response answer = call.send(as(call.account()));
        long statements = sent() - before;
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 204);
        return statements;
    }

    private static long sent() throws SQLException {
        try (Connection database = TestNetwork.get()
                        .superuserDataSource(NetworkResource.DATABASE)
                        .getConnection();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(SENT)) {
            row.next();
            return row.getLong(1);
        }
    }
}
