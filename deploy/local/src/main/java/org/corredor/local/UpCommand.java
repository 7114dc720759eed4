package org.corredor.local;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.corredor.local.NetworkState.PartState;
import org.corredor.local.NetworkState.Phase;
import picocli.CommandLine.Command;

/** {@code corredor up}: starts the network in the background and shows how far it is; harmless when it runs already. */
@Command(name = "up")
final class UpCommand implements Callable<Integer> {
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final int HEARTBEAT_SECONDS = 10;

    private final Corredor corredor;
    private final Map<Part, Phase> shown = new EnumMap<>(Part.class);
    private long lastLine = System.nanoTime();

    UpCommand(Corredor corredor) {
        this.corredor = corredor;
    }

    @Override
    public Integer call() throws Exception {
        showWhere(corredor, bringUp(corredor.settings()));
        return 0;
    }

    /**
     * Returns when all parts run, with the ports they have.
     *
     * @throws LocalProblem when they cannot
     */
    Settings bringUp(Settings settings) throws IOException, InterruptedException {
        LocalNetwork network = new LocalNetwork(settings);
        Optional<NetworkState> before = network.stateOrForget(corredor::warn);
        if (before.isPresent()) {
            NetworkState known = before.get();
            if (known.isHealthy()) {
                corredor.screen().good(corredor.say("up.already"));
                return asRunning(settings, known);
            }
            if (!known.isStale() && known.phase() == Phase.STARTING) {
                corredor.screen().line(corredor.say("up.joining"));
                follow(network, settings, known.supervisor().find().orElseThrow());
                return asRunning(settings, known);
            }
            clearAway(network, known);
        }
        network.requireSpace();
        settings.requireFreePorts();
        corredor.screen().line(corredor.say("up.starting"));
        follow(network, settings, network.launchSupervisor().toHandle());
        return settings;
    }

    /** The ports of the network that was there before; says so when other ones were asked for. */
    private Settings asRunning(Settings asked, NetworkState known) {
        Settings running = asked.of(known);
        if (!running.equals(asked)) {
            corredor.screen().line(corredor.say("up.elsewhere"));
        }
        return running;
    }

    private void clearAway(LocalNetwork network, NetworkState known) throws IOException, InterruptedException {
        if (known.isStale() && known.phase() != Phase.FAILED) {
            corredor.screen().line(corredor.say("up.stale", known.supervisor().pid()));
        } else if (!known.isStale()) {
            corredor.screen().line(corredor.say("up.broken"));
        }
        network.stop(known);
    }

    private void follow(LocalNetwork network, Settings settings, ProcessHandle first)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        ProcessHandle supervisor = first;
        while (true) {
            boolean ended = LocalNetwork.ended(supervisor, LOOK);
            Optional<NetworkState> state = network.state();
            if (state.isPresent()) {
                NetworkState now = state.get();
                tell(now, begun);
                if (now.phase() == Phase.RUNNING) {
                    corredor.screen().good(corredor.say("up.ready", seconds(begun)));
                    return;
                }
                if (now.failure().isPresent()) {
                    throw now.failure().get();
                }
            }
            if (ended) {
                // Ours may have found another one at work; then it is that one we follow.
                supervisor = state.flatMap(s -> s.supervisor().find())
                        .orElseThrow(() -> new LocalProblem(
                                "problem.supervisor", settings.logs().resolve("supervisor.log")));
            }
        }
    }

    /** One line for each change; in between a moving line on a terminal, a sign of life now and then in a pipe. */
    private void tell(NetworkState now, long begun) {
        StringBuilder busy = new StringBuilder();
        for (Part part : Part.values()) {
            PartState state = now.of(part);
            String name = corredor.say("part." + part.id());
            if (shown.put(part, state.phase()) != state.phase()) {
                announce(part, state, name);
            }
            if (state.phase() == Phase.STARTING || state.phase() == Phase.PREPARING) {
                busy.append(busy.isEmpty() ? "" : ", ").append(name);
            }
        }
        if (!busy.isEmpty()) {
            String text = "  " + corredor.say("up.working", busy, seconds(begun));
            corredor.screen().moving(text);
            if (!corredor.screen().isTerminal()
                    && System.nanoTime() - lastLine
                            > Duration.ofSeconds(HEARTBEAT_SECONDS).toNanos()) {
                line(text);
            }
        }
    }

    private void announce(Part part, PartState state, String name) {
        if (state.phase() == Phase.RUNNING) {
            lastLine = System.nanoTime();
            corredor.screen().good(corredor.say("up.part", name, state.seconds()));
        } else if (state.phase() == Phase.PREPARING && part == Part.KEYCLOAK) {
            line("  " + corredor.say("up.keycloak.preparing"));
        } else if (state.phase() == Phase.STARTING) {
            line("  " + corredor.say("up.part.starting", name));
        }
    }

    private void line(String text) {
        lastLine = System.nanoTime();
        corredor.screen().line(text);
    }

    private static long seconds(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toSeconds();
    }

    /** Addresses and logins, for a person with nothing but this screen. */
    static void showWhere(Corredor corredor, Settings settings) {
        Screen screen = corredor.screen();
        screen.line("");
        screen.line(String.format("  %-14s %s", corredor.say("where.api"), settings.apiUrl()));
        screen.line(String.format("  %-14s %s", corredor.say("where.docs"), settings.apiUrl() + "/openapi.yaml"));
        screen.line(
                String.format("  %-14s %s", corredor.say("where.issuer"), settings.keycloakUrl() + "/realms/corredor"));
        screen.line(String.format(
                "  %-14s %s", corredor.say("where.console"), settings.keycloakUrl() + "/admin/master/console/"));
        screen.line(String.format("  %-14s %s", corredor.say("where.logins"), corredor.say("where.people")));
        screen.line(String.format("  %-14s %s", "", corredor.say("where.partner")));
        screen.line(String.format(
                "  %-14s %s", "", corredor.say("where.admin", settings.data().resolve("secrets.json"))));
    }
}
