package org.corredor.local;

import static org.corredor.local.NetworkState.Phase.ENDED;
import static org.corredor.local.NetworkState.Phase.PREPARING;
import static org.corredor.local.NetworkState.Phase.RUNNING;
import static org.corredor.local.NetworkState.Phase.STARTING;
import static org.corredor.local.NetworkState.Phase.STOPPING;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.corredor.local.NetworkState.PartState;
import org.corredor.local.NetworkState.Phase;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The process that holds a running network: starts its parts (what can overlap overlaps), keeps the state file true, and stops
 * everything when asked by SIGTERM. One at a time for a home folder, by a file lock.
 */
final class Supervisor {
    private final Settings settings;
    private final CountDownLatch stopAsked = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Object stopOnce = new Object();
    private NetworkState state;
    private boolean stopping;

    Supervisor(Settings settings) {
        this.settings = settings;
        this.state = NetworkState.starting(
                ProcessIdentity.of(ProcessHandle.current()),
                Map.of(
                        Part.POSTGRES, settings.postgresPort(),
                        Part.KEYCLOAK, settings.keycloakPort(),
                        Part.API, settings.apiPort()));
    }

    /** Runs until stopped; the exit code of the process. */
    int run() throws IOException, InterruptedException {
        Files.createDirectories(settings.run());
        try (FileChannel channel = FileChannel.open(
                        settings.run().resolve("supervisor.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                // Another up was a moment faster; whoever started us follows that one.
                return 0;
            }
            Thread main = Thread.currentThread();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> askStopAndWait(main), "stop"));
            return supervise();
        }
    }

    private int supervise() throws IOException {
        change(state);
        try {
            startAll();
            change(state.with(RUNNING));
            stopAsked.await();
            return stoppedInOrder();
        } catch (InterruptedException e) {
            return stoppedInOrder();
        } catch (LocalProblem e) {
            return failed(problem(e));
        } catch (IOException | SQLException | ExecutionException | RuntimeException e) {
            Throwable cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
            cause.printStackTrace();
            return failed(
                    cause instanceof LocalProblem known
                            ? problem(known)
                            : List.of("problem.unexpected", String.valueOf(cause.getMessage()), log("supervisor")));
        } finally {
            stopped.countDown();
        }
    }

    private int failed(List<String> why) throws IOException {
        if (stopAsked.getCount() == 0) {
            // Stopped while starting: what broke, broke because of that.
            return stoppedInOrder();
        }
        stopAll();
        change(state.failed(why));
        return 1;
    }

    private int stoppedInOrder() throws IOException {
        stopAll();
        Files.deleteIfExists(settings.stateFile());
        return 0;
    }

    private static List<String> problem(LocalProblem e) {
        List<String> text = new ArrayList<>(List.of(e.key()));
        text.addAll(e.arguments());
        return text;
    }

    private void startAll() throws IOException, SQLException, InterruptedException, ExecutionException {
        Secrets secrets = Secrets.kept(settings.data().resolve("secrets.json"));
        Secrets.keepKey(keyEncryptionKey());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Path> distribution = threads.submit(this::prepareKeycloak);
            Future<PostgresCluster> postgres = threads.submit(() -> startPostgres(secrets));
            PostgresCluster cluster = postgres.get();
            Future<?> api = threads.submit(() -> startApi(cluster, secrets));
            Future<?> keycloak = threads.submit(() -> startKeycloak(distribution.get(), cluster, secrets));
            try {
                keycloak.get();
                api.get();
            } catch (ExecutionException | InterruptedException e) {
                // Closing the executor waits for its threads; the one still starting must not make us wait.
                threads.shutdownNow();
                throw e;
            }
        }
        long begun = System.nanoTime();
        part(Part.DATA, STARTING, null, begun);
        DemoData.apply(migration(secrets), settings.checkout().root().resolve("deploy/local/src/main/resources/demo"));
        part(Part.DATA, RUNNING, null, begun);
    }

    private Path prepareKeycloak() throws IOException, InterruptedException {
        part(Part.KEYCLOAK, PREPARING, null, System.nanoTime());
        return KeycloakDistribution.built(
                settings.checkout().keycloakArchives(), CacheFolder.path(), settings.log(Part.KEYCLOAK));
    }

    private PostgresCluster startPostgres(Secrets secrets) throws IOException, SQLException {
        long begun = System.nanoTime();
        part(Part.POSTGRES, STARTING, null, begun);
        PostgresCluster cluster = PostgresCluster.start(
                new PostgresCluster.Plan(
                        settings.data().resolve("postgres"),
                        settings.postgresPort(),
                        false,
                        settings.log(Part.POSTGRES)),
                secrets,
                settings.checkout());
        holding(cluster);
        part(Part.POSTGRES, RUNNING, cluster.process(), begun);
        cluster.process().find().ifPresent(p -> watch(Part.POSTGRES, p));
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
        part(Part.KEYCLOAK, STARTING, ProcessIdentity.of(server.process().toHandle()), begun);
        server.awaitReady();
        part(Part.KEYCLOAK, RUNNING, ProcessIdentity.of(server.process().toHandle()), begun);
        watch(Part.KEYCLOAK, server.process().toHandle());
        return true;
    }

    /** Beside Keycloak: the schema migrates while that starts, and the API waits for its issuer by itself. */
    private boolean startApi(PostgresCluster cluster, Secrets secrets) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        part(Part.API, PREPARING, null, begun);
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
        part(Part.API, STARTING, ProcessIdentity.of(server.process().toHandle()), begun);
        server.awaitReady();
        part(Part.API, RUNNING, ProcessIdentity.of(server.process().toHandle()), begun);
        watch(Part.API, server.process().toHandle());
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

    private String log(String name) {
        return settings.logs().resolve(name + ".log").toString();
    }

    /** A part that ends without being asked shows in the state; whoever looks decides. */
    private void watch(Part part, ProcessHandle process) {
        CompletableFuture<Void> end = process.onExit().thenAccept(ended -> {
            if (!isStopping()) {
                PartState was = current().of(part);
                change(current().with(part, new PartState(ENDED, was.process(), was.port(), was.seconds())));
            }
        });
        if (end.isCompletedExceptionally()) {
            System.err.println("cannot watch " + part.id());
        }
    }

    private void part(Part part, Phase phase, @Nullable ProcessIdentity process, long begun) {
        double seconds = phase == RUNNING ? Math.round((System.nanoTime() - begun) / 1e8) / 10.0 : 0;
        synchronized (this) {
            change(state.with(part, new PartState(phase, process, state.of(part).port(), seconds)));
        }
    }

    private synchronized NetworkState current() {
        return state;
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    /** A part started after the stop was asked goes at once. */
    private void holding(AutoCloseable part) {
        synchronized (this) {
            if (!stopping) {
                running.push(part);
                return;
            }
        }
        close(part);
    }

    private synchronized void change(NetworkState next) {
        state = next;
        try {
            next.write(settings.stateFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The shutdown hook of SIGTERM: the JVM ends when this returns. */
    private void askStopAndWait(Thread main) {
        stopAsked.countDown();
        main.interrupt();
        stopAll();
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whoever calls second waits for the first, so that after it everything has ended. */
    private void stopAll() {
        synchronized (stopOnce) {
            List<AutoCloseable> inOrder;
            synchronized (this) {
                if (!stopping) {
                    stopping = true;
                    change(state.with(STOPPING));
                }
                inOrder = new ArrayList<>(running);
                running.clear();
            }
            inOrder.forEach(Supervisor::close);
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            // The others must still be stopped; down ends by pid what is left.
            e.printStackTrace();
        }
    }
}
