package org.corredor.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL 18 cluster on 127.0.0.1 with the roles and databases of {@code deploy/postgres}.
 *
 * <p>The library behind it turns fsync off and trusts every connection; here a cluster that is kept is durable, and every
 * connection needs its password. Started as root, the server steps down by itself.
 */
public final class PostgresCluster implements AutoCloseable {
    /**
     * How to start one.
     *
     * @param dataDirectory kept between runs, or deleted at the end when thrown away
     * @param port a port of 127.0.0.1
     * @param throwAway no fsync, and the data directory goes with the cluster
     * @param log the server's output is appended to this file; no values of statements are ever in it
     */
    record Plan(Path dataDirectory, int port, boolean throwAway, Path log) {}

    private static final String HBA = "host all all 127.0.0.1/32 scram-sha-256\n";

    private final EmbeddedPostgres server;
    private final Plan plan;
    private final Secrets secrets;
    private boolean closed;

    private PostgresCluster(EmbeddedPostgres server, Plan plan, Secrets secrets) {
        this.server = server;
        this.plan = plan;
        this.secrets = secrets;
    }

    /** Starts it, makes roles and databases; returns when it takes connections. */
    static PostgresCluster start(Plan plan, Secrets secrets, Checkout checkout) throws IOException, SQLException {
        Path binaries = Files.createDirectories(CacheFolder.path().resolve("postgres"));
        Files.createDirectories(plan.dataDirectory().toAbsolutePath().getParent());
        String durable = plan.throwAway() ? "off" : "on";
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(binaries.toFile())
                .setDataDirectory(plan.dataDirectory())
                .setCleanDataDirectory(plan.throwAway())
                .setRegisterShutdownHook(false)
                .setPort(plan.port())
                .setPGStartupWait(Duration.ofSeconds(60))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(plan.log().toFile()))
                .setConnectConfig("password", secrets.of(DatabaseRole.POSTGRES))
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("fsync", durable)
                .setServerConfig("full_page_writes", durable)
                .setServerConfig("synchronous_commit", durable);
        PostgresCluster cluster = new PostgresCluster(startAlone(settings(builder), binaries), plan, secrets);
        cluster.closeDoors();
        new ClusterSql(cluster.superuser("postgres"), cluster::superuser, checkout)
                .bootstrap(secrets.databasePasswords());
        return cluster;
    }

    /**
     * The library unpacks the binaries on the first start and, when that was interrupted, fails for ever after: it takes the
     * half for a whole. So nobody else unpacks while we start, and a half (without its marker) goes first.
     */
    private static EmbeddedPostgres startAlone(EmbeddedPostgres.Builder builder, Path binaries) throws IOException {
        try (CacheLock alone = CacheLock.take(binaries, "unpack");
                DirectoryStream<Path> unpacked = Files.newDirectoryStream(binaries, "PG-*")) {
            for (Path folder : unpacked) {
                if (!Files.exists(folder.resolve(".exists"))) {
                    KeycloakDistribution.deleteTree(folder);
                }
            }
            return builder.start();
        }
    }

    private static EmbeddedPostgres.Builder settings(EmbeddedPostgres.Builder builder) {
        return builder.setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "''")
                .setServerConfig("max_connections", "150")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .setServerConfig("password_encryption", "scram-sha-256")
                // The log must not carry what people told us: neither statements with their values nor rows in a detail
                // line.
                .setServerConfig("log_min_error_statement", "panic")
                .setServerConfig("log_error_verbosity", "terse")
                .setServerConfig("log_parameter_max_length_on_error", "0");
    }

    /** From "trust everybody", which initdb left, to a password for everybody. Nothing to do on later starts. */
    private void closeDoors() throws SQLException, IOException {
        Path hba = plan.dataDirectory().resolve("pg_hba.conf");
        if (Files.readString(hba).equals(HBA)) {
            return;
        }
        try (Connection c = superuser("postgres").getConnection();
                Statement s = c.createStatement()) {
            s.execute("alter role postgres password " + s.enquoteLiteral(secrets.of(DatabaseRole.POSTGRES)));
            Files.writeString(hba, HBA);
            s.execute("select pg_reload_conf()");
        }
    }

    /** Without user or password in it. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + plan.port() + "/" + database;
    }

    /** Unpooled connections as the superuser. */
    public DataSource superuser(String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl(database));
        source.setUser(DatabaseRole.POSTGRES.sqlName());
        source.setPassword(secrets.of(DatabaseRole.POSTGRES));
        return source;
    }

    /** The postmaster, which the library starts through pg_ctl, so it is no child of ours. */
    ProcessIdentity process() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(plan.dataDirectory().resolve("postmaster.pid"))
                .getFirst()
                .strip());
        return ProcessIdentity.of(
                ProcessHandle.of(pid).orElseThrow(() -> new IOException("PostgreSQL ended while starting")));
    }

    /** SIGKILL to the postmaster; waits for its end. The data stay, also those of a throw-away cluster. */
    synchronized void kill() throws IOException, InterruptedException {
        closed = true;
        ProcessIdentity postmaster = process();
        postmaster.find().ifPresent(ProcessHandle::destroyForcibly);
        if (!postmaster.awaitEnd(Duration.ofSeconds(10))) {
            throw new IOException("PostgreSQL does not end");
        }
    }

    /** Fast shutdown; waits for the end. Calling it again does nothing. */
    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        ProcessIdentity postmaster = process();
        server.close();
        try {
            postmaster.awaitEnd(Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
