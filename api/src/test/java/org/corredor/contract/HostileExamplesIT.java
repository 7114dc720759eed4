package org.corredor.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.MERGE_PATCH;
import static org.corredor.Api.key;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every member of every body that the contract knows, with a value that could be stored and never be read again: a NUL in a text,
 * a year of five digits, a number of a thousand. Each is the caller's mistake, none a fault of ours. A new operation is among them as
 * soon as it has its example.
 */
@QuarkusTest
final class HostileExamplesIT {
    private static final int DEPTH = 3;
    private static final JsonNode ZERO = TextNode.valueOf("a\0b");
    private static final JsonNode FAR = TextNode.valueOf("+10000-01-01");
    private static final JsonNode FAR_INSTANT = TextNode.valueOf("+10000-01-01T00:00:00Z");
    private static final JsonNode LONG = JsonNodeFactory.instance.numberNode(new BigDecimal("1e-1500"));

    private final List<String> faults = new ArrayList<>();
    private int sent;

    @Test
    void noneIsAFaultOfOurs() {
        Document document = Document.live();
        for (String operation : ExampleFile.operations()) {
            ExampleFile example = ExampleFile.of(operation);
            if (example.request().isObject()) {
                Document.Operation told = document.operation(operation);
                JsonNode schema = told.node()
                        .at("/requestBody/content")
                        .properties()
                        .iterator()
                        .next()
                        .getValue()
                        .path("schema");
                for (Place place : places(document, schema, "", DEPTH)) {
                    answered(example, told, place);
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(sent).as("members tried").isGreaterThan(300);
    }

    /** Where something hostile can stand, and what. */
    private record Place(String pointer, JsonNode value) {}

    private static List<Place> places(Document document, JsonNode schema, String at, int depth) {
        JsonNode there = document.resolve(schema);
        List<Place> places = new ArrayList<>();
        for (JsonNode choice : there.path("anyOf")) {
            places.addAll(places(document, choice, at, depth));
        }
        String types = there.path("type").toString();
        if (types.contains("string")) {
            places.add(new Place(at, ZERO));
            switch (there.path("format").asText()) {
                case "date" -> places.add(new Place(at, FAR));
                case "date-time" -> places.add(new Place(at, FAR_INSTANT));
                default -> {}
            }
        } else if (types.contains("number")) {
            places.add(new Place(at, LONG));
        }
        if (depth > 0) {
            there.path("properties")
                    .properties()
                    .forEach(member ->
                            places.addAll(places(document, member.getValue(), at + "/" + member.getKey(), depth - 1)));
            if (there.has("items")) {
                places.addAll(places(document, there.path("items"), at + "/0", depth));
            }
        }
        return places;
    }

    private void answered(ExampleFile example, Document.Operation told, Place place) {
        JsonNode body = example.request().deepCopy();
        put(body, JsonPointer.compile(place.pointer()), place.value());
        RequestSpecification request = example.caller();
        String path = told.path();
        for (var parameter : example.path().properties()) {
            path = path.replace(
                    "{" + parameter.getKey() + "}", parameter.getValue().asText());
        }
        Response answer = request.header(key())
                .header("If-Match", "\"v0\"")
                .contentType(told.verb().equals("patch") ? MERGE_PATCH : "application/json")
                .body(body.toString())
                .request(told.verb(), path);
        sent++;
        boolean tooMany = answer.statusCode() == 429; // then nobody has looked at the body
        if (answer.statusCode() < 400 || answer.statusCode() > 499 || tooMany) {
            faults.add(example.operation() + place.pointer() + ": " + answer.statusCode());
        }
    }

    /** Sets it, making the objects and arrays on the way that aren't there. */
    private static void put(JsonNode body, JsonPointer pointer, JsonNode value) {
        JsonNode here = body;
        JsonPointer rest = pointer;
        while (!rest.tail().matches()) {
            boolean array = rest.tail().getMatchingIndex() == 0;
            JsonNode next = here.isArray() ? here.path(0) : here.path(rest.getMatchingProperty());
            if (array ? !next.isArray() : !next.isObject()) {
                next = array ? JsonNodeFactory.instance.arrayNode() : JsonNodeFactory.instance.objectNode();
                set(here, rest, next);
            }
            here = next;
            rest = rest.tail();
        }
        set(here, rest, value);
    }

    private static void set(JsonNode here, JsonPointer at, JsonNode value) {
        if (here instanceof ArrayNode array) {
            if (array.isEmpty()) {
                array.add(value);
            } else {
                array.set(0, value);
            }
        } else {
            ((ObjectNode) here).set(at.getMatchingProperty(), value);
        }
    }
}
