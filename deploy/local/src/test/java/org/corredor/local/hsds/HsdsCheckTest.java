package org.corredor.local.hsds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.corredor.local.Corredor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command as it is run, a process of its own: its exit code, and what programs read. */
final class HsdsCheckTest {
    private record Run(int exit, String out) {}

    private static Run check(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Corredor.class.getName(),
                "hsds-check"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("LC_ALL", "en");
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out);
    }

    @Test
    void aRightFeedExitsWith0AndAFaultyOneWith1() throws Exception {
        try (FixtureFeed right = new FixtureFeed(Fault.NONE);
                FixtureFeed faulty = new FixtureFeed(Fault.NULL_STRING)) {
            Run good = check(right.base().toString(), "--json");
            JsonNode report = new ObjectMapper().readTree(good.out());
            assertEquals(0, good.exit());
            assertTrue(report.path("conformant").booleanValue());
            Run bad = check(faulty.base() + "/");
            assertEquals(1, bad.exit());
            assertTrue(bad.out().contains("/alert has not the right form: null"), bad.out());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ftp://feed.example.org",
                "feed.example.org",
                "https://feed.example.org/hsds?x=1",
                "http://feed.example.org --max-requests=0",
                "http://feed.example.org --max-requests=x",
                "http://feed.example.org --schemas=target/nothing-here",
                "http://feed.example.org --centroid=84000",
                "http://feed.example.org --unknown"
            })
    void whatIsNotUnderstoodExitsWith2(String line) throws Exception {
        Run run = check(line.isEmpty() ? new String[0] : line.split(" ", -1));
        assertEquals(2, run.exit(), run.out());
        assertTrue(run.out().contains("Not understood"), run.out());
    }

    @Test
    void nobodyThereExitsWith1() throws Exception {
        Run run = check("http://127.0.0.1:1/hsds");
        assertEquals(1, run.exit());
        assertTrue(run.out().contains("Nothing answers at http://127.0.0.1:1/hsds"), run.out());
    }
}
