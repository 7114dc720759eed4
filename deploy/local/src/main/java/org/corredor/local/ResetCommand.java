package org.corredor.local;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code corredor reset --yes}: stops the network and deletes its data, its keys among them. */
@Command(name = "reset")
final class ResetCommand implements Callable<Integer> {
    @Option(names = "--yes")
    private boolean yes;

    private final Corredor corredor;

    ResetCommand(Corredor corredor) {
        this.corredor = corredor;
    }

    @Override
    public Integer call() throws Exception {
        Settings settings = corredor.settings();
        corredor.screen().line(corredor.say("reset.deletes", settings.data(), settings.logs(), settings.run()));
        if (!yes) {
            corredor.screen().bad(corredor.say("reset.confirm"));
            return 1;
        }
        DownCommand.stop(corredor);
        new LocalNetwork(settings).requireNoDatabase();
        for (Path folder : List.of(settings.data(), settings.logs(), settings.run())) {
            KeycloakDistribution.deleteTree(folder);
        }
        corredor.screen().good(corredor.say("reset.done"));
        return 0;
    }
}
