package org.corredor.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.corredor.network.protocol.Terms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What docs/referral-protocol.md says of the machine is made from the machine: each part between its two marks. With {@code
 * CORREDOR_CONTRACT=write} it is written, else held equal.
 */
final class ProtocolDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "referral-protocol.md");

    @ParameterizedTest
    @ValueSource(strings = {"diagram", "states", "commands", "transitions", "clocks"})
    void thePartIsTheMachines(String part) throws IOException {
        String text = Files.readString(DOCUMENT);
        String begin = "<!-- " + part + " -->\n";
        String end = "<!-- /" + part + " -->";
        int from = text.indexOf(begin) + begin.length();
        int to = text.indexOf(end);
        assertThat(to).as("the marks of " + part).isGreaterThanOrEqualTo(from);
        String made = made(part);
        if ("write".equals(System.getenv("CORREDOR_CONTRACT"))) {
            Files.writeString(DOCUMENT, text.substring(0, from) + made + text.substring(to));
        } else {
            assertThat(text.substring(from, to)).isEqualTo(made);
        }
    }

    private static String made(String part) {
        return switch (part) {
            case "diagram" -> diagram();
            case "states" -> states();
            case "commands" -> commands();
            case "transitions" -> transitions();
            default -> clocks();
        };
    }

    /** Errors can be said of nearly every state: drawn, they would hide the rest. */
    private static String diagram() {
        List<String> lines = new ArrayList<>(List.of("```mermaid", "stateDiagram-v2", "  [*] --> draft"));
        Map<String, List<String>> arrows = new LinkedHashMap<>();
        for (Transition row : Transitions.table()) {
            if (row.kind() == ReferralKind.REFERRAL && row.command() != ReferralCommand.ENTER_IN_ERROR) {
                String to =
                        row.to() == null ? row.from().code() + "*" : row.to().code();
                arrows.computeIfAbsent(row.from().code() + " --> " + to, none -> new ArrayList<>())
                        .add(row.command().code() + (row.by() == Party.CLOCK ? " (clock)" : ""));
            }
        }
        arrows.forEach((arrow, commands) -> {
            if (!arrow.endsWith("*")) {
                lines.add("  " + arrow.replace("-", "_").replace("__>", "-->") + " : "
                        + commands.stream().distinct().collect(Collectors.joining(", ")));
            }
        });
        lines.add("```");
        return String.join("\n", lines) + "\n";
    }

    private static String states() {
        return table(
                List.of("state", "the receiver may read the package", "the end"),
                Arrays.stream(ReferralState.values())
                        .map(state ->
                                List.of("`" + state.code() + "`", mark(state.packageOpen()), mark(state.terminal())))
                        .toList());
    }

    private static String commands() {
        return table(
                List.of("command", "members of its body"),
                Arrays.stream(ReferralCommand.values())
                        .map(command -> List.of(
                                "`" + command.code() + "`",
                                ActionView.of(command).fields().stream()
                                        .map(ProtocolDocumentTest::member)
                                        .collect(Collectors.joining("<br>"))))
                        .toList());
    }

    private static String member(ActionView.Input input) {
        List<String> codes = input.codes() == null ? List.of() : input.codes();
        return "`" + input.name() + "`" + (input.required() ? "" : " (optional)")
                + (codes.isEmpty()
                        ? ""
                        : ": " + codes.stream().map(code -> "`" + code + "`").collect(Collectors.joining(", ")));
    }

    private static String transitions() {
        return table(
                List.of("kind", "in", "command", "given by", "leads to"),
                Transitions.table().stream()
                        .map(row -> List.of(
                                row.kind().name().toLowerCase(Locale.ROOT),
                                "`" + row.from().code() + "`",
                                "`" + row.command().code() + "`",
                                row.by().name().toLowerCase(Locale.ROOT),
                                row.to() == null
                                        ? "the state it came from"
                                        : "`" + row.to().code() + "`"))
                        .toList());
    }

    private static String clocks() {
        List<List<String>> rows = new ArrayList<>();
        Instant monday = Instant.parse("2026-11-23T17:00:00Z");
        for (String urgency : List.of("emergency", "urgent", "normal")) {
            for (ReferralState state : ReferralState.values()) {
                ReferralClock.running(
                                new ReferralClock.Times(
                                        state, Terms.byDefault(urgency), monday, monday, monday, Duration.ZERO),
                                ZoneOffset.UTC)
                        .forEach(each -> rows.add(List.of(
                                urgency,
                                "`" + state.code() + "`",
                                each.clock().code(),
                                Duration.between(monday, each.due()).toHours() + " h",
                                each.end().map(end -> "`" + end.code() + "`").orElse("reminds"))));
            }
        }
        return table(
                List.of("urgency", "in", "clock", "begun on a Monday without days of rest after it", "then"), rows);
    }

    private static String mark(boolean is) {
        return is ? "yes" : "";
    }

    private static String table(List<String> head, List<List<String>> rows) {
        return "| " + String.join(" | ", head) + " |\n" + "|---".repeat(head.size()) + "|\n"
                + rows.stream()
                        .map(row -> "| " + String.join(" | ", row) + " |\n")
                        .collect(Collectors.joining());
    }
}
