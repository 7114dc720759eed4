package org.corredor.local;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A process that can be found again: a pid alone may have been given to another program since.
 *
 * @param pid the process id
 * @param startedAt when it started, ISO-8601
 */
record ProcessIdentity(long pid, String startedAt) {
    /** Linux counts starts in ticks since boot; the boot time that a JVM adds may differ by a second after a clock correction. */
    private static final Duration CLOCK_CORRECTION = Duration.ofSeconds(2);

    static ProcessIdentity of(ProcessHandle process) {
        return new ProcessIdentity(
                process.pid(),
                process.info().startInstant().orElse(Instant.EPOCH).toString());
    }

    /** The living process, or nothing when it has ended or the pid belongs to another one now. */
    Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(this::sameStart)
                .filter(process -> !isZombie());
    }

    /** Ended, but not yet buried by its parent: the pid is still listed, which in a container may last. */
    private boolean isZombie() {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException noSuchFile) {
            return false;
        }
    }

    private boolean sameStart(ProcessHandle candidate) {
        return candidate
                .info()
                .startInstant()
                .map(start ->
                        Duration.between(Instant.parse(startedAt), start).abs().compareTo(CLOCK_CORRECTION) <= 0)
                .orElse(false);
    }

    @JsonIgnore
    boolean isAlive() {
        return find().isPresent();
    }

    /**
     * Ends it and its descendants: first the signal, then, after the patience, SIGKILL.
     *
     * @param signal by name without SIG; PostgreSQL wants INT (its fast shutdown), others TERM
     */
    void stop(String signal, Duration patience) throws IOException, InterruptedException {
        Optional<ProcessHandle> living = find();
        if (living.isEmpty()) {
            return;
        }
        ProcessHandle process = living.get();
        List<ProcessHandle> family = process.descendants().toList();
        new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor(5, TimeUnit.SECONDS);
        if (!ended(process, patience)) {
            process.destroyForcibly();
            ended(process, Duration.ofSeconds(5));
        }
        family.forEach(ProcessHandle::destroyForcibly);
    }

    /** Waits for its end; pg_ctl, for one, reports a stop a moment before the process is gone. */
    boolean awaitEnd(Duration patience) throws InterruptedException {
        Optional<ProcessHandle> living = find();
        return living.isEmpty() || ended(living.get(), patience);
    }

    private static boolean ended(ProcessHandle process, Duration patience) throws InterruptedException {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (java.util.concurrent.TimeoutException | java.util.concurrent.ExecutionException e) {
            return !process.isAlive();
        }
    }
}
