package org.corredor.local;

import static org.corredor.local.NetworkState.Phase.ENDED;
import static org.corredor.local.NetworkState.Phase.RUNNING;
import static org.corredor.local.NetworkState.Phase.STOPPING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.corredor.local.NetworkState.PartState;
import org.corredor.local.NetworkState.Phase;
import org.jspecify.annotations.Nullable;

/** The supervisor's knowledge of the network, on disk with every change. Thread-safe. */
final class StateBoard {
    private final Path file;
    private NetworkState state;
    private boolean stopping;

    StateBoard(Path file, NetworkState first) {
        this.file = file;
        this.state = first;
        change(first);
    }

    private synchronized void change(NetworkState next) {
        state = next;
        try {
            next.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Notes how far a part is.
     *
     * @param begun System.nanoTime() of its start, from which the seconds until ready are counted
     */
    synchronized void part(Part part, Phase phase, @Nullable ProcessIdentity process, long begun) {
        double seconds = phase == RUNNING ? Math.round((System.nanoTime() - begun) / 1e8) / 10.0 : 0;
        change(state.with(part, new PartState(phase, process, state.of(part).port(), seconds)));
    }

    /** A part that ends without being asked shows in the state; whoever looks decides what to do. */
    void watch(Part part, ProcessHandle process) {
        CompletableFuture<Void> unused = process.onExit().thenAccept(ended -> noteEnd(part));
    }

    private synchronized void noteEnd(Part part) {
        if (!stopping) {
            PartState was = state.of(part);
            change(state.with(part, new PartState(ENDED, was.process(), was.port(), was.seconds())));
        }
    }

    synchronized void running() {
        change(state.with(RUNNING));
    }

    synchronized void stopping() {
        if (!stopping) {
            stopping = true;
            change(state.with(STOPPING));
        }
    }

    synchronized boolean isStopping() {
        return stopping;
    }

    synchronized void failed(List<String> why) {
        change(state.failed(why));
    }

    /** The last word of a network that stopped in order: no file, no network. */
    synchronized void erase() throws IOException {
        Files.deleteIfExists(file);
    }
}
