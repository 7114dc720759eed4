package org.corredor.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.anonymous;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;

/** Reads the directory as a plain HSDS client does. */
final class Hsds {
    private static final ObjectMapper JSON = new ObjectMapper();
    static final List<String> LISTS = List.of("services", "organizations", "service_at_locations");

    private Hsds() {}

    static JsonNode get(String path) {
        Response answer = anonymous().urlEncodingEnabled(false).get("/hsds/" + path);
        assertThat(answer.statusCode()).as(path + " " + answer.asString()).isEqualTo(200);
        return json(answer);
    }

    static int status(String path) {
        return anonymous().urlEncodingEnabled(false).get("/hsds/" + path).statusCode();
    }

    static JsonNode json(Response answer) {
        try {
            return JSON.readTree(answer.asByteArray());
        } catch (java.io.IOException notJson) {
            throw new AssertionError("no JSON: " + answer.asString(), notJson);
        }
    }

    static JsonNode parse(String text) throws JsonProcessingException {
        return JSON.readTree(text);
    }

    /** Every item of a list by walking its pages; {@code query} begins with an ampersand or is empty. */
    static List<JsonNode> walk(String list, int perPage, String query) {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page;
        int number = 0;
        do {
            number++;
            page = get(list + "?page=" + number + "&per_page=" + perPage + query);
            assertThat(page.path("page_number").intValue()).isEqualTo(number);
            assertThat(page.path("first_page").booleanValue()).isEqualTo(number == 1);
            assertThat(page.path("size").intValue())
                    .isEqualTo(page.path("contents").size());
            page.path("contents").forEach(all::add);
        } while (!page.path("last_page").booleanValue());
        assertThat(page.path("total_items").intValue()).as("total_items").isEqualTo(all.size());
        assertThat(page.path("total_pages").intValue()).as("total_pages").isEqualTo(all.isEmpty() ? 0 : number);
        return all;
    }

    static List<String> ids(List<JsonNode> items) {
        return items.stream().map(item -> item.path("id").textValue()).toList();
    }
}
