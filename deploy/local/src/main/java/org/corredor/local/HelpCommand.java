package org.corredor.local;

import java.util.List;
import picocli.CommandLine.Command;

/** {@code corredor help}: every command in a line. */
@Command(name = "help")
final class HelpCommand implements Runnable {
    /** In the order a newcomer needs them; each has a text {@code help.<name>}. */
    static final List<String> COMMANDS = List.of(
            "up",
            "demo",
            "down",
            "status",
            "reset",
            "logs",
            "test",
            "generate-directory",
            "hsds-check",
            "check-receipt",
            "help");

    private final Corredor corredor;

    HelpCommand(Corredor corredor) {
        this.corredor = corredor;
    }

    @Override
    public void run() {
        print(corredor);
    }

    static void print(Corredor corredor) {
        corredor.screen().title(corredor.say("help.title"));
        for (String command : COMMANDS) {
            corredor.screen().line(String.format("  %-18s %s", command, corredor.say("help." + command)));
        }
        corredor.screen().line(corredor.say("help.settings"));
    }
}
