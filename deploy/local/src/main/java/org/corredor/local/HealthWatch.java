package org.corredor.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits until a server that is starting says by itself that it is ready. */
final class HealthWatch {
    private static final Duration BETWEEN = Duration.ofMillis(150);

    private HealthWatch() {}

    /**
     * Returns once {@code health} answers 200.
     *
     * @throws LocalProblem when the process ends first, or is not ready in time; both name the log
     */
    static void awaitReady(String part, Process process, URI health, Duration patience, Path log)
            throws InterruptedException {
        try (HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build()) {
            long end = System.nanoTime() + patience.toNanos();
            while (!ready(http, health)) {
                if (ended(process)) {
                    throw new LocalProblem("problem.ended", part, process.exitValue(), log);
                }
                if (System.nanoTime() > end) {
                    throw new LocalProblem("problem.slow", part, patience.toSeconds(), log);
                }
            }
        }
    }

    private static boolean ready(HttpClient http, URI health) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(health)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            HttpResponse<Void> answer = http.send(request, BodyHandlers.discarding());
            return answer.statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Waits a moment for the end of the process: the pause between two questions. */
    private static boolean ended(Process process) throws InterruptedException {
        try {
            process.onExit().get(BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillRunning) {
            return false;
        } catch (java.util.concurrent.ExecutionException e) {
            return !process.isAlive();
        }
    }
}
