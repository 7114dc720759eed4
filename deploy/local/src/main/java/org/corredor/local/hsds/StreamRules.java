package org.corredor.local.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
        Map<String, JsonNode> paged = pages.byId();
        Set<String> streamed = new HashSet<>();
        Answer stream = scope.feed()
                .source()
                .lines(scope.listing().place() + "?format=ndjson" + filter, (from, line) -> {
                    JsonNode item = Answer.read(line);
                    lines.that(item.isObject(), from, Seen.FORM, "ndjson", line);
                    if (item.isObject()) {
                        equal.that(streamed.add(Walk.id(item)), from, Seen.TWICE, Walk.id(item));
                        if (pages.whole()) {
                            same(equal, from, Walk.id(item), paged.get(Walk.id(item)), item);
                        }
                    }
                });
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
        if (pages.whole()) {
            String from = stream.request();
            paged.keySet().forEach(id -> equal.that(streamed.contains(id), from, Seen.MISSING, id));
        } else {
            equal.unseen(Why.TOO_LONG);
        }
    }

    /** A line against the item of the pages, one at a time: neither is kept. */
    private static void same(Check equal, String from, String id, @Nullable JsonNode paged, JsonNode line) {
        equal.that(paged != null, from, Seen.BEYOND, id);
        if (paged != null) {
            Same.inequality(paged, line)
                    .ifPresent(at -> equal.that(false, from, Seen.VALUE, id + " " + at, paged.at(at), line.at(at)));
        }
    }
}
