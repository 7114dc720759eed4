package org.corredor.local.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code format=ndjson}: one JSON object a line, together what the pages hold, filtered or not. */
final class StreamRules implements Family {
    @Override
    public void look(Scope scope) {
        Check lines = scope.check(Rule.NDJSON_LINES);
        Check equal = scope.check(Rule.NDJSON_EQUALS_PAGES);
        compare(scope, lines, equal, "");
        scope.feed().filters(scope.listing()).stream()
                .filter(filter -> !filter.found().isEmpty())
                .findFirst()
                .ifPresent(filter -> compare(scope, lines, equal, filter.query()));
    }

    private static void compare(Scope scope, Check lines, Check equal, String query) {
        Walk pages = scope.feed().walk(scope.listing(), query);
        String filter = query.isEmpty() ? "" : "&" + query;
        Answer stream = scope.feed().source().get(scope.listing().place() + "?format=ndjson" + filter);
        if (!lines.status(200, stream)) {
            return;
        }
        String type = stream.mediaType();
        lines.that(
                type.contains("ndjson") || type.contains("jsonl") || type.contains("json-lines"),
                stream.request(),
                Seen.VALUE,
                "Content-Type",
                "application/x-ndjson",
                type);
        Map<String, JsonNode> streamed = new LinkedHashMap<>();
        for (String line : lines(stream)) {
            JsonNode item = Answer.read(line);
            lines.that(item.isObject(), stream.request(), Seen.FORM, "ndjson", line);
            if (item.isObject() && streamed.put(Walk.id(item), item) != null) {
                equal.that(false, stream.request(), Seen.TWICE, Walk.id(item));
            }
        }
        if (pages.whole()) {
            compare(equal, stream, pages.byId(), streamed);
        } else {
            equal.unseen(Why.TOO_LONG);
        }
    }

    private static List<String> lines(Answer stream) {
        return stream.body().lines().filter(line -> !line.isBlank()).toList();
    }

    private static void compare(
            Check equal, Answer stream, Map<String, JsonNode> paged, Map<String, JsonNode> streamed) {
        paged.forEach((id, item) -> {
            JsonNode same = streamed.get(id);
            equal.that(same != null, stream.request(), Seen.MISSING, id);
            if (same != null) {
                Same.inequality(item, same)
                        .ifPresent(at -> equal.that(
                                false, stream.request(), Seen.VALUE, id + " " + at, item.at(at), same.at(at)));
            }
        });
        streamed.keySet().forEach(id -> equal.that(paged.containsKey(id), stream.request(), Seen.BEYOND, id));
    }
}
