package org.corredor.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An example that isn't what the API answers is seen; what differs in each play isn't held against it. */
final class ExampleShapeTest {
    private static final String ID = "0190a000-0000-7000-8000-0000000e0001";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"a": 1}            | {"a": 2}
            {"a": 1}            | {"a": "1"}
            {"a": 1}            | {"a": 1, "b": null}
            {"a": 1, "b": 2}    | {"a": 1}
            {"a": ["x"]}        | {"a": ["x", "y"]}
            {"items": []}       | {"items": []}
            {"items": [{"a": 1}]} | {"items": [{"b": 1}]}
            {"items": [{"a": "draft"}]} | {"items": [{"a": "rejected"}]}
            {"items": [{"a": [{"b": 1}]}]} | {"items": [{"a": [{"b": 2}]}]}
            {"items": [{"a": 1}], "next": "x"} | {"items": [{"a": 1}]}
            "<p>a</p>"          | "<p>b</p>"
            """)
    void whatIsUntrueIsSeen(String example, String live) {
        assertThat(differences(example, live)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"at": "2026-01-15T10:00:00Z", "version": 1} | {"at": "2026-11-22T07:12:01.5Z", "version": 4}
            {"items": [{"a": 1}]} | {"items": [{"b": 1}, {"a": 7}, {"a": 1}], "next": "x"}
            {"a": [{"b": true}]}  | {"a": [{"b": true}]}
            """)
    void whatEachPlayMakesAnewIsNot(String example, String live) {
        assertThat(differences(example, live)).isEmpty();
    }

    @Test
    void idsStandForEachOther() {
        ExampleValues values = new ExampleValues();
        String live = "0199aaaa-0000-7000-8000-00000000ffff";
        values.learn(json("{\"id\": \"" + ID + "\"}"), json("{\"id\": \"" + live + "\"}"));
        assertThat(values.toPlay(json("{\"of\": [\"" + ID + "\"]}")).toString()).contains(live);
        assertThat(values.toShow(json("{\"of\": [\"" + live + "\"]}")).toString())
                .contains(ID);
    }

    @Test
    void whatAnIdStoodForBeforeGetsOneOfItsOwn() {
        ExampleValues values = new ExampleValues();
        String first = "0199aaaa-0000-7000-8000-00000000fff1";
        String second = "0199aaaa-0000-7000-8000-00000000fff2";
        values.learn(json("{\"id\": \"" + ID + "\"}"), json("{\"id\": \"" + first + "\"}"));
        values.learn(json("{\"id\": \"" + ID + "\"}"), json("{\"id\": \"" + second + "\"}"));
        JsonNode shown = values.toShow(json("[\"" + second + "\", \"" + first + "\"]"));
        assertThat(shown.path(0).asText()).isEqualTo(ID);
        assertThat(shown.path(1).asText()).isNotIn(ID, first);
        assertThat(values.toPlay(json("\"" + ID + "\"")).asText()).isEqualTo(second);
    }

    private static List<String> differences(String example, String live) {
        return ExampleShape.differences(json(example), json(live));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
