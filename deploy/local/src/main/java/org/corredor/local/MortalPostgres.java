package org.corredor.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL of a test's own, to be killed and started again: durable, on a free port, apart from the shared network, whose tests
 * go on. Its database {@code corredor} is empty but for roles and extensions.
 */
public final class MortalPostgres implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final PostgresCluster.Plan plan;
    private final Secrets secrets = Secrets.generate();
    private PostgresCluster cluster;

    /** Starts one in a folder of its own; what it writes stays there. */
    public MortalPostgres(Path folder) throws IOException, SQLException {
        plan = new PostgresCluster.Plan(
                folder.resolve("postgres"), Ports.free(), false, folder.resolve("postgres.log"));
        cluster = PostgresCluster.start(plan, secrets, Checkout.find());
        Runtime.getRuntime().addShutdownHook(new Thread(this::closeQuietly, "mortal-postgres"));
    }

    /** kill -9 of the postmaster: it flushes nothing and tells nobody. Returns when it is gone. */
    public void kill() throws IOException, InterruptedException {
        cluster.kill();
    }

    /**
     * On the same data and port. A killed postmaster that nobody has buried yet, or what its orphaned backends still hold, may
     * refuse a start for a moment, so it is tried for a while.
     */
    public void startAgain() throws IOException, SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            // each start that was killed or refused still holds the folder by the library's lock file
            Files.deleteIfExists(plan.dataDirectory().resolve("epg-lock"));
            try {
                cluster = PostgresCluster.start(plan, secrets, Checkout.find());
                return;
            } catch (IOException | RuntimeException refused) {
                if (System.nanoTime() > end) {
                    throw refused;
                }
                Thread.sleep(200);
            }
        }
    }

    /** Without user or password in it. */
    public String jdbcUrl(String database) {
        return cluster.jdbcUrl(database);
    }

    public String password(DatabaseRole role) {
        return secrets.of(role);
    }

    /** Unpooled connections to {@code corredor} as one of the login roles. */
    public DataSource dataSource(DatabaseRole role) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl("corredor"));
        source.setUser(role.sqlName());
        source.setPassword(secrets.of(role));
        return source;
    }

    /** Stops it for good; calling it again does nothing. */
    @Override
    public void close() throws IOException {
        cluster.close();
    }

    private void closeQuietly() {
        try {
            close();
        } catch (IOException e) {
            System.err.println("a test's PostgreSQL was not stopped: " + plan.dataDirectory() + ": " + e.getMessage());
        }
    }
}
