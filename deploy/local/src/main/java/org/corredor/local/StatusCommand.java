package org.corredor.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.corredor.local.NetworkState.PartState;
import org.corredor.local.NetworkState.Phase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code corredor status}: what runs where; exit code 0 when all of it does, 3 when not. */
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {
    private static final int NOT_RUNNING = 3;

    @Option(names = "--json")
    private boolean json;

    private final Corredor corredor;

    StatusCommand(Corredor corredor) {
        this.corredor = corredor;
    }

    @Override
    public Integer call() throws Exception {
        Settings asked = corredor.settings();
        Optional<NetworkState> state = new LocalNetwork(asked).state();
        Settings settings =
                state.filter(known -> !known.isStale()).map(asked::of).orElse(asked);
        if (json) {
            corredor.screen().line(asJson(settings, state));
        } else {
            show(settings, state);
        }
        return state.filter(NetworkState::isHealthy).isPresent() ? 0 : NOT_RUNNING;
    }

    private void show(Settings settings, Optional<NetworkState> found) {
        if (found.isEmpty()) {
            corredor.screen().line(corredor.say("status.none"));
            return;
        }
        NetworkState state = found.get();
        if (state.isStale() && state.phase() != Phase.FAILED) {
            corredor.screen()
                    .bad(corredor.say("status.stale", state.supervisor().pid()));
        }
        for (Part part : Part.values()) {
            PartState shown = state.of(part);
            Phase phase = actual(shown);
            String where = shown.port() == 0 ? "" : "127.0.0.1:" + shown.port();
            String pid = shown.process() == null ? "" : "pid " + shown.process().pid();
            String row = String.format(
                            "%-12s %-16s %-16s %s",
                            corredor.say("part." + part.id()), corredor.say("phase." + phase), where, pid)
                    .stripTrailing();
            if (phase == Phase.RUNNING) {
                corredor.screen().good(row);
            } else {
                corredor.screen().line("  " + row);
            }
        }
        if (state.isHealthy()) {
            UpCommand.showWhere(corredor, settings);
        }
    }

    /** The file says what the supervisor knew last; a process that is gone is gone. */
    private static Phase actual(PartState state) {
        boolean gone = state.process() != null && !state.process().isAlive();
        return gone ? Phase.ENDED : state.phase();
    }

    private static String asJson(Settings settings, Optional<NetworkState> found) throws Exception {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("running", found.filter(NetworkState::isHealthy).isPresent());
        answer.put("api", settings.apiUrl().toString());
        answer.put("issuer", settings.keycloakUrl() + "/realms/corredor");
        found.ifPresent(state -> answer.put("state", state));
        return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(answer);
    }
}
