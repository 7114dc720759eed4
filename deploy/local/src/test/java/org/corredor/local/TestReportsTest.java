package org.corredor.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TestReportsTest {
    private static final Instant BEGUN = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void sumsAllModulesAndCountsErrorsAsFailures(@TempDir Path root) throws IOException {
        report(
                root,
                "api/target/surefire-reports/TEST-a.xml",
                "tests=\"10\" errors=\"1\" skipped=\"2\" failures=\"3\"");
        report(
                root,
                "deploy/local/target/failsafe-reports/TEST-b.xml",
                "tests=\"5\" errors=\"0\" skipped=\"0\" failures=\"0\"");
        report(root, "api/target/surefire-reports/other.xml", "tests=\"99\"");
        assertEquals(
                "9 passed, 4 failed, 2 skipped",
                TestReports.since(root, FileTime.from(BEGUN)).line());
    }

    @Test
    void reportsOfAnEarlierRunDoNotCount(@TempDir Path root) throws IOException {
        report(root, "api/target/surefire-reports/TEST-a.xml", "tests=\"10\"");
        assertEquals(
                "0 passed, 0 failed, 0 skipped",
                TestReports.since(root, FileTime.from(BEGUN.plusSeconds(60))).line());
    }

    private static void report(Path root, String path, String counts) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(
                file, "<?xml version=\"1.0\"?>\n<testsuite name=\"x\" time=\"0.1\" " + counts + ">\n</testsuite>");
        Files.setLastModifiedTime(file, FileTime.from(BEGUN.plusSeconds(1)));
    }
}
