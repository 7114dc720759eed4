package org.corredor.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The process that holds a running network: starts its parts, keeps the state file true, and stops everything when asked by
 * SIGTERM. One at a time for a home folder, by a file lock.
 */
final class Supervisor {
    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);

    private final Settings settings;
    private final CountDownLatch stopAsked = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    Supervisor(Settings settings) {
        this.settings = settings;
    }

    /** Runs until stopped; the exit code of the process. */
    int run() throws IOException {
        Files.createDirectories(settings.run());
        try (FileChannel channel = FileChannel.open(
                        settings.supervisorLock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                // Another up was a moment faster; whoever started us follows that one.
                return 0;
            }
            StateBoard board = new StateBoard(settings.stateFile(), firstState());
            RunningParts parts = new RunningParts(settings, board);
            Thread main = Thread.currentThread();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAndWait(parts, main), "stop"));
            return supervise(board, parts);
        }
    }

    private NetworkState firstState() {
        return NetworkState.starting(
                ProcessIdentity.of(ProcessHandle.current()),
                Map.of(
                        Part.POSTGRES, settings.postgresPort(),
                        Part.KEYCLOAK, settings.keycloakPort(),
                        Part.API, settings.apiPort()));
    }

    private int supervise(StateBoard board, RunningParts parts) throws IOException {
        try {
            parts.start();
            board.running();
            stopAsked.await();
            return stoppedInOrder(board, parts);
        } catch (InterruptedException e) {
            return stoppedInOrder(board, parts);
        } catch (IOException | SQLException | ExecutionException | RuntimeException e) {
            if (stopAsked.getCount() == 0) {
                // Stopped while starting: what broke, broke because of that.
                return stoppedInOrder(board, parts);
            }
            parts.stop();
            board.failed(why(e));
            return 1;
        } finally {
            stopped.countDown();
        }
    }

    private static int stoppedInOrder(StateBoard board, RunningParts parts) throws IOException {
        parts.stop();
        board.erase();
        return 0;
    }

    /** A text key with its arguments, for whoever follows the start. */
    private List<String> why(Exception failure) {
        Throwable cause = failure;
        while (cause instanceof ExecutionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof LocalProblem problem) {
            List<String> text = new ArrayList<>(List.of(problem.key()));
            text.addAll(problem.arguments());
            return text;
        }
        LOG.error("the network did not start", cause);
        String log = settings.logs().resolve("supervisor.log").toString();
        return List.of("problem.unexpected", cause.toString(), log);
    }

    /** The shutdown hook of SIGTERM: the JVM ends when this returns. */
    private void stopAndWait(RunningParts parts, Thread main) {
        stopAsked.countDown();
        main.interrupt();
        parts.stop();
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
