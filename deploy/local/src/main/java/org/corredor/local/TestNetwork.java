package org.corredor.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One PostgreSQL and one Keycloak for all tests of a JVM, thrown away at its end.
 *
 * <p>With the system property {@code corredor.test.network} (a file written by {@code ./corredor test}) it attaches to the
 * running one instead of starting its own, so that all modules share it. What tests create in it (databases, clients) should
 * therefore carry names of their own.
 */
public final class TestNetwork {
    /** System property: path of the file that describes a running test network. */
    public static final String PROPERTY = "corredor.test.network";

    private static @Nullable TestNetwork shared;

    private final TestNetworkFile where;
    private final KeycloakTokens tokens;

    private TestNetwork(TestNetworkFile where) {
        this.where = where;
        this.tokens = new KeycloakTokens(URI.create(where.keycloakUrl()));
    }

    /** The shared network, started or attached to on the first call. Thread-safe. */
    public static synchronized TestNetwork get() {
        TestNetwork known = shared;
        if (known == null) {
            known = new TestNetwork(attachOrStart());
            shared = known;
        }
        return known;
    }

    private static TestNetworkFile attachOrStart() {
        String file = System.getProperty(PROPERTY);
        try {
            return file == null ? startForAllClassLoaders() : TestNetworkFile.read(Path.of(file));
        } catch (IOException e) {
            throw new IllegalStateException("the test network did not start", e);
        }
    }

    /** A test framework may load this class more than once in a JVM: the later ones attach to what the first started. */
    private static TestNetworkFile startForAllClassLoaders() throws IOException {
        ThrowAwayNetwork network = ThrowAwayNetwork.startUntilExit();
        System.setProperty(PROPERTY, network.describe().toString());
        return network.where();
    }

    /** JDBC URL of a database of this cluster, with neither user nor password in it. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + where.postgresPort() + "/" + database;
    }

    /** A new empty database of the shape of {@code corredor}: owner, extensions, rights. Drops one of that name first. */
    public void createDatabase(String name) {
        try {
            clusterSql().createDatabase(name);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("database " + name + " was not created", e);
        }
    }

    /** Copies a database with its content; nobody may be connected to {@code from} (PostgreSQL waits 5 s, then fails). */
    public void copyDatabase(String from, String to) {
        try {
            clusterSql().copyDatabase(from, to);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("database " + from + " was not copied to " + to, e);
        }
    }

    /** Drops a database if it is there, ending its connections. */
    public void dropDatabase(String name) {
        try (Connection c = superuserDataSource("postgres").getConnection();
                Statement s = c.createStatement()) {
            s.execute("drop database if exists " + s.enquoteIdentifier(name, true) + " with (force)");
        } catch (SQLException e) {
            throw new IllegalStateException("database " + name + " was not dropped", e);
        }
    }

    /** Password of a role that can log in: postgres, app_migrate, app_rw, keycloak. */
    public String password(String role) {
        return Objects.requireNonNull(where.passwords().get(role), "no such login role");
    }

    /** Unpooled connections as the superuser, past both walls: for setting up and for looking behind. */
    public DataSource superuserDataSource(String database) {
        return dataSource(database, DatabaseRole.POSTGRES.sqlName());
    }

    /** Unpooled connections as one of the login roles. */
    public DataSource dataSource(String database, String role) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl(database));
        source.setUser(role);
        source.setPassword(password(role));
        return source;
    }

    /** The PostgreSQL data directory, for tests that search its files for what must not be there. */
    public Path dataDirectory() {
        return Path.of(where.dataDirectory());
    }

    /** Issuer of realm {@code corredor}: what {@code quarkus.oidc.auth-server-url} wants. */
    public String issuer() {
        return tokens.issuer("corredor");
    }

    /** Access token of a demo account by direct grant, with the scope {@code openid organization:*}. */
    public String token(String username) {
        return tokens.password("corredor", "corredor-cli", username, "demo", "openid organization:*");
    }

    /** As {@link #token(String)} with a client and a scope of the test's choice (the client must be public, direct grant). */
    public String token(String clientId, String username, String scope) {
        return tokens.password("corredor", clientId, username, "demo", scope);
    }

    /** Access token of a confidential client by client credentials. */
    public String clientToken(String clientId, String secret) {
        return tokens.clientCredentials("corredor", clientId, secret);
    }

    /** A valid token of another realm (master), signed by keys of that realm: Corredor must refuse it. */
    public String otherRealmToken() {
        return tokens.password("master", "admin-cli", "admin", where.adminPassword(), "openid");
    }

    /**
     * Calls Keycloak's admin API of realm {@code corredor} ({@code path} such as {@code /clients}), for a test that needs a
     * client or user of its own, like one whose tokens live a second or lack the audience.
     *
     * @return the response body; empty for 201 and 204
     * @throws IllegalStateException on any status but 2xx
     */
    public String keycloakAdmin(String method, String path, String json) {
        return tokens.admin(otherRealmToken(), method, "/admin/realms/corredor" + path, json);
    }

    private ClusterSql clusterSql() throws IOException {
        return new ClusterSql(superuserDataSource("postgres"), this::superuserDataSource, Checkout.find());
    }
}
