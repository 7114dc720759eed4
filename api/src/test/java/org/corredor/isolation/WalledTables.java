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

/** What stands in every table with a tenant_id, as the superuser sees it; of the trail only what isn't a denial. */
final class WalledTables {
    private static final String TABLES = """
            select c.table_name from information_schema.columns c
              join information_schema.tables t using (table_schema, table_name)
             where c.table_schema = 'app' and c.column_name = 'tenant_id' and t.table_type = 'BASE TABLE'
             order by 1""";

    private WalledTables() {}

    /** A hash of each table's rows of all tenants but those the attacker may write to. */
    static Map<String, String> of(String center) {
        Map<String, String> hashes = new TreeMap<>();
        try (Connection database = TestNetwork.get()
                        .superuserDataSource(NetworkResource.DATABASE)
                        .getConnection();
                Statement query = database.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = query.executeQuery(TABLES)) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                hashes.put(table, hash(query, table, center));
            }
            return hashes;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(Statement query, String table, String center) throws SQLException {
        String seen = table.equals("audit_event") ? " and r.outcome <> 'denied'" : "";
        try (ResultSet row =
                query.executeQuery("select count(*) || ' rows ' || coalesce(md5(string_agg(md5(r::text), ''"
                        + " order by md5(r::text))), '') from app." + table + " r where r.tenant_id ="
                        + " (select id from app.tenant where slug = '" + center + "')" + seen)) {
            row.next();
            return row.getString(1);
        }
    }
}
