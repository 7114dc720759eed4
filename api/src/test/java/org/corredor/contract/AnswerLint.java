package org.corredor.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corredor.contract.ContractLint.Rule;
import org.corredor.problem.ProblemType;

/** Answers: what is refused and how, and the headers a client acts on. */
final class AnswerLint {
    private static final Map<String, Integer> PROBLEMS =
            Stream.of(ProblemType.values()).collect(Collectors.toMap(ProblemType::code, ProblemType::status));

    private AnswerLint() {}

    static List<Rule> rules() {
        return List.of(
                Rule.ofEach("success", operation -> success(operation.node())),
                Rule.ofEach("problem-types", operation -> problemTypes(operation.node())),
                new Rule("problem-json", AnswerLint::problemJson),
                new Rule("page", AnswerLint::page),
                new Rule("entity-tag", AnswerLint::entityTag),
                new Rule("command", AnswerLint::command),
                new Rule("rate-limit", AnswerLint::rateLimit));
    }

    private static Stream<String> success(JsonNode operation) {
        long successes = statuses(operation).filter(s -> s.startsWith("2")).count();
        return successes == 1 ? Stream.empty() : Stream.of(" has " + successes + " successes, not one");
    }

    /** The list and the statuses say the same, and each code is one of ours. */
    private static Stream<String> problemTypes(JsonNode operation) {
        Set<String> said = new TreeSet<>();
        List<String> faults = new ArrayList<>();
        operation.path("x-problems").forEach(code -> {
            Integer status = PROBLEMS.get(code.asText());
            if (status == null) {
                faults.add(" names the unknown problem " + code.asText());
            } else {
                said.add(String.valueOf(status));
            }
        });
        Set<String> there =
                statuses(operation).filter(s -> s.compareTo("400") >= 0).collect(Collectors.toCollection(TreeSet::new));
        if (!said.equals(there)) {
            faults.add(" names problems with " + said + " and has " + there);
        }
        return faults.stream();
    }

    private static Stream<String> problemJson(Document document) {
        return document.operations().stream().flatMap(operation -> responses(document, operation, "[45].*")
                .filter(response -> response.path("content").size() != 1
                        || !response.path("content").has("application/problem+json")
                        || !response.path("headers").has("Content-Language"))
                .map(response ->
                        operation.id() + " refuses with something else than application/problem+json in a language"));
    }

    /** A list has limit and cursor, or HSDS's page and per_page. */
    private static Stream<String> page(Document document) {
        return document.operations().stream()
                .filter(operation -> operation.verb().equals("get") && hasParameter(operation, "cursor", "limit"))
                .filter(operation -> !hasParameter(operation, "after"))
                .filter(operation -> !hasParameter(operation, "cursor")
                        || !hasParameter(operation, "limit")
                        || responses(document, operation, "200")
                                .noneMatch(
                                        response -> response.path("headers").has("Link") && isPage(document, response)))
                .map(operation -> operation.id() + " lacks limit, cursor, Link or {items, next}");
    }

    private static boolean isPage(Document document, JsonNode response) {
        JsonNode page = document.resolve(
                response.path("content").path("application/json").path("schema"));
        return page.path("properties").has("items") && page.path("properties").has("next");
    }

    /** A record with a version of its own shows it in ETag, and reading it can be answered with 304. */
    private static Stream<String> entityTag(Document document) {
        return document.operations().stream()
                .filter(operation -> responses(document, operation, "2..").anyMatch(r -> isVersioned(document, r)))
                .filter(operation -> responses(document, operation, "2..")
                                .noneMatch(r -> r.path("headers").has("ETag"))
                        || (operation.verb().equals("get")
                                && !operation.node().path("responses").has("304")))
                .map(operation -> operation.id() + " answers with a version and without ETag or 304");
    }

    /** One record of ours: it has a version and was made at some time. */
    private static boolean isVersioned(Document document, JsonNode response) {
        JsonNode members = document.resolve(
                        response.path("content").path("application/json").path("schema"))
                .path("properties");
        return members.has("version") && members.has("created_at");
    }

    /** PUT, PATCH and DELETE need If-Match; a POST needs a key, unless it only looks something up or nobody is asked whose key it would be. */
    private static Stream<String> command(Document document) {
        return document.operations().stream()
                .filter(operation -> switch (operation.verb()) {
                    case "put", "patch", "delete" ->
                        !operation.hasParameter("IfMatch")
                                || !operation.node().path("responses").has("412")
                                || !operation.node().path("responses").has("428");
                    case "post" ->
                        !operation.hasParameter("IdempotencyKey")
                                && !operation.isPublic()
                                && !operation.id().startsWith("search");
                    default -> false;
                })
                .map(operation -> operation.id() + " lacks If-Match with 412 and 428, or an Idempotency-Key");
    }

    private static Stream<String> rateLimit(Document document) {
        return document.operations().stream()
                .filter(operation ->
                        !headers(document, operation, "2..").containsAll(Set.of("RateLimit", "RateLimit-Policy"))
                                || !headers(document, operation, "429")
                                        .containsAll(Set.of("Retry-After", "RateLimit", "RateLimit-Policy")))
                .map(operation -> operation.id() + " lacks RateLimit headers, or a 429 with Retry-After");
    }

    private static Set<String> headers(Document document, Document.Operation operation, String status) {
        return responses(document, operation, status)
                .flatMap(response -> response.path("headers").properties().stream())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean hasParameter(Document.Operation operation, String... anyOf) {
        return operation.node().path("parameters").valueStream().anyMatch(p -> Set.of(anyOf)
                .contains(p.path("name").asText()));
    }

    private static Stream<JsonNode> responses(Document document, Document.Operation operation, String status) {
        return operation.node().path("responses").properties().stream()
                .filter(response -> response.getKey().matches(status))
                .map(response -> document.resolve(response.getValue()));
    }

    private static Stream<String> statuses(JsonNode operation) {
        return operation.path("responses").properties().stream().map(Map.Entry::getKey);
    }
}
