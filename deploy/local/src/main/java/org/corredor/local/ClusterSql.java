package org.corredor.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;

/** What a superuser does to a cluster: the bootstrap of {@code deploy/postgres}, and databases of that shape. */
final class ClusterSql {
    private final DataSource maintenance;
    private final Function<String, DataSource> database;
    private final Checkout checkout;

    ClusterSql(DataSource maintenance, Function<String, DataSource> database, Checkout checkout) {
        this.maintenance = maintenance;
        this.database = database;
        this.checkout = checkout;
    }

    /** Roles, then the databases {@code corredor} and {@code keycloak}; right what is there stays as it is. */
    void bootstrap(Map<DatabaseRole, String> passwords) throws SQLException, IOException {
        try (Connection c = maintenance.getConnection()) {
            setting(c, "corredor.migrate_password", passwords.getOrDefault(DatabaseRole.APP_MIGRATE, ""));
            setting(c, "corredor.rw_password", passwords.getOrDefault(DatabaseRole.APP_RW, ""));
            setting(c, "corredor.keycloak_password", passwords.getOrDefault(DatabaseRole.KEYCLOAK, ""));
            runFile(c, checkout.bootstrapSql());
            if (!exists(c, "corredor")) {
                execute(c, "create database corredor owner app_owner");
            }
            if (!exists(c, "keycloak")) {
                execute(c, "create database keycloak owner keycloak");
            }
            execute(c, "revoke all on database keycloak from public");
        }
        shape("corredor");
    }

    /** A new empty database of the shape of {@code corredor}; one of that name is dropped first. */
    void createDatabase(String name) throws SQLException, IOException {
        try (Connection c = maintenance.getConnection();
                Statement s = c.createStatement()) {
            String quoted = s.enquoteIdentifier(name, true);
            s.execute("drop database if exists " + quoted + " with (force)");
            s.execute("create database " + quoted + " owner app_owner");
        }
        shape(name);
    }

    /** A copy of everything in {@code from}; one named {@code to} is dropped first. */
    void copyDatabase(String from, String to) throws SQLException, IOException {
        try (Connection c = maintenance.getConnection();
                Statement s = c.createStatement()) {
            String source = s.enquoteIdentifier(from, true);
            String target = s.enquoteIdentifier(to, true);
            s.execute("drop database if exists " + target + " with (force)");
            s.execute("create database " + target + " owner app_owner template " + source);
        }
        shape(to);
    }

    private void shape(String name) throws SQLException, IOException {
        try (Connection c = database.apply(name).getConnection()) {
            runFile(c, checkout.databaseSql());
        }
    }

    private static void setting(Connection c, String name, String value) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("select set_config(?, ?, false)")) {
            s.setString(1, name);
            s.setString(2, value);
            s.execute();
        }
    }

    private static boolean exists(Connection c, String name) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("select 1 from pg_database where datname = ?")) {
            s.setString(1, name);
            try (ResultSet found = s.executeQuery()) {
                return found.next();
            }
        }
    }

    /** The driver splits the statements itself and knows dollar quotes. */
    static void runFile(Connection c, Path file) throws SQLException, IOException {
        execute(c, Files.readString(file));
    }

    static void execute(Connection c, String sql) throws SQLException {
        try (Statement s = c.createStatement()) {
            s.execute(sql);
        }
    }
}
