package org.corredor.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.as;
import static org.corredor.cases.Casework.CASES;
import static org.corredor.cases.Casework.CENTER;
import static org.corredor.cases.Casework.COORDINATOR;
import static org.corredor.cases.Casework.open;
import static org.corredor.cases.Casework.post;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.corredor.NetworkResource;
import org.corredor.local.TestNetwork;
import org.junit.jupiter.api.Test;

/** Reads of this part in four statements: tenant, membership, record or page, audit; the same however long the page. */
@QuarkusTest
final class CaseStatementsIT {
    private static final String CALLS = "select coalesce(sum(calls), 0) from pg_stat_statements"
            + " where userid = 'app_rw'::regrole and query !~* '^(begin|commit|rollback)'"
            + " and dbid = (select oid from pg_database where datname = '" + NetworkResource.DATABASE + "')";

    @Test
    void aReadOrAPageTakesFour() throws SQLException {
        String path = open(COORDINATOR, "").header("Location");
        open(COORDINATOR, "");
        post(
                COORDINATOR,
                path + "/services-delivered",
                "{\"on_date\": \"2026-01-05\", \"services\": [\"training\"], \"modality\": \"video\"}");
        for (String read :
                new String[] {path, CASES, path + "/participants", path + "/services-delivered", CENTER + "/intakes"}) {
            assertThat(statements(COORDINATOR, read)).as(read).isEqualTo(4);
        }
        for (String read : new String[] {"/members", "/roles"}) {
            assertThat(statements("center-admin.tijuana", CENTER + read))
                    .as(read)
                    .isEqualTo(4);
        }
        assertThat(statements("privacy-officer.tijuana", CENTER + "/audit")).isEqualTo(4);
    }

    private static long statements(String account, String path) throws SQLException {
        as(account).get(path);
        long before = calls();
        assertThat(as(account).get(path).statusCode()).isEqualTo(200);
        return calls() - before;
    }

    private static long calls() throws SQLException {
        try (var database = TestNetwork.get()
                        .superuserDataSource(NetworkResource.DATABASE)
                        .getConnection();
                var query = database.createStatement();
                var row = query.executeQuery(CALLS)) {
            row.next();
            return row.getLong(1);
        }
    }
}
