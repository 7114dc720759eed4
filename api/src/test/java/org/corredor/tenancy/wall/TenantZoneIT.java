package org.corredor.tenancy.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A tenant's zone, in which its clocks run, is one that exists: the database holds that, whoever writes it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantZoneIT {
    private WallDatabase database;

    @BeforeAll
    void create() {
        database = WallDatabase.create("wall_zone");
    }

    @AfterAll
    void drop() {
        database.drop();
    }

    private int set(String zone) throws SQLException {
        try (Connection c = database.source("app_migrate").getConnection()) {
            WallDatabase.execute(c, "SET ROLE app_owner");
            return set(c, zone);
        }
    }

    private static int set(Connection c, String zone) throws SQLException {
        try (var s = c.prepareStatement("UPDATE app.tenant SET zone = ? WHERE slug = 'alpha'")) {
            s.setString(1, zone);
            return s.executeUpdate();
        }
    }

    @Test
    void aZoneThatDoesNotExistIsRefused() throws SQLException {
        Refusals refusals = new Refusals(database);
        for (String noZone : new String[] {
            "", "America/Topolobampo", "America/TIJUANA", "CST", "UTC-7", "America/Hermosillo+1", "Etc/GMT+7"
        }) {
            refusals.expect("23514", null, () -> set(noZone));
        }
        for (String zone :
                new String[] {"America/Hermosillo", "America/Port-au-Prince", "America/Argentina/Buenos_Aires", "UTC"
                }) {
            assertThat(set(zone)).as(zone).isOne();
        }
    }
}
