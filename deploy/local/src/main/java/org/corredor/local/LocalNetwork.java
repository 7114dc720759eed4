package org.corredor.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** The network from outside: starts its supervisor, follows the state, stops what runs. */
final class LocalNetwork {
    private static final long MEGABYTE = 1024 * 1024;
    /** The first run unpacks Keycloak and makes a cluster; measured 0.9 GB, and the build before it about as much. */
    private static final long FIRST_RUN_MEGABYTES = 1500;

    private static final long LATER_RUN_MEGABYTES = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final Settings settings;

    LocalNetwork(Settings settings) {
        this.settings = settings;
    }

    Optional<NetworkState> state() throws IOException {
        return NetworkState.read(settings.stateFile());
    }

    /**
     * The state for who wants to get past a damaged one: it is told, forgotten, and counts as none. No process is stopped
     * by what such a file says.
     *
     * @throws LocalProblem when the file is damaged and a supervisor or PostgreSQL lives: what is done now would happen
     *     under it
     */
    Optional<NetworkState> stateOrForget(Consumer<LocalProblem> tell) throws IOException {
        try {
            return state();
        } catch (LocalProblem damaged) {
            if (isSupervised()) {
                throw new LocalProblem("problem.state.running", settings.stateFile());
            }
            tell.accept(damaged);
            requireNoDatabase();
            Files.deleteIfExists(settings.stateFile());
            return Optional.empty();
        }
    }

    /** Whether a supervisor lives, by the lock it holds. */
    private boolean isSupervised() throws IOException {
        if (!Files.exists(settings.supervisorLock())) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(settings.supervisorLock(), StandardOpenOption.WRITE);
                FileLock mine = channel.tryLock()) {
            return mine == null;
        }
    }

    /**
     * Refuses while a PostgreSQL works in the data folder, whoever started it: known by its own pid file, and by its
     * working directory, which a process that merely got the same pid does not have.
     */
    void requireNoDatabase() throws IOException {
        Path data = settings.data().resolve("postgres");
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        String pid = Files.readAllLines(pidFile).stream().findFirst().orElse("").trim();
        Path worksIn = Path.of("/proc", pid.matches("[0-9]{1,9}") ? pid : "none", "cwd");
        if (Files.exists(worksIn) && Files.isSameFile(worksIn, data)) {
            throw new LocalProblem("problem.database.running", pid, data);
        }
    }

    /** Refuses when the disk under the folder could not take what a start writes. */
    void requireSpace() throws IOException {
        Files.createDirectories(settings.home());
        boolean first = !Files.exists(settings.data().resolve("postgres"));
        long needed = first ? FIRST_RUN_MEGABYTES : LATER_RUN_MEGABYTES;
        FileStore disk = Files.getFileStore(settings.home());
        long free = disk.getUsableSpace() / MEGABYTE;
        if (free < needed) {
            throw new LocalProblem("problem.disk", settings.home(), free, needed);
        }
    }

    /** Starts the supervisor in a session of its own, so that closing the terminal does not end it. */
    Process launchSupervisor() throws IOException {
        Files.createDirectories(settings.logs());
        Path log = settings.logs().resolve("supervisor.log");
        return new ProcessBuilder(
                        "setsid",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dcorredor.root=" + settings.checkout().root(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Corredor.class.getName(),
                        "supervise")
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** Waits a moment for the process to end: the pace at which the state is looked at. */
    static boolean ended(ProcessHandle process, Duration wait) throws InterruptedException {
        try {
            process.onExit().get(wait.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (ExecutionException e) {
            return !process.isAlive();
        }
    }

    /**
     * Stops the supervisor, which stops the parts; then, by pid and start, whatever outlived it. Leaves no process and no
     * state file.
     */
    void stop(NetworkState known) throws IOException, InterruptedException {
        known.supervisor().stop("TERM", PATIENCE);
        NetworkState last = state().orElse(known);
        for (Part part : List.of(Part.API, Part.KEYCLOAK, Part.POSTGRES)) {
            ProcessIdentity process = last.of(part).process();
            if (process != null) {
                process.stop(part.stopSignal(), PATIENCE);
            }
        }
        Files.deleteIfExists(settings.stateFile());
    }
}
