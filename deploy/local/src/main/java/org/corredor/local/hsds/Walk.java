package org.corredor.local.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A list read page by page.
 *
 * @param perPage items asked for on each page; 0 when the feed chose
 * @param pages at least one
 * @param whole false when a page was refused or there were too many
 */
record Walk(int perPage, List<Answer> pages, boolean whole) {
    Answer first() {
        return pages.getFirst();
    }

    String request() {
        return first().request();
    }

    List<JsonNode> items() {
        return pages.stream()
                .flatMap(page -> page.json().path("contents").valueStream())
                .toList();
    }

    /** As listed, repeated ones repeated. */
    List<String> listedIds() {
        return items().stream().map(Walk::id).toList();
    }

    Set<String> ids() {
        return new LinkedHashSet<>(listedIds());
    }

    /** By id; of repeated ones the first. */
    Map<String, JsonNode> byId() {
        return items().stream()
                .collect(Collectors.toMap(
                        Walk::id, Function.identity(), (first, again) -> first, java.util.LinkedHashMap::new));
    }

    static String id(JsonNode item) {
        return item.path("id").asText();
    }
}
