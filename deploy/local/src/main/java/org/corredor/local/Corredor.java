package org.corredor.local;

import java.io.IOException;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The launcher behind the script {@code corredor}: its commands, and what they have in common. */
@Command(
        name = "corredor",
        subcommands = {
            UpCommand.class,
            DemoCommand.class,
            DownCommand.class,
            StatusCommand.class,
            ResetCommand.class,
            LogsCommand.class,
            TestCommand.class,
            GenerateDirectoryCommand.class,
            HsdsCheckCommand.class,
            CheckReceiptCommand.class,
            HelpCommand.class,
            SuperviseCommand.class
        })
public final class Corredor implements Runnable {
    private final Texts texts;
    private final Screen screen;

    private Corredor(Map<String, String> environment) {
        this.texts = Texts.of(environment);
        this.screen = Screen.standard(environment);
    }

    /** Exit codes: 0 done; 1 refused or failed, said in one line; 2 the command line is not understood; 3 not running. */
    public static void main(String[] arguments) {
        Corredor corredor = new Corredor(System.getenv());
        CommandLine line = new CommandLine(corredor, corredor.commands());
        line.setExecutionExceptionHandler((e, command, parsed) -> corredor.explain(e));
        line.setParameterExceptionHandler((e, given) -> corredor.misunderstood(String.valueOf(e.getMessage())));
        System.exit(line.execute(arguments));
    }

    /** Gives each command this object in its constructor. */
    private CommandLine.IFactory commands() {
        return new CommandLine.IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                try {
                    return type.getDeclaredConstructor(Corredor.class).newInstance(Corredor.this);
                } catch (NoSuchMethodException notACommand) {
                    return CommandLine.defaultFactory().create(type);
                }
            }
        };
    }

    @Override
    public void run() {
        HelpCommand.print(this);
    }

    Texts texts() {
        return texts;
    }

    Screen screen() {
        return screen;
    }

    Settings settings() throws IOException {
        return Settings.of(System.getenv());
    }

    String say(String key, Object... arguments) {
        return texts.say(key, arguments);
    }

    /** Says what is wrong and lets the command go on. */
    void warn(LocalProblem problem) {
        screen.bad(texts.say(problem));
    }

    private int explain(Exception e) {
        if (e instanceof LocalProblem problem) {
            screen.bad(texts.say(problem));
        } else {
            screen.bad(texts.say("problem.unexpected", e.toString(), ""));
        }
        return 1;
    }

    private int misunderstood(String why) {
        screen.bad(texts.say("problem.command", why));
        return 2;
    }
}
