package org.corredor.local;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code corredor down}: stops the network and keeps its data. */
@Command(name = "down")
final class DownCommand implements Callable<Integer> {
    private final Corredor corredor;

    DownCommand(Corredor corredor) {
        this.corredor = corredor;
    }

    @Override
    public Integer call() throws Exception {
        if (stop(corredor)) {
            corredor.screen().good(corredor.say("down.done"));
        }
        return 0;
    }

    /** Stopping what does not run is no error; whether anything was there to stop. */
    static boolean stop(Corredor corredor) throws IOException, InterruptedException {
        LocalNetwork network = new LocalNetwork(corredor.settings());
        Optional<NetworkState> state = network.stateOrForget(corredor::warn);
        if (state.isEmpty()) {
            corredor.screen().line(corredor.say("down.nothing"));
            return false;
        }
        corredor.screen().line(corredor.say("down.stopping"));
        network.stop(state.get());
        return true;
    }
}
