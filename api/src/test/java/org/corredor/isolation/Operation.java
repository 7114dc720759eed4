package org.corredor.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** An operation of the live contract. */
record Operation(String id, String verb, String path, JsonNode node) {
    private static final Set<String> VERBS = Set.of("get", "put", "post", "patch", "delete", "head", "options");

    static List<Operation> live() {
        try {
            JsonNode contract = new ObjectMapper()
                    .readTree(RestAssured.given().get("/openapi?format=json").asString());
            List<Operation> all = new ArrayList<>();
            contract.path("paths")
                    .properties()
                    .forEach(path -> path.getValue().properties().forEach(verb -> {
                        if (VERBS.contains(verb.getKey())) {
                            all.add(new Operation(
                                    verb.getValue().path("operationId").asText(),
                                    verb.getKey(),
                                    path.getKey(),
                                    verb.getValue()));
                        }
                    }));
            return all;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isPublic() {
        return node.path("security").isEmpty();
    }

    boolean isUnderCenter() {
        return !permissions().isEmpty() && !isOfTheNetwork();
    }

    /** Whose tenant is the network, which its path doesn't name. */
    boolean isOfTheNetwork() {
        return path.startsWith("/v1/network/");
    }

    /** Whether it changes nothing: a search is a read whose words stay out of the URL. */
    boolean isRead() {
        return verb.equals("get") || id.startsWith("search");
    }

    /** Of the directory, which every center reads alike: an id there is nobody's alone. */
    boolean isShared() {
        return path.contains("/hsds");
    }

    List<String> permissions() {
        return strings(node.path("x-permission"));
    }

    /** Names of the query parameters that take an id. */
    List<String> idFilters() {
        return parameters().stream()
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .filter(parameter ->
                        parameter.path("schema").path("format").asText().equals("uuid"))
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }

    boolean hasCursor() {
        return parameters().stream().anyMatch(p -> p.path("name").asText().equals("cursor"));
    }

    boolean hasBody() {
        return node.has("requestBody");
    }

    /** How many ids of records its path takes: every parameter of the path but the center. */
    long pathIds() {
        return parameters().stream()
                .filter(p -> p.path("in").asText().equals("path"))
                .filter(p -> !p.path("name").asText().equals("center"))
                .count();
    }

    private List<JsonNode> parameters() {
        return StreamSupport.stream(node.path("parameters").spliterator(), false)
                .toList();
    }

    private static List<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
