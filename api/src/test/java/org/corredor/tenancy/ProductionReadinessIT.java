package org.corredor.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.corredor.PackagedApi;
import org.corredor.local.ApiServer;
import org.corredor.local.TestNetwork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged API, as an operator starts it: it serves as app_rw, and ends at once as anybody whom no wall holds. */
final class ProductionReadinessIT {
    private static final String DATABASE = "readiness";

    @TempDir
    Path folder;

    @BeforeEach
    void create() {
        TestNetwork.get().createDatabase(DATABASE);
    }

    @AfterEach
    void drop() {
        TestNetwork.get().dropDatabase(DATABASE);
    }

    @Test
    void asAppRwItStarts() throws Exception {
        try (ApiServer api = ApiServer.launch(plan("app_rw"))) {
            api.awaitReady();
            assertThat(refusals()).isEmpty();
        }
    }

    @Test
    void asASuperuserItDoesNot() throws Exception {
        assertRefused("postgres", "is a superuser");
    }

    @Test
    void asTheMigrationsLoginItDoesNot() throws Exception {
        // it owns nothing itself, but may become app_owner
        assertRefused("app_migrate", "owns tables of the schema or may become their owner");
    }

    @Test
    void asWhoOwnsTheDatabaseItDoesNot() throws Exception {
        asSuperuser("ALTER DATABASE " + DATABASE + " OWNER TO app_rw");
        // what the migrations need and app_owner had as the owner
        asSuperuser("GRANT CREATE, TEMPORARY ON DATABASE " + DATABASE + " TO app_owner");
        assertRefused("app_rw", "owns the database or the schema, or may become their owner");
    }

    @Test
    void asAMemberOfARoleThatDefinesFunctionsItDoesNot() throws Exception {
        // NOINHERIT: no right by being logged in, but SET ROLE is one statement away
        asSuperuser("GRANT app_exchange TO app_rw WITH SET TRUE, INHERIT FALSE");
        try {
            assertRefused("app_rw", "is a member of another role");
        } finally {
            asSuperuser("REVOKE app_exchange FROM app_rw");
        }
    }

    @Test
    void asWhoOwnsAFunctionItDoesNot() throws Exception {
        try (ApiServer first = ApiServer.launch(plan("app_rw"))) {
            first.awaitReady();
        }
        Files.delete(log());
        asSuperuser("ALTER FUNCTION app.works_with(uuid, uuid) OWNER TO app_rw");
        assertRefused("app_rw", "owns functions of the schema");
    }

    @Test
    void asASuperuserInDisguiseItDoesNot() throws Exception {
        // SET ROLE at the start of each session: current_user says app_rw, and RESET ROLE is one statement away
        assertRefused(
                PackagedApi.plan(
                        folder,
                        DATABASE,
                        "postgres",
                        Map.of("QUARKUS_DATASOURCE_JDBC_NEW_CONNECTION_SQL", "SET ROLE app_rw")),
                "postgres",
                "is a superuser");
    }

    private static void asSuperuser(String sql) throws SQLException {
        try (var superuser = TestNetwork.get().superuserDataSource(DATABASE).getConnection();
                var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private void assertRefused(String login, String why) throws Exception {
        assertRefused(plan(login), login, why);
    }

    private void assertRefused(ApiServer.Plan plan, String login, String why) throws Exception {
        try (ApiServer api = ApiServer.launch(plan)) {
            assertThat(api.process().waitFor(2, TimeUnit.MINUTES))
                    .as("it ended")
                    .isTrue();
            assertThat(api.process().exitValue()).isNotZero();
        }
        assertThat(refusals())
                .singleElement()
                .asString()
                .contains("refusing to start: the database login " + login + " " + why + "; use app_rw");
    }

    private List<String> refusals() throws IOException {
        try (var lines = Files.lines(log())) {
            return lines.filter(line -> line.contains("refusing to start")).toList();
        }
    }

    private Path log() {
        return PackagedApi.log(folder);
    }

    private ApiServer.Plan plan(String login) throws IOException {
        return PackagedApi.plan(folder, DATABASE, login);
    }
}
