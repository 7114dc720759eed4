package org.corredor.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
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
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corredor.consent.ConsentResource;
import org.corredor.network.protocol.Terms;
import org.corredor.problem.Refuses;
import org.corredor.referral.paper.PaperCommandResource;
import org.corredor.referral.paper.PaperReferralResource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What docs/referral-protocol.md says of the machine is made from the machine, and the messages beside it are the contract's examples:
 * each part between its two marks. With {@code CORREDOR_CONTRACT=write} it is written, else held equal.
 */
final class ProtocolDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "referral-protocol.md");
    private static final List<Path> MESSAGES = List.of(
            Path.of("..", "docs", "referral-protocol-messages.md"),
            Path.of("..", "docs", "referral-protocol-messages-more.md"));
    private static final String JSON = "```json";
    private static final Pattern MARK = Pattern.compile("<!-- ([^/].*) -->\n");

    /** Where the commands and what rests on them are operations. */
    private static final List<Class<?>> RESOURCES = List.of(
            ReferralResource.class,
            ReferralCommandResource.class,
            ReferralDetourResource.class,
            ReferralQueueResource.class,
            ReferralMessageResource.class,
            PaperReferralResource.class,
            PaperCommandResource.class,
            ConsentResource.class);

    @ParameterizedTest
    @ValueSource(strings = {"diagram", "states", "commands", "transitions", "clocks"})
    void thePartIsTheMachines(String part) throws IOException {
        hold(DOCUMENT, part, made(part));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void theMessageIsTheContracts(Path document, String part) throws IOException {
        hold(document, part, ProtocolMessages.made(part));
    }

    static Stream<Arguments> messages() {
        return MESSAGES.stream().flatMap(document -> marks(document).stream().map(part -> arguments(document, part)));
    }

    private static List<String> marks(Path document) {
        return MARK.matcher(text(document)).results().map(mark -> mark.group(1)).toList();
    }

    @Test
    void noExampleIsWithoutAMark() {
        assertThat(text(DOCUMENT)).doesNotContain(JSON);
        for (Path document : MESSAGES) {
            assertThat(text(document).split(JSON, -1).length - 1)
                    .isEqualTo(marks(document).stream()
                            .filter(part -> ProtocolMessages.made(part).startsWith(JSON))
                            .count());
        }
    }

    @Test
    void everyBodyThatIsSentIsShown() {
        assertThat(MESSAGES.stream()
                        .flatMap(document -> marks(document).stream())
                        .flatMap(ProtocolMessages::shown))
                .containsAll(operations()
                        .map(method -> method.getAnnotation(Operation.class).operationId() + " request")
                        .filter(part -> !ProtocolMessages.example(part).isMissingNode())
                        .toList());
    }

    @Test
    void everyRefusalIsTold() {
        assertThat(text(DOCUMENT))
                .contains(Stream.concat(operations(), Arrays.stream(PartnerReferralResource.class.getDeclaredMethods()))
                        .filter(method -> method.isAnnotationPresent(Refuses.class))
                        .flatMap(method -> Arrays.stream(
                                method.getAnnotation(Refuses.class).value()))
                        .map(type -> "`" + type.code() + "`")
                        .distinct()
                        .toList());
    }

    /** The formula that the page tells, on what a receiver was given. */
    @Test
    void theReceiptThatIsShownCommitsToThePackageThatIsShown() {
        Map<String, String> committed = new TreeMap<>();
        ProtocolMessages.receipt()
                .path("fields")
                .forEach(field -> committed.put(
                        field.path("field").asText(), field.path("commitment").asText()));
        assertThat(ProtocolMessages.shared().stream()
                        .collect(Collectors.toMap(field -> field.field().code(), SaltedField::commitment)))
                .isNotEmpty()
                .isEqualTo(committed);
        JsonNode answer = ProtocolMessages.example("getPartnerReferralReceipt response");
        assertThat(Receipt.hash(answer.path("receipt").asText()))
                .isEqualTo(answer.path("sha256").asText());
    }

    private static Stream<Method> operations() {
        return RESOURCES.stream()
                .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Operation.class));
    }

    private static String text(Path document) {
        try {
            return Files.readString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void hold(Path document, String part, String made) throws IOException {
        String text = text(document);
        String begin = "<!-- " + part + " -->\n";
        String end = "<!-- /" + part + " -->";
        int from = text.indexOf(begin) + begin.length();
        int to = text.indexOf(end);
        assertThat(to).as("the marks of " + part).isGreaterThanOrEqualTo(from);
        if ("write".equals(System.getenv("CORREDOR_CONTRACT"))) {
            Files.writeString(document, text.substring(0, from) + made + text.substring(to));
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
