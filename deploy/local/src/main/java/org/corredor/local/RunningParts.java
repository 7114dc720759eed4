package org.corredor.local;

import static org.corredor.local.NetworkState.Phase.PREPARING;
import static org.corredor.local.NetworkState.Phase.RUNNING;
import static org.corredor.local.NetworkState.Phase.STARTING;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running parts of the network that the supervisor holds: started side by side, stopped in the opposite order. */
final class RunningParts {
    private static final Logger LOG = LoggerFactory.getLogger(RunningParts.class);

    private final Settings settings;
    private final StateBoard board;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private boolean stopping;

    RunningParts(Settings settings, StateBoard board) {
        this.settings = settings;
        this.board = board;
    }

    /**
     * Starts everything and returns when all of it serves; what can overlap overlaps.
     *
     * @throws ExecutionException with the first part's failure as its cause; the others may still run: {@link #stop} them
     */
    void start() throws IOException, SQLException, InterruptedException, ExecutionException {
        Secrets secrets = Secrets.kept(settings.data().resolve("secrets.json"));
        Secrets.keepKey(keyEncryptionKey());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Path> distribution = threads.submit(this::prepareKeycloak);
            Future<PostgresCluster> postgres = threads.submit(() -> startPostgres(secrets));
            try {
                PostgresCluster cluster = postgres.get();
                Future<?> api = threads.submit(() -> startApi(cluster, secrets));
                Future<?> keycloak = threads.submit(() -> startKeycloak(distribution.get(), cluster, secrets));
                keycloak.get();
                api.get();
            } catch (ExecutionException | InterruptedException e) {
                // Closing the executor waits for its threads; the one still starting must not make us wait.
                threads.shutdownNow();
                throw e;
            }
        }
        long begun = System.nanoTime();
        board.part(Part.DATA, STARTING, null, begun);
        DemoData.apply(migration(secrets), settings.checkout().root().resolve("deploy/local/src/main/resources/demo"));
        board.part(Part.DATA, RUNNING, null, begun);
    }

    private Path prepareKeycloak() throws IOException, InterruptedException {
        if (!KeycloakDistribution.isBuilt(settings.checkout().keycloakArchives(), CacheFolder.path())) {
            board.part(Part.KEYCLOAK, PREPARING, null, System.nanoTime());
        }
        return KeycloakDistribution.built(
                settings.checkout().keycloakArchives(), CacheFolder.path(), settings.log(Part.KEYCLOAK));
    }

    private PostgresCluster startPostgres(Secrets secrets) throws IOException, SQLException {
        long begun = System.nanoTime();
        board.part(Part.POSTGRES, STARTING, null, begun);
        PostgresCluster cluster = PostgresCluster.start(
                new PostgresCluster.Plan(
                        settings.data().resolve("postgres"),
                        settings.postgresPort(),
                        false,
                        settings.log(Part.POSTGRES)),
                secrets,
                settings.checkout());
        holding(cluster);
        board.part(Part.POSTGRES, RUNNING, cluster.process(), begun);
        cluster.process().find().ifPresent(p -> board.watch(Part.POSTGRES, p));
        return cluster;
    }

    private boolean startKeycloak(Path distribution, PostgresCluster cluster, Secrets secrets)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        KeycloakServer server = KeycloakServer.launch(
                distribution,
                new KeycloakServer.Plan(
                        settings.data().resolve("keycloak"),
                        cluster.jdbcUrl("keycloak"),
                        settings.keycloakPort(),
                        settings.keycloakManagementPort(),
                        settings.checkout().realm(),
                        settings.log(Part.KEYCLOAK)),
                secrets);
        holding(server);
        board.part(Part.KEYCLOAK, STARTING, ProcessIdentity.of(server.process().toHandle()), begun);
        server.awaitReady();
        board.part(Part.KEYCLOAK, RUNNING, ProcessIdentity.of(server.process().toHandle()), begun);
        board.watch(Part.KEYCLOAK, server.process().toHandle());
        return true;
    }

    /** Beside Keycloak: the schema migrates while that starts, and the API waits for its issuer by itself. */
    private boolean startApi(PostgresCluster cluster, Secrets secrets) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        board.part(Part.API, PREPARING, null, begun);
        ApiServer server = ApiServer.launch(new ApiServer.Plan(
                ApiServer.ownCopy(
                        settings.checkout().packagedApi(), settings.run().resolve("api")),
                settings.apiPort(),
                settings.apiManagementPort(),
                cluster.jdbcUrl("corredor"),
                secrets.of(DatabaseRole.APP_RW),
                secrets.of(DatabaseRole.APP_MIGRATE),
                settings.keycloakUrl() + "/realms/corredor",
                settings.data().resolve("keystore"),
                keyEncryptionKey(),
                settings.log(Part.API),
                Map.of()));
        holding(server);
        board.part(Part.API, STARTING, ProcessIdentity.of(server.process().toHandle()), begun);
        server.awaitReady();
        board.part(Part.API, RUNNING, ProcessIdentity.of(server.process().toHandle()), begun);
        board.watch(Part.API, server.process().toHandle());
        return true;
    }

    private Path keyEncryptionKey() {
        return settings.data().resolve("kek");
    }

    private PGSimpleDataSource migration(Secrets secrets) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + settings.postgresPort() + "/corredor");
        source.setUser(DatabaseRole.APP_MIGRATE.sqlName());
        source.setPassword(secrets.of(DatabaseRole.APP_MIGRATE));
        return source;
    }

    /** A part that comes up after the stop was asked goes at once. */
    private void holding(AutoCloseable part) {
        synchronized (running) {
            if (!stopping) {
                running.push(part);
                return;
            }
        }
        close(part);
    }

    /** Ends all parts. Whoever calls second waits for the first, so that after it everything has ended. */
    synchronized void stop() {
        board.stopping();
        List<AutoCloseable> inOrder;
        synchronized (running) {
            stopping = true;
            inOrder = new ArrayList<>(running);
            running.clear();
        }
        inOrder.forEach(RunningParts::close);
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            // The others must still be stopped; down ends by pid what is left.
            LOG.error("a part did not stop in order", e);
        }
    }
}
