package org.corredor.referral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.corredor.cases.CaseView;
import org.corredor.cases.ServiceDeliveredView;
import org.corredor.consent.PackageField;
import org.corredor.people.PersonView;
import org.corredor.problem.FieldError;
import org.corredor.problem.Language;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemBody;
import org.corredor.problem.ProblemType;

/**
 * The parts of the pages of messages beside docs/referral-protocol.md: the contract's examples, as the live API answered them, and what
 * follows from them. A part is named {@code <operationId> request|response}, {@code bodies <operationId>...}, {@code problem <code>},
 * {@code fields}, {@code receipt} or {@code vector}.
 */
final class ProtocolMessages {
    private static final Path EXAMPLES = Path.of("..", "openapi", "examples");
    private static final String BODIES = "bodies ";
    private static final int WIDTH = 132;
    private static final int SCALE = 2;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .addModule(new JavaTimeModule())
            .build();

    private ProtocolMessages() {}

    static String made(String part) {
        return switch (part) {
            case "fields" -> fields();
            case "receipt" -> block(receipt());
            case "vector" -> vector();
            case "problem referral-state" -> block(state());
            case "problem validation" ->
                block(answer(Problem.invalid(new FieldError("/person_id", "unknown-reference"))));
            default -> part.startsWith(BODIES) ? bodies(part) : block(example(part));
        };
    }

    /** The messages that a part shows, each by {@code <operationId> request|response}. */
    static Stream<String> shown(String part) {
        return part.startsWith(BODIES)
                ? Arrays.stream(part.substring(BODIES.length()).split(" ", -1)).map(operation -> operation + " request")
                : Stream.of(part);
    }

    private static String bodies(String part) {
        return "| operation | body |\n|---|---|\n"
                + shown(part)
                        .map(each -> "| `" + each.split(" ", 2)[0] + "` | `" + flat(example(each)) + "` |\n")
                        .collect(Collectors.joining());
    }

    /** A side of an operation's example, by {@code <operationId> request|response}; missing where it has none. */
    static JsonNode example(String named) {
        String[] words = named.split(" ", 2);
        Path file = EXAMPLES.resolve(words[0] + ".json");
        try {
            return Files.exists(file) ? JSON.readTree(Files.readString(file)).path(words[1]) : JSON.missingNode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text that a receipt is, read. */
    static JsonNode receipt() {
        return CanonicalJson.read(
                example("getPartnerReferralReceipt response").path("receipt").asText());
    }

    /** The fields that this receipt commits to, as their receiver reads them. */
    static List<SaltedField> shared() {
        List<SaltedField> shared = new ArrayList<>();
        example("getPartnerReferralPackage response")
                .path("fields")
                .forEach(field -> shared.add(new SaltedField(
                        PackageField.of(field.path("field").asText()),
                        field.path("salt").asText(),
                        field.path("text").asText())));
        return shared;
    }

    /** Each field's value as the API makes it, of the person, the case and the log of the examples. */
    private static String fields() {
        PersonView person = read(example("getPerson response"), PersonView.class);
        CaseView labourCase = read(example("getCase response"), CaseView.class);
        PackageValues values = new PackageValues(
                person,
                matter(labourCase),
                StreamSupport.stream(
                                example("listServicesDelivered response")
                                        .path("items")
                                        .spliterator(),
                                false)
                        .map(item -> read(item, ServiceDeliveredView.class))
                        .toList(),
                List.of("transport"));
        return "| field | `text` |\n|---|---|\n"
                + Arrays.stream(PackageField.values())
                        .map(field -> "| `" + field.code() + "` | `" + CanonicalJson.write(values.of(field)) + "` |\n")
                        .collect(Collectors.joining());
    }

    /** Amounts have two decimals in the database, and one in a JSON number that ends with 0. */
    private static PackageValues.Matter matter(CaseView read) {
        BigDecimal claimed = read.amountClaimed();
        return new PackageValues.Matter(
                read.types(),
                read.summary(),
                read.employer(),
                read.triggerKind(),
                read.triggerDate(),
                claimed == null ? null : claimed.setScale(SCALE),
                read.amountAgreed(),
                read.amountPaid(),
                read.currency());
    }

    private static String vector() {
        return "| field | `text` | `salt` | commitment |\n|---|---|---|---|\n"
                + shared().stream()
                        .map(field -> "| `" + field.field().code() + "` | `" + field.json() + "` | `" + field.salt()
                                + "` | `" + field.commitment() + "` |\n")
                        .collect(Collectors.joining());
    }

    private static JsonNode state() {
        List<String> allowed =
                Transitions.allowed(ReferralKind.REFERRAL, ReferralState.REQUESTED, Party.RECEIVER, null).stream()
                        .map(ReferralCommand::code)
                        .toList();
        return answer(Problem.of(ProblemType.REFERRAL_STATE)
                .with("state", ReferralState.REQUESTED.code())
                .with("allowed", allowed));
    }

    private static JsonNode answer(Problem problem) {
        return JSON.valueToTree(ProblemBody.of(problem, Language.ES));
    }

    private static <T> T read(JsonNode node, Class<T> type) {
        try {
            return JSON.treeToValue(node, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String block(JsonNode node) {
        return "```json\n" + text(node, 0) + "\n```\n";
    }

    /** On one line what fits there; else as many members on each as fit. */
    private static String text(JsonNode node, int indent) {
        String flat = flat(node);
        if (!node.isContainerNode() || flat.length() + indent <= WIDTH) {
            return flat;
        }
        String pad = "\n" + " ".repeat(indent + 2);
        StringBuilder out = new StringBuilder(node.isObject() ? "{" : "[");
        int at = WIDTH;
        for (String member : members(node, indent + 2)) {
            boolean fits = member.indexOf('\n') < 0 && at + 1 + member.length() < WIDTH;
            out.append(fits ? " " : pad).append(member);
            at = member.indexOf('\n') >= 0 ? WIDTH : (fits ? at + 1 : indent + 2) + member.length();
        }
        return out.append("\n")
                .append(" ".repeat(indent))
                .append(node.isObject() ? "}" : "]")
                .toString();
    }

    private static List<String> members(JsonNode node, int indent) {
        List<String> members = new ArrayList<>();
        if (node.isObject()) {
            node.properties()
                    .forEach(member ->
                            members.add("\"" + member.getKey() + "\": " + text(member.getValue(), indent) + ","));
        } else {
            node.forEach(item -> members.add(text(item, indent) + ","));
        }
        String last = members.removeLast();
        members.add(last.substring(0, last.length() - 1));
        return members;
    }

    private static String flat(JsonNode node) {
        if (!node.isContainerNode() || node.isEmpty()) {
            return node.toString();
        }
        String inner = node.isObject()
                ? node.properties().stream()
                        .map(member -> "\"" + member.getKey() + "\": " + flat(member.getValue()))
                        .collect(Collectors.joining(", "))
                : StreamSupport.stream(node.spliterator(), false)
                        .map(ProtocolMessages::flat)
                        .collect(Collectors.joining(", "));
        return node.isObject() ? "{" + inner + "}" : "[" + inner + "]";
    }
}
