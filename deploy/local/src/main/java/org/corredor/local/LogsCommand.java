package org.corredor.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code corredor logs [part] [-f]}: the last lines of one log or all of them, and with -f what comes. */
@Command(name = "logs")
final class LogsCommand implements Callable<Integer> {
    @Parameters(arity = "0..1")
    private String part = "";

    @Option(names = {"-f", "--follow"})
    private boolean follow;

    private final Corredor corredor;

    LogsCommand(Corredor corredor) {
        this.corredor = corredor;
    }

    @Override
    public Integer call() throws Exception {
        Path folder = corredor.settings().logs();
        List<String> files = files(folder);
        if (files.isEmpty()) {
            throw new LocalProblem("problem.logs", folder);
        }
        List<String> command = new ArrayList<>(List.of("tail", "-n", "100"));
        if (follow) {
            command.add("-F");
        }
        command.addAll(files);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private List<String> files(Path folder) throws java.io.IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            List<String> all = found.map(Path::toString)
                    .filter(f -> f.endsWith(".log"))
                    .sorted()
                    .toList();
            if (part.isEmpty()) {
                return all;
            }
            List<String> one =
                    all.stream().filter(f -> f.endsWith("/" + part + ".log")).toList();
            if (one.isEmpty()) {
                throw new LocalProblem(
                        "problem.logs.part",
                        part,
                        String.join(
                                ", ",
                                all.stream()
                                        .map(f -> Path.of(f)
                                                .getFileName()
                                                .toString()
                                                .replace(".log", ""))
                                        .toList()));
            }
            return one;
        }
    }
}
