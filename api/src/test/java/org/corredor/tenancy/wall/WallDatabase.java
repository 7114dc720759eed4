package org.corredor.tenancy.wall;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.corredor.local.TestNetwork;
import org.flywaydb.core.Flyway;

/** A database of its own, migrated as in production (app_migrate, SET ROLE app_owner), with the two tenants' rows in it. */
public final class WallDatabase {
    public static final String ALPHA = "0190b000-0000-7000-8000-00000000000a";
    public static final String BETA = "0190b000-0000-7000-8000-00000000000b";
    public static final String GAMMA = "0190b000-0000-7000-8000-00000000000c";
    /** The one id of all records of {@link #ALPHA} in two-tenants.sql. */
    public static final String ALPHA_RECORD = "0190b001-0000-7000-8000-00000000000a";
    /** The one id of all records of {@link #BETA}. */
    public static final String BETA_RECORD = "0190b001-0000-7000-8000-00000000000b";

    private final String name;

    private WallDatabase(String name) {
        this.name = name;
    }

    public static WallDatabase create(String name) {
        TestNetwork network = TestNetwork.get();
        network.createDatabase(name);
        Flyway.configure()
                .dataSource(network.jdbcUrl(name), "app_migrate", network.password("app_migrate"))
                .initSql("SET ROLE app_owner")
                .schemas("app")
                .outputQueryResults(false)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        WallDatabase database = new WallDatabase(name);
        database.asOwner(resource("two-tenants.sql"));
        return database;
    }

    public WallDatabase copy(String copyName) {
        TestNetwork.get().copyDatabase(name, copyName);
        return new WallDatabase(copyName);
    }

    public void drop() {
        TestNetwork.get().dropDatabase(name);
    }

    public String name() {
        return name;
    }

    public DataSource source(String role) {
        return TestNetwork.get().dataSource(name, role);
    }

    /** A connection of the API's login, autocommit off. */
    public Connection app() throws SQLException {
        Connection c = source("app_rw").getConnection();
        c.setAutoCommit(false);
        return c;
    }

    /** As {@link #app()}, in a transaction of this tenant. */
    public Connection app(String tenant) throws SQLException {
        Connection c = app();
        enter(c, tenant);
        return c;
    }

    /** What the API's pool does when a transaction takes a connection. */
    public static void enter(Connection c, String tenant) throws SQLException {
        execute(c, "SET LOCAL app.tenant_id = '" + tenant + "'");
    }

    /** Runs statements in one transaction as the schema's owner. */
    public void asOwner(String sql) {
        try (Connection c = source("app_migrate").getConnection()) {
            c.setAutoCommit(false);
            execute(c, "SET LOCAL ROLE app_owner");
            execute(c, sql);
            c.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** What stands in every table of the schema, as table → hash of its rows: past both walls. */
    String fingerprint() throws SQLException {
        try (Connection c = TestNetwork.get().superuserDataSource(name).getConnection()) {
            List<String> hashes = new ArrayList<>();
            for (String table : strings(
                    c, "SELECT relname FROM pg_class WHERE relnamespace = 'app'::regnamespace AND relkind = 'r'")) {
                hashes.addAll(strings(
                        c,
                        "SELECT '" + table + " ' || md5(coalesce(string_agg(r, E'\\n' ORDER BY r), ''))"
                                + " FROM (SELECT t::text AS r FROM app." + table + " t) rows"));
            }
            return String.join("\n", hashes.stream().sorted().toList());
        }
    }

    /** The walled tables, and whether app_rw may select from each. */
    List<WalledTable> walledTables() throws SQLException {
        try (Connection c = source("app_migrate").getConnection();
                Statement s = c.createStatement();
                ResultSet r = s.executeQuery("""
                        SELECT c.relname, has_any_column_privilege('app_rw', c.oid, 'SELECT')
                        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
                        WHERE c.relnamespace = 'app'::regnamespace AND c.relkind = 'r' AND c.relname <> 'due_work'
                        ORDER BY 1
                        """)) {
            List<WalledTable> tables = new ArrayList<>();
            while (r.next()) {
                tables.add(new WalledTable(r.getString(1), r.getBoolean(2)));
            }
            return tables;
        }
    }

    public static void execute(Connection c, String sql) throws SQLException {
        try (Statement s = c.createStatement()) {
            s.execute(sql);
        }
    }

    /** The first column of every row. */
    public static List<String> strings(Connection c, String sql) throws SQLException {
        try (Statement s = c.createStatement();
                ResultSet r = s.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (r.next()) {
                values.add(r.getString(1));
            }
            return values;
        }
    }

    /** The number in the first row's first column. */
    public static long number(Connection c, String sql) throws SQLException {
        return Long.parseLong(strings(c, sql).getFirst());
    }

    static String resource(String file) {
        try (InputStream in = Objects.requireNonNull(WallDatabase.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A table behind the wall; where app_rw may not even select, there is no row to see. */
    record WalledTable(String name, boolean readable) {}
}
