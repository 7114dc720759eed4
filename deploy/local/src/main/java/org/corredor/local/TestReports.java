package org.corredor.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Totals of the test reports that surefire and failsafe leave.
 *
 * @param failed failures and errors together
 */
record TestReports(int passed, int failed, int skipped) {
    private static final Pattern SUITE = Pattern.compile("<testsuite [^>]*>", Pattern.DOTALL);

    /** Sums the reports of all modules written since the given moment: older ones are of a run that is not this one. */
    static TestReports since(Path root, FileTime begun) throws IOException {
        TestReports sum = new TestReports(0, 0, 0);
        for (Path report : reports(root)) {
            if (Files.getLastModifiedTime(report).compareTo(begun) >= 0) {
                sum = sum.plus(of(Files.readString(report)));
            }
        }
        return sum;
    }

    private static List<Path> reports(Path root) throws IOException {
        try (Stream<Path> files = Files.find(
                root,
                6,
                (path, attributes) -> attributes.isRegularFile()
                        && path.toString().matches(".*/(surefire|failsafe)-reports/TEST-[^/]*\\.xml"))) {
            return files.toList();
        }
    }

    /** Of one report: the counts stand in the attributes of its root element. */
    static TestReports of(String xml) {
        Matcher suite = SUITE.matcher(xml);
        if (!suite.find()) {
            return new TestReports(0, 0, 0);
        }
        int failed = count(suite.group(), "failures") + count(suite.group(), "errors");
        int skipped = count(suite.group(), "skipped");
        return new TestReports(count(suite.group(), "tests") - failed - skipped, failed, skipped);
    }

    private static int count(String element, String attribute) {
        Matcher found = Pattern.compile("\\b" + attribute + "=\"(\\d+)\"").matcher(element);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    TestReports plus(TestReports other) {
        return new TestReports(passed + other.passed, failed + other.failed, skipped + other.skipped);
    }

    /** The closing line, the same in every language: programs read it. */
    String line() {
        return passed + " passed, " + failed + " failed, " + skipped + " skipped";
    }
}
