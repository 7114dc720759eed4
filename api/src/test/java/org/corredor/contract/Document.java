package org.corredor.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An OpenAPI document in JSON form, with its references resolved as one asks. */
public record Document(JsonNode root) {
    private static final Set<String> VERBS = Set.of("get", "put", "post", "patch", "delete", "head", "options");

    /** One operation; {@code verb} in lower case as in the document. */
    public record Operation(String verb, String path, JsonNode node) {
        String id() {
            return node.path("operationId").asText();
        }

        /** Whether it refers to a shared parameter by this component name. */
        boolean hasParameter(String component) {
            return StreamSupport.stream(node.path("parameters").spliterator(), false)
                    .anyMatch(p -> p.path("$ref").asText().equals("#/components/parameters/" + component));
        }

        boolean isPublic() {
            return node.path("security").isArray() && node.path("security").isEmpty();
        }
    }

    /** The one the running API answers with. */
    public static Document live() {
        return of(RestAssured.given().get("/openapi?format=json").asString());
    }

    static Document of(String json) {
        try {
            return new Document(new ObjectMapper().readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the contract is not JSON", e);
        }
    }

    /** In the order of the document. */
    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        root.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(verb -> VERBS.contains(verb.getKey()))
                .forEach(verb -> operations.add(new Operation(verb.getKey(), path.getKey(), verb.getValue()))));
        return operations;
    }

    Operation operation(String id) {
        return operations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no operation " + id));
    }

    /** What stands there, or what it refers to. */
    JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? root.at(node.path("$ref").asText().substring(1)) : node;
    }

    /** The schema and everything in it, references followed. */
    Stream<JsonNode> withinBody(JsonNode schema) {
        JsonNode there = resolve(schema);
        Stream<JsonNode> inside = Stream.of("properties")
                .flatMap(name -> StreamSupport.stream(there.path(name).spliterator(), false));
        Stream<JsonNode> choices = Stream.of("anyOf", "oneOf", "allOf")
                .flatMap(name -> StreamSupport.stream(there.path(name).spliterator(), false));
        Stream<JsonNode> items = there.has("items") ? Stream.of(there.path("items")) : Stream.empty();
        return Stream.concat(
                Stream.of(there),
                Stream.of(inside, choices, items).flatMap(s -> s).flatMap(this::withinBody));
    }
}
