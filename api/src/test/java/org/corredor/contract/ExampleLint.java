package org.corredor.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.corredor.ResponseRules;
import org.corredor.contract.ContractLint.Rule;

/** Every body that goes either way has an example, every example holds to its schema, and a page shows each record once. */
final class ExampleLint {
    private ExampleLint() {}

    static List<Rule> rules() {
        return List.of(
                new Rule("example", ExampleLint::absent),
                new Rule("true-example", ExampleLint::wrong),
                new Rule("unique-ids", ExampleLint::twice));
    }

    private static Stream<String> absent(Document document) {
        return bodies(document)
                .filter(body -> examples(body.getValue()).findAny().isEmpty())
                .map(body -> body.getKey() + " has no example");
    }

    private static Stream<String> wrong(Document document) {
        ResponseRules rules = new ResponseRules(document.root());
        return bodies(document).flatMap(body -> examples(body.getValue())
                .flatMap(example -> rules.faults(body.getValue().path("schema"), example).stream())
                .map(fault -> body.getKey() + ": " + fault));
    }

    private static Stream<String> twice(Document document) {
        return bodies(document)
                .filter(body -> examples(body.getValue()).anyMatch(ExampleLint::showsOneTwice))
                .map(body -> body.getKey() + " shows an id twice in a page");
    }

    private static boolean showsOneTwice(JsonNode example) {
        return Stream.of("items", "contents").anyMatch(page -> {
            List<String> ids = example.path(page)
                    .valueStream()
                    .filter(item -> item.has("id"))
                    .map(item -> item.path("id").asText())
                    .toList();
            return ids.stream().distinct().count() < ids.size();
        });
    }

    private static Stream<JsonNode> examples(JsonNode body) {
        return body.has("example")
                ? Stream.of(body.path("example"))
                : body.path("examples").valueStream().map(one -> one.path("value"));
    }

    /** Request bodies, successes, and the refusals all share. */
    private static Stream<Map.Entry<String, JsonNode>> bodies(Document document) {
        Stream<Map.Entry<String, JsonNode>> ofOperations = document.operations().stream()
                .flatMap(operation -> Stream.concat(
                        contents(operation.id() + " request", operation.node().path("requestBody")),
                        operation.node().path("responses").properties().stream()
                                .filter(response -> response.getKey().startsWith("2"))
                                .flatMap(response ->
                                        contents(operation.id() + " " + response.getKey(), response.getValue()))));
        return Stream.concat(
                ofOperations,
                document.root().path("components").path("responses").properties().stream()
                        .flatMap(response -> contents(response.getKey(), response.getValue())));
    }

    private static Stream<Map.Entry<String, JsonNode>> contents(String name, JsonNode holder) {
        return holder.path("content").valueStream().map(body -> Map.entry(name, body));
    }
}
