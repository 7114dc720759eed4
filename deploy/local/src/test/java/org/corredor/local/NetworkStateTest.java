package org.corredor.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.corredor.local.NetworkState.PartState;
import org.corredor.local.NetworkState.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NetworkStateTest {
    private static final ProcessIdentity ME = ProcessIdentity.of(ProcessHandle.current());

    @Test
    void whatIsWrittenIsRead(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("state.json");
        NetworkState written = NetworkState.starting(ME, Map.of(Part.API, 8080))
                .with(Part.API, new PartState(Phase.RUNNING, ME, 8080, 3.5))
                .failed(List.of("problem.port", "8080", "API", "X"));
        written.write(file);
        assertEquals(Optional.of(written), NetworkState.read(file));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(file), left.toList());
        }
    }

    @Test
    void noFileIsNoState(@TempDir Path folder) throws IOException {
        assertEquals(Optional.empty(), NetworkState.read(folder.resolve("state.json")));
    }

    @Test
    void aDamagedFileIsNamedInOneLine(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("state.json");
        NetworkState.starting(ME, Map.of()).write(file);
        String whole = Files.readString(file);
        List<String> damaged = List.of(
                "",
                "null",
                "{}",
                "[]",
                "{\"phase\": \"RUNNING\"}",
                whole.substring(0, whole.length() / 2),
                whole.replace("STARTING", "DANCING"),
                whole.replace(ME.startedAt(), "yesterday"));
        for (String text : damaged) {
            Files.writeString(file, text);
            LocalProblem problem = assertThrows(LocalProblem.class, () -> NetworkState.read(file), text);
            assertEquals("problem.state", problem.key(), text);
            assertEquals(List.of(file.toString()), problem.arguments(), text);
        }
    }

    @Test
    void aPidThatBelongsToAnotherProcessNowIsStale() {
        Instant earlier = Instant.parse(ME.startedAt()).minus(Duration.ofHours(1));
        ProcessIdentity recycled = new ProcessIdentity(ME.pid(), earlier.toString());
        assertFalse(recycled.isAlive());
        assertTrue(NetworkState.starting(recycled, Map.of()).isStale());
    }

    @Test
    void aLivingSupervisorIsNotStaleEvenAfterAClockCorrection() {
        assertFalse(NetworkState.starting(ME, Map.of()).isStale());
        Instant corrected = Instant.parse(ME.startedAt()).plusSeconds(1);
        assertTrue(new ProcessIdentity(ME.pid(), corrected.toString()).isAlive());
    }

    @Test
    void aStaleProcessIsNotStopped() throws Exception {
        Process bystander = new ProcessBuilder("sleep", "60").start();
        try {
            new ProcessIdentity(bystander.pid(), Instant.EPOCH.toString()).stop("TERM", Duration.ofSeconds(1));
            assertTrue(bystander.isAlive());
            ProcessIdentity.of(bystander.toHandle()).stop("TERM", Duration.ofSeconds(10));
            assertFalse(bystander.isAlive());
        } finally {
            bystander.destroyForcibly();
        }
    }

    @Test
    void healthyOnlyWhenEveryPartRunsAndLives() {
        NetworkState running = NetworkState.starting(ME, Map.of()).with(Phase.RUNNING);
        assertFalse(running.isHealthy());
        for (Part part : Part.values()) {
            running = running.with(part, new PartState(Phase.RUNNING, part == Part.DATA ? null : ME, 1, 1));
        }
        assertTrue(running.isHealthy());
        ProcessIdentity gone = new ProcessIdentity(ME.pid(), Instant.EPOCH.toString());
        assertFalse(
                running.with(Part.API, new PartState(Phase.RUNNING, gone, 1, 1)).isHealthy());
    }
}
