package org.corredor.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.corredor.contract.ContractLint.Rule;

/** Schemas: names, bounds, formats, and one place for each code list. */
final class SchemaLint {
    private static final Pattern SNAKE_CASE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

    /** A pattern of the whole text that repeats nothing without end bounds it too. */
    private static final Pattern BOUNDED = Pattern.compile("\\^[^*+]*\\$");

    private static final Pattern ENDLESS = Pattern.compile("\\{\\d+,}");

    private SchemaLint() {}

    static List<Rule> rules() {
        return List.of(
                new Rule("snake-case", SchemaLint::names),
                new Rule("bounds", SchemaLint::bounds),
                new Rule("whole-pattern", SchemaLint::patterns),
                new Rule("integer-format", SchemaLint::integers),
                new Rule("closed-body", SchemaLint::openBodies),
                new Rule("one-list", SchemaLint::duplicates));
    }

    private static Stream<String> names(Document document) {
        return schemas(document).flatMap(schema -> schema.getValue().path("properties").properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !SNAKE_CASE.matcher(name).matches())
                .map(name -> schema.getKey() + "." + name + " isn't snake_case"));
    }

    private static Stream<String> bounds(Document document) {
        return sent(document).flatMap(part -> document.withinBody(part.getValue())
                .filter(schema -> isUnbounded(schema))
                .map(schema -> part.getKey() + " takes text or a list without an upper bound: " + schema));
    }

    private static boolean isUnbounded(JsonNode schema) {
        if (is(schema, "array")) {
            return !schema.has("maxItems");
        }
        return is(schema, "string")
                && Stream.of("maxLength", "enum", "format").noneMatch(schema::has)
                && !isBounded(schema.path("pattern").asText());
    }

    private static boolean isBounded(String pattern) {
        return BOUNDED.matcher(pattern).matches() && !ENDLESS.matcher(pattern).find();
    }

    /** JSON Schema looks for a pattern anywhere in the text; the API asks for the whole text. */
    private static Stream<String> patterns(Document document) {
        return document.root().findValues("pattern").stream()
                .map(JsonNode::asText)
                .filter(pattern -> !pattern.equals("\\S") && !(pattern.startsWith("^") && pattern.endsWith("$")))
                .map(pattern -> pattern + " may stand anywhere in the text");
    }

    private static Stream<String> integers(Document document) {
        return Stream.concat(
                        document.root().findParents("type").stream(),
                        document.root().path("components").path("schemas").valueStream())
                .filter(schema -> is(schema, "integer") && !schema.has("format"))
                .map(schema -> "an integer of no format: " + schema);
    }

    private static Stream<String> openBodies(Document document) {
        return document.operations().stream()
                // a file in one of several formats: what its members may be is its format's, and its report says
                .filter(operation ->
                        operation.node().path("requestBody").path("content").size() < 2)
                .flatMap(operation -> operation.node().path("requestBody").path("content").properties().stream()
                        .map(body -> document.resolve(body.getValue().path("schema")))
                        .filter(body -> body.path("unevaluatedProperties").asBoolean(true)
                                && body.path("additionalProperties").asBoolean(true))
                        .map(body -> operation.id() + " doesn't say that unknown members are refused"));
    }

    /** The same codes under the same name in two schemas; the patch of a draft repeats the draft's. */
    private static Stream<String> duplicates(Document document) {
        Map<String, Set<String>> holders = new HashMap<>();
        schemas(document).filter(schema -> !schema.getKey().endsWith("Patch")).forEach(schema -> schema.getValue()
                .path("properties")
                .properties()
                .forEach(member -> {
                    JsonNode coded =
                            member.getValue().has("items") ? member.getValue().path("items") : member.getValue();
                    if (coded.has("enum")) {
                        holders.computeIfAbsent(member.getKey() + " " + coded.path("enum"), key -> new TreeSet<>())
                                .add(schema.getKey());
                    }
                }));
        return holders.entrySet().stream()
                .filter(list -> list.getValue().size() > 1)
                .map(list -> list.getValue() + " repeat the list " + list.getKey());
    }

    private static Stream<Map.Entry<String, JsonNode>> schemas(Document document) {
        return document.root().path("components").path("schemas").properties().stream();
    }

    /** Each body and each parameter a client sends, by the operation's name. */
    private static Stream<Map.Entry<String, JsonNode>> sent(Document document) {
        List<Map.Entry<String, JsonNode>> sent = new ArrayList<>();
        document.operations().forEach(operation -> {
            operation
                    .node()
                    .path("requestBody")
                    .path("content")
                    .forEach(body -> sent.add(Map.entry(operation.id(), body.path("schema"))));
            operation
                    .node()
                    .path("parameters")
                    .forEach(p -> sent.add(
                            Map.entry(operation.id(), document.resolve(p).path("schema"))));
        });
        return sent.stream();
    }

    private static boolean is(JsonNode schema, String type) {
        JsonNode said = schema.path("type");
        return said.isArray()
                ? said.valueStream().anyMatch(one -> one.asText().equals(type))
                : said.asText().equals(type);
    }
}
