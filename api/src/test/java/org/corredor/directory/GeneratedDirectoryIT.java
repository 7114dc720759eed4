package org.corredor.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.corredor.local.DemoData;
import org.corredor.local.GeneratedDirectory;
import org.corredor.local.GeneratedDirectory.Plan;
import org.corredor.local.GeneratedDirectory.Progress;
import org.corredor.local.LocalProblem;
import org.corredor.local.TestNetwork;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A made-up directory is as large as asked, the same each time, and published like everybody's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GeneratedDirectoryIT {
    private static final String DATABASE = "generated_directory";
    private static final Plan PLAN = new Plan(GeneratedDirectory.CENTER, 400, 100, 7);
    private static final String WHAT_IT_SAYS = "select md5(string_agg(document::text, ',' order by audience, kind, id))"
            + " from app.directory_record where document ->> 'owner' = '" + GeneratedDirectory.CENTER + "'";

    private final GeneratedDirectory generated;

    GeneratedDirectoryIT() throws Exception {
        generated = new GeneratedDirectory(TestNetwork.get().dataSource(DATABASE, "app_migrate"));
    }

    @BeforeAll
    void fill() throws Exception {
        TestNetwork network = TestNetwork.get();
        network.createDatabase(DATABASE);
        Flyway.configure()
                .dataSource(network.jdbcUrl(DATABASE), "app_migrate", network.password("app_migrate"))
                .initSql("SET ROLE app_owner")
                .schemas("app")
                .locations("classpath:db/migration")
                .load()
                .migrate();
        DemoData.apply(network.dataSource(DATABASE, "app_migrate"), DemoData.folder());
        generated.fill(PLAN, Progress.UNSEEN);
    }

    @AfterAll
    void drop() {
        TestNetwork.get().dropDatabase(DATABASE);
    }

    @Test
    void itIsAsLargeAsAsked() throws Exception {
        assertThat(asked("select count(*) from app.directory_record where audience = 'public' and kind = 'service' and "
                        + "document ->> 'owner' = '" + GeneratedDirectory.CENTER + "'"))
                .isEqualTo("400");
        assertThat(asked("select count(*) from app.location where name like 'Sede ficticia %'"))
                .isEqualTo("100");
        assertThat(asked("select count(distinct city) > 20 and count(distinct zone) > 5 from app.directory_offer"))
                .isEqualTo("t");
    }

    @Test
    void somePlacesAreForPartnersAndThePublicSeesTheirMunicipalityOnly() throws Exception {
        assertThat(asked(
                        "select count(*) > 0 from app.directory_offer where audience = 'partner' and place_for = 'partner'"
                                + " and latitude is not null"))
                .isEqualTo("t");
        assertThat(asked("select count(*) from app.directory_offer where audience = 'public' and place_for = 'partner'"
                        + " and (latitude is not null or city is null)"))
                .isEqualTo("0");
    }

    @Test
    void theSamePlanAgainChangesNothing() throws Exception {
        String before = asked(WHAT_IT_SAYS);
        String newest = asked("select max(changed_in) from app.directory_record");
        generated.fill(PLAN, Progress.UNSEEN);
        assertThat(asked(WHAT_IT_SAYS)).isEqualTo(before);
        assertThat(asked("select max(changed_in) from app.directory_record")).isEqualTo(newest);
    }

    @Test
    void aCenterOfItsOwnIsLeftAlone() {
        assertThatThrownBy(() -> generated.fill(new Plan("tijuana", 10, 5, 1), Progress.UNSEEN))
                .isInstanceOf(LocalProblem.class);
    }

    private static String asked(String question) throws Exception {
        try (Connection c = TestNetwork.get().superuserDataSource(DATABASE).getConnection();
                Statement s = c.createStatement();
                ResultSet r = s.executeQuery(question)) {
            assertThat(r.next()).isTrue();
            return String.valueOf(r.getString(1));
        }
    }
}
