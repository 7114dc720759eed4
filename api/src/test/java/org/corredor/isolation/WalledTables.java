package org.corredor.isolation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.corredor.NetworkResource;
import org.corredor.local.TestNetwork;
import org.jspecify.annotations.Nullable;

/** What stands in every table with a tenant_id, as the superuser sees it; of the trail only what isn't a denial. */
final class WalledTables {
    private static final String TABLES = """
            select c.table_name from information_schema.columns c
              join information_schema.tables t using (table_schema, table_name)
             where c.table_schema = 'app' and c.column_name = 'tenant_id' and t.table_type = 'BASE TABLE'
             order by 1""";

    /** Kept open: it is asked twice for each attack, and a new one would read the catalog anew each time. */
    private static @Nullable Connection superuser;

    private static final List<String> tables = new ArrayList<>();

    private WalledTables() {}

    /** What tells each table's rows of the center that is attacked from any other. */
    static synchronized Map<String, String> of(String center) {
        Map<String, String> marks = new TreeMap<>();
        try (Statement statement = database().createStatement();
                ResultSet rows = statement.executeQuery(query(center))) {
            while (rows.next()) {
                marks.put(rows.getString(1), rows.getString(2));
            }
            return marks;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection database() throws SQLException {
        Connection open = superuser;
        if (open == null || open.isClosed()) {
            open = TestNetwork.get()
                    .superuserDataSource(NetworkResource.DATABASE)
                    .getConnection();
            superuser = open;
        }
        return open;
    }

    /**
     * Count and sum of who wrote each row: a transaction's number is above every earlier one, so whatever is changed, added or
     * gone changes one of the two; even what is written as it was.
     */
    private static String query(String center) throws SQLException {
        List<String> each = new ArrayList<>();
        for (String table : tables()) {
            String seen = table.equals("audit_event") ? " and r.outcome <> 'denied'" : "";
            each.add("select '" + table + "', count(*) || ' rows ' || coalesce(sum(r.xmin::text::bigint), 0)"
                    + " from app." + table + " r where r.tenant_id = (select id from app.tenant where slug = '"
                    + center + "')" + seen);
        }
        return String.join(" union all ", each);
    }

    private static List<String> tables() throws SQLException {
        if (tables.isEmpty()) {
            readTables();
        }
        return tables;
    }

    private static void readTables() throws SQLException {
        try (Statement statement = database().createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
    }
}
