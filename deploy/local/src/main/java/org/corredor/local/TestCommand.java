package org.corredor.local;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code corredor test}: everything, on one throw-away PostgreSQL and one throw-away Keycloak that all modules share. */
@Command(name = "test")
final class TestCommand implements Callable<Integer> {
    /** What of Maven's output tells a person how far it is; the rest is in the log. */
    private static final Pattern WORTH_SHOWING =
            Pattern.compile("\\[INFO\\] (Building |Running |--- ).*|\\[(INFO|WARNING|ERROR)\\] Tests run:.*"
                    + "|\\[ERROR\\].*|\\[INFO\\] Total time.*");

    /** Failed tests do not stop Maven, so that all are seen; but then it also swallows a test JVM that crashed. */
    private static final Pattern CRASHED =
            Pattern.compile("\\[ERROR\\].*(forked VM terminated|error in the fork|SurefireBooterForkException).*");

    private boolean crashed;

    @Option(names = "--long")
    private boolean extended;

    /** What the proofs of the referral protocol draw from; each prints its own. */
    @Option(names = "--seed")
    private @Nullable Long seed;

    private final Corredor corredor;

    TestCommand(Corredor corredor) {
        this.corredor = corredor;
    }

    @Override
    public Integer call() throws Exception {
        Settings settings = corredor.settings();
        new LocalNetwork(settings).requireSpace();
        Files.createDirectories(settings.logs());
        corredor.screen().line(corredor.say("test.network"));
        // Windows and network drives keep whole seconds; a report of this run must not look older than the run.
        FileTime begun = FileTime.from(Clock.systemUTC().instant().truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
        int exit;
        Path folder = Files.createTempDirectory(
                "corredor-test-run",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try (ThrowAwayNetwork network = ThrowAwayNetwork.start()) {
            Runtime.getRuntime().addShutdownHook(new Thread(network::closeQuietly, "stop-test-network"));
            Path file = folder.resolve("network.json");
            network.where().write(file);
            exit = verify(settings, file);
        } finally {
            KeycloakDistribution.deleteTree(folder);
        }
        TestReports totals = TestReports.since(settings.checkout().root(), begun);
        boolean passed = exit == 0 && !crashed && totals.failed() == 0 && totals.passed() > 0;
        if (!passed) {
            corredor.screen().bad(corredor.say("test.failed", settings.logs().resolve("test.log")));
        }
        corredor.screen().line(totals.line());
        return passed ? 0 : 1;
    }

    private int verify(Settings settings, Path network) throws IOException, InterruptedException {
        String maven = System.getenv().getOrDefault("CORREDOR_MVN", "mvn");
        List<String> command = new ArrayList<>(List.of(
                maven,
                "-B",
                "-ntp",
                "-fae",
                "verify",
                "-Dmaven.test.failure.ignore=true",
                "-D" + TestNetwork.PROPERTY + "=" + network));
        if (extended) {
            command.add("-Dcorredor.long=true");
        }
        if (seed != null) {
            command.add("-Dcorredor.seed=" + seed);
        }
        Process process = new ProcessBuilder(command)
                .directory(settings.checkout().root().toFile())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
                BufferedWriter log = Files.newBufferedWriter(settings.logs().resolve("test.log"))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.write(line);
                log.newLine();
                log.flush();
                crashed |= CRASHED.matcher(line).matches();
                show(line);
            }
            return process.waitFor();
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }

    private void show(String line) {
        if (!WORTH_SHOWING.matcher(line).matches()) {
            return;
        }
        if (line.startsWith("[INFO] --- ")) {
            corredor.screen().moving("  " + line.substring("[INFO] --- ".length()));
        } else {
            corredor.screen().line(line.replaceFirst("^\\[INFO\\] ", ""));
        }
    }
}
