package org.corredor.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.corredor.contract.ContractLint.Rule;

/** Names, texts, paths and who may call. */
final class OperationLint {
    private static final Pattern LOWER_CAMEL = Pattern.compile("[a-z][a-z0-9]*([A-Z][a-z0-9]*)*");
    private static final Pattern SEGMENT = Pattern.compile("\\{[a-z][a-z0-9_]*}|[a-z0-9]+(-[a-z0-9]+)*|[.]well-known");

    /** HSDS names its paths itself. */
    private static final Pattern OF_HSDS = Pattern.compile("(/v1/centers/\\{center})?/hsds(/.*)?");

    private static final Pattern NOT_ENGLISH = Pattern.compile("[¿¡ñáéíóúüàèòÑÁÉÍÓÚÀÈÒ]");

    private OperationLint() {}

    static List<Rule> rules() {
        return List.of(
                new Rule("operation-id", OperationLint::ids),
                Rule.ofEach("summary", operation -> summary(operation.node())),
                new Rule("tag", OperationLint::tags),
                new Rule("english", OperationLint::english),
                Rule.ofEach("path", operation -> path(operation.path())),
                new Rule("security", OperationLint::security),
                Rule.ofEach("under-a-center", OperationLint::underCenter));
    }

    private static Stream<String> ids(Document document) {
        Set<String> seen = new HashSet<>();
        return document.operations().stream()
                .filter(operation -> !LOWER_CAMEL.matcher(operation.id()).matches() || !seen.add(operation.id()))
                .map(operation -> operation.verb() + " " + operation.path() + " is called '" + operation.id()
                        + "', in no lowerCamelCase or twice");
    }

    private static Stream<String> summary(JsonNode operation) {
        String summary = operation.path("summary").asText();
        boolean good = !summary.isBlank()
                && summary.length() <= 120
                && Character.isUpperCase(summary.charAt(0))
                && !summary.endsWith(".");
        return good
                ? Stream.empty()
                : Stream.of(" has no summary of one line, begun with a capital and without a full stop");
    }

    private static Stream<String> tags(Document document) {
        Set<String> declared = new HashSet<>();
        document.root()
                .path("tags")
                .forEach(tag -> declared.add(tag.path("name").asText()));
        return document.operations().stream()
                .filter(operation -> operation.node().path("tags").size() != 1
                        || !declared.contains(
                                operation.node().path("tags").path(0).asText()))
                .map(operation -> operation.id() + " hasn't one declared tag");
    }

    private static Stream<String> english(Document document) {
        return texts(document.root())
                .filter(text -> NOT_ENGLISH.matcher(text).find())
                .map(text -> "'" + text + "' isn't English; people read it from the bundles");
    }

    /** Summaries and descriptions; not those inside examples, which are data. */
    private static Stream<String> texts(JsonNode node) {
        return node.isArray()
                ? node.valueStream().flatMap(OperationLint::texts)
                : node.properties().stream().flatMap(member -> switch (member.getKey()) {
                    case "example", "examples" -> Stream.of();
                    case "summary", "description" ->
                        member.getValue().isTextual()
                                ? Stream.of(member.getValue().asText())
                                : texts(member.getValue());
                    default -> texts(member.getValue());
                });
    }

    private static Stream<String> path(String path) {
        boolean good = OF_HSDS.matcher(path).matches()
                || Arrays.stream(path.substring(1).split("/", -1))
                        .allMatch(segment -> SEGMENT.matcher(segment).matches());
        return good ? Stream.empty() : Stream.of(" isn't in kebab-case");
    }

    private static Stream<String> security(Document document) {
        JsonNode schemes = document.root().path("components").path("securitySchemes");
        return document.operations().stream()
                .filter(operation -> !isSaid(operation.node().path("security"), schemes)
                        || operation.isPublic()
                                == operation.node().path("responses").has("401"))
                .map(operation -> operation.id() + " doesn't say who may call it, or has a 401 and asks nobody");
    }

    private static boolean isSaid(JsonNode security, JsonNode schemes) {
        return security.isArray()
                && security.valueStream()
                        .allMatch(one -> one.properties().stream().allMatch(scheme -> schemes.has(scheme.getKey())));
    }

    private static Stream<String> underCenter(Document.Operation operation) {
        JsonNode responses = operation.node().path("responses");
        boolean good = !operation.path().contains("/{center}/")
                || (!operation.node().path("x-permission").isEmpty() && responses.has("403") && responses.has("404"));
        return good ? Stream.empty() : Stream.of(" lacks x-permission, 403 or 404");
    }
}
