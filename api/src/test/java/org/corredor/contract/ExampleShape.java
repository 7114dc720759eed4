package org.corredor.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Whether an answer is what its example shows: the same members of the same types, and the same values but for ids, times and
 * what is drawn or counted anew each time. Of a page's items, which other records may precede, each shown one must be
 * there with its values.
 */
final class ExampleShape {
    /** Of the feed: it holds a transaction of this database. */
    private static final String PLACE_IN_FEED = "/after";

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Set<String> LISTS = Set.of("items", "contents", "outcomes");

    /** Different in each play, or as many as other tests have left behind. */
    private static final Set<String> DRAWN =
            Set.of("version", "receipt", "sha256", "salt", "openapi_url", "profile", "total_items", "total_pages");

    /** What measures count and reckon. */
    private static final Pattern MEASURED =
            Pattern.compile("sent|accepted|rejected|unanswered|withdrawn|awaiting|referrals|\\w+_percent|\\w+_seconds");

    private ExampleShape() {}

    /** Where they differ, as JSON pointers; empty when the example is true. */
    static List<String> differences(JsonNode example, JsonNode live) {
        return differences("", example, live, true);
    }

    private static List<String> differences(String at, JsonNode example, JsonNode live, boolean values) {
        if (example.getNodeType() != live.getNodeType()) {
            return List.of(at + " is " + live.getNodeType() + ", not " + example.getNodeType());
        }
        if (example.isObject()) {
            return ofMembers(at, example, live, values);
        }
        if (example.isArray()) {
            return ofItems(at, example, live, values);
        }
        return !values
                        || at.equals(PLACE_IN_FEED)
                        || isDrawn(at, example)
                        || example.asText().equals(live.asText())
                ? List.of()
                : List.of(at + " is " + live + ", not " + example);
    }

    private static List<String> ofMembers(String at, JsonNode example, JsonNode live, boolean values) {
        Set<String> names = names(live);
        if (!example.has("next") && example.has("items")) {
            names.remove("next");
        }
        if (!names.equals(names(example))) {
            return List.of(at + " has " + names + ", not " + names(example));
        }
        List<String> all = new ArrayList<>();
        example.properties()
                .forEach(member -> all.addAll(differences(
                        at + "/" + member.getKey(), member.getValue(), live.path(member.getKey()), values)));
        return all;
    }

    private static List<String> ofItems(String at, JsonNode example, JsonNode live, boolean values) {
        if (LISTS.contains(at.substring(at.lastIndexOf('/') + 1))) {
            boolean each = !example.isEmpty()
                    && StreamSupport.stream(example.spliterator(), false)
                            .allMatch(shown -> StreamSupport.stream(live.spliterator(), false)
                                    .anyMatch(item ->
                                            differences(at, shown, item, values).isEmpty()));
            return each ? List.of() : List.of(at + " shows nothing, or an item unlike any that is there");
        }
        if (example.size() != live.size()) {
            return values || example.isEmpty() != live.isEmpty()
                    ? List.of(at + " has " + live.size() + " items, not " + example.size())
                    : List.of();
        }
        List<String> all = new ArrayList<>();
        for (int i = 0; i < example.size(); i++) {
            all.addAll(differences(at + "/" + i, example.path(i), live.path(i), values));
        }
        return all;
    }

    private static boolean isDrawn(String at, JsonNode example) {
        String text = example.asText();
        String name = at.substring(at.lastIndexOf('/') + 1);
        return DRAWN.contains(name)
                || MEASURED.matcher(name).matches()
                || ExampleValues.ID.matcher(text).matches()
                || ExampleValues.CODE.matcher(text).matches()
                || ExampleValues.TIME.matcher(text).matches()
                || DATE.matcher(text).matches();
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
