package org.corredor.directory;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.corredor.NetworkResource;
import org.corredor.local.GeneratedDirectory;
import org.corredor.local.TestNetwork;

/** A few hundred generated services beside the directory's own records, for as long as a class of tests searches them. */
final class SearchedRecords {
    private static boolean filled;

    private SearchedRecords() {}

    static void fill(OpeningHorizon horizon) throws Exception {
        if (!filled) {
            DirectoryRecords.store();
            new GeneratedDirectory(TestNetwork.get().dataSource(NetworkResource.DATABASE, "app_migrate"))
                    .fill(
                            new GeneratedDirectory.Plan(GeneratedDirectory.CENTER, 240, 90, 11),
                            GeneratedDirectory.Progress.UNSEEN);
            horizon.refresh();
            filled = true;
        }
    }

    /** Others walk over everything there is: they needn't walk over this. */
    static void clear() throws SQLException {
        try (Connection connection = TestNetwork.get()
                        .dataSource(NetworkResource.DATABASE, "app_migrate")
                        .getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local role app_owner");
            String made =
                    " where tenant_id = (select id from app.tenant where slug = '" + GeneratedDirectory.CENTER + "')";
            for (String table : List.of("service_at_location", "service", "location", "organization")) {
                statement.execute("delete from app." + table + made);
            }
            statement.execute("select set_config('app.tenant_id', id::text, true) from app.tenant where slug = '"
                    + GeneratedDirectory.CENTER + "'");
            statement.execute("set local role app_publish");
            statement.execute("select app.publish_directory()");
            connection.commit();
        }
        filled = false;
    }
}
