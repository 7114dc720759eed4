package org.corredor.local;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** What {@code up} starts in the background; not for people. */
@Command(name = "supervise", hidden = true)
final class SuperviseCommand implements Callable<Integer> {
    private final Corredor corredor;

    SuperviseCommand(Corredor corredor) {
        this.corredor = corredor;
    }

    @Override
    public Integer call() throws Exception {
        return new Supervisor(corredor.settings()).run();
    }
}
