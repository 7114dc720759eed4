package org.corredor.local.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A list read page by page. Its items are read from the pages as they are looked at, so that no more than a few are held at once. */
final class Walk {
    private final int perPage;
    private final List<Answer> pages;
    private final boolean whole;
    private final List<String> listedIds = new ArrayList<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final int[] starts;

    /**
     * @param perPage items asked for on each page; 0 when the feed chose
     * @param pages at least one
     * @param whole false when a page was refused or there were too many
     */
    Walk(int perPage, List<Answer> pages, boolean whole) {
        this.perPage = perPage;
        this.pages = List.copyOf(pages);
        this.whole = whole;
        this.starts = new int[pages.size()];
        for (int page = 0; page < pages.size(); page++) {
            starts[page] = listedIds.size();
            for (JsonNode item : contents(page)) {
                places.putIfAbsent(id(item), listedIds.size());
                listedIds.add(id(item));
            }
        }
    }

    int perPage() {
        return perPage;
    }

    List<Answer> pages() {
        return pages;
    }

    boolean whole() {
        return whole;
    }

    Answer first() {
        return pages.getFirst();
    }

    String request() {
        return first().request();
    }

    List<JsonNode> items() {
        return new AbstractList<>() {
            @Override
            public JsonNode get(int place) {
                return item(place);
            }

            @Override
            public int size() {
                return listedIds.size();
            }
        };
    }

    /** As listed, repeated ones repeated. */
    List<String> listedIds() {
        return List.copyOf(listedIds);
    }

    Set<String> ids() {
        return new LinkedHashSet<>(listedIds);
    }

    /** By id; of repeated ones the first. */
    Map<String, JsonNode> byId() {
        return new ById();
    }

    static String id(JsonNode item) {
        return item.path("id").asText();
    }

    private JsonNode contents(int page) {
        return pages.get(page).json().path("contents");
    }

    private JsonNode item(int place) {
        int found = java.util.Arrays.binarySearch(starts, place);
        int page = found >= 0 ? found : -found - 2;
        // of empty pages that begin at the same place, the one that has it
        while (page + 1 < starts.length && starts[page + 1] <= place) {
            page++;
        }
        JsonNode contents = contents(page);
        int within = place - starts[page];
        if (contents.isArray()) {
            return contents.get(within);
        }
        return contents.valueStream().skip(within).findFirst().orElseThrow();
    }

    private final class ById extends AbstractMap<String, JsonNode> {
        @Override
        public boolean containsKey(@Nullable Object id) {
            return places.containsKey(id);
        }

        @Override
        public @Nullable JsonNode get(@Nullable Object id) {
            Integer place = places.get(id);
            return place == null ? null : item(place);
        }

        @Override
        public Set<String> keySet() {
            return new LinkedHashSet<>(places.keySet());
        }

        @Override
        public Set<Entry<String, JsonNode>> entrySet() {
            return new java.util.AbstractSet<>() {
                @Override
                public java.util.Iterator<Entry<String, JsonNode>> iterator() {
                    return places.entrySet().stream()
                            .map(at -> Map.entry(at.getKey(), item(at.getValue())))
                            .iterator();
                }

                @Override
                public int size() {
                    return places.size();
                }
            };
        }
    }
}
