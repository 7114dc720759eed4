package org.corredor.local;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the supervisor writes and everybody else reads: {@code .corredor/run/state.json}.
 *
 * @param phase of the whole
 * @param supervisor the process that wrote this; if it is not alive, the file is stale
 * @param parts by {@link Part#id()}
 * @param problem why it failed: a text key and its arguments; null while all is well
 */
record NetworkState(
        Phase phase,
        ProcessIdentity supervisor,
        Map<String, PartState> parts,
        @Nullable List<String> problem) {

    /** Of the whole and of each part. */
    enum Phase {
        WAITING,
        PREPARING,
        STARTING,
        RUNNING,
        STOPPING,
        ENDED,
        FAILED
    }

    /**
     * One part.
     *
     * @param process null until it has one (and always for the demo data)
     * @param port on 127.0.0.1; 0 for none
     * @param seconds from its start until it was ready; 0 before
     */
    record PartState(Phase phase, @Nullable ProcessIdentity process, int port, double seconds) {}

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    static NetworkState starting(ProcessIdentity supervisor, Map<Part, Integer> ports) {
        Map<String, PartState> parts = new TreeMap<>();
        for (Part part : Part.values()) {
            parts.put(part.id(), new PartState(Phase.WAITING, null, ports.getOrDefault(part, 0), 0));
        }
        return new NetworkState(Phase.STARTING, supervisor, parts, null);
    }

    /**
     * The state on disk, or nothing when no network was started (or it stopped in order).
     *
     * @throws LocalProblem when the file is there and says nothing that can be believed
     */
    static Optional<NetworkState> read(Path file) throws IOException {
        try {
            return Optional.of(whole(JSON.readTree(Files.readAllBytes(file))));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (JacksonException | DateTimeException | IllegalArgumentException damaged) {
            throw new LocalProblem("problem.state", file);
        }
    }

    /**
     * Jackson fills what is missing with null, so what must be there is asked for first.
     *
     * @throws IllegalArgumentException when a part of it is missing
     * @throws DateTimeException when a process has no time of start
     */
    private static NetworkState whole(JsonNode read) throws JacksonException {
        List<JsonNode> processes = new ArrayList<>(List.of(read.path("supervisor")));
        for (JsonNode part : read.path("parts")) {
            if (!part.path("phase").isTextual()) {
                throw new IllegalArgumentException("a part without a phase");
            }
            if (!part.path("process").isNull()) {
                processes.add(part.path("process"));
            }
        }
        if (!read.path("phase").isTextual() || !read.path("parts").isObject()) {
            throw new IllegalArgumentException("no phase or no parts");
        }
        processes.forEach(process -> Instant.parse(process.path("startedAt").asText()));
        return JSON.treeToValue(read, NetworkState.class);
    }

    /** Whole or not at all: readers poll this file. */
    void write(Path file) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
        JSON.writeValue(unfinished.toFile(), this);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    NetworkState with(Phase newPhase) {
        return new NetworkState(newPhase, supervisor, parts, problem);
    }

    NetworkState with(Part part, PartState state) {
        Map<String, PartState> changed = new TreeMap<>(parts);
        changed.put(part.id(), state);
        return new NetworkState(phase, supervisor, changed, problem);
    }

    NetworkState failed(List<String> why) {
        return new NetworkState(Phase.FAILED, supervisor, parts, why);
    }

    PartState of(Part part) {
        return parts.getOrDefault(part.id(), new PartState(Phase.WAITING, null, 0, 0));
    }

    /** Why it failed, ready to be said. */
    @JsonIgnore
    Optional<LocalProblem> failure() {
        List<String> why = problem;
        return why == null || why.isEmpty()
                ? Optional.empty()
                : Optional.of(new LocalProblem(
                        why.getFirst(), why.subList(1, why.size()).toArray()));
    }

    /** All parts are up, and so is who watches them. */
    @JsonIgnore
    boolean isHealthy() {
        return phase == Phase.RUNNING
                && supervisor.isAlive()
                && parts.values().stream()
                        .allMatch(p -> p.phase() == Phase.RUNNING
                                && (p.process() == null || p.process().isAlive()));
    }

    /** Written by a supervisor that is no more: killed, or the machine was switched off. */
    @JsonIgnore
    boolean isStale() {
        return !supervisor.isAlive();
    }
}
