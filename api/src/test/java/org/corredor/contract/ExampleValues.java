package org.corredor.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Translates between the examples and one play of them. The ids of the examples stand for those the play makes, and their
 * time for the play's: the examples happen in January 2026, the play so many days later.
 */
final class ExampleValues {
    static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Of a form on paper: drawn anew as ids are, and stood for in the same way. */
    static final Pattern CODE = Pattern.compile("([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]");

    static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+(Z|[+-]\\d\\d:\\d\\d)");

    /** The API under test has a free port, the one people start has this. */
    private static final Pattern OWN_ADDRESS = Pattern.compile("http://(localhost|127\\.0\\.0\\.1):\\d+");

    /** Ids of the demo data, and of the examples themselves, begin so. */
    private static final String DEMO = "0190a000-0000-7000-8000-";

    private static final Instant BEGIN = Instant.parse("2026-01-15T00:00:00Z");

    /** A page of an example shows as many items as make clear that they are several. */
    private static final int SHOWN = 2;

    private final Map<String, String> played = new HashMap<>();
    private final Map<String, String> shown = new HashMap<>();
    private final Duration later =
            Duration.ofDays(Duration.between(BEGIN, Instant.now()).toDays());
    private int next = 0x100;

    /** What to send for a part of an example. */
    JsonNode toPlay(JsonNode example) {
        return translate(example, text -> {
            String id = isDrawn(text) ? played.getOrDefault(text, text) : text;
            return TIME.matcher(id).matches() ? moved(id, later) : id;
        });
    }

    /** What to show of an answer. */
    JsonNode toShow(JsonNode live) {
        return translate(live, text -> {
            if (TIME.matcher(text).matches()) {
                return isOfThePlay(text) ? moved(text, later.negated()) : text;
            }
            if (OWN_ADDRESS.matcher(text).lookingAt()) {
                return OWN_ADDRESS.matcher(text).replaceFirst("http://127.0.0.1:8080");
            }
            if (CODE.matcher(text).matches()) {
                return shown.getOrDefault(text, text);
            }
            return ID.matcher(text).matches() && !text.startsWith(DEMO)
                    ? shown.computeIfAbsent(text, id -> DEMO + "%012x".formatted(0xe0000 + next++))
                    : text;
        });
    }

    /**
     * Takes the ids of an answer as those that stand at the same places of the example. An id of the example stands for what
     * was made last under it, which is what the examples after it go on with; what it stood for before gets an id of its own.
     */
    void learn(JsonNode example, JsonNode live) {
        if (example.isTextual() && isDrawn(example.asText()) && live.isTextual()) {
            played.put(example.asText(), live.asText());
            shown.values().removeIf(example.asText()::equals);
            shown.put(live.asText(), example.asText());
        }
        example.properties().forEach(member -> {
            if (live.has(member.getKey())) {
                learn(member.getValue(), live.path(member.getKey()));
            }
        });
    }

    private static boolean isDrawn(String text) {
        return ID.matcher(text).matches() || CODE.matcher(text).matches();
    }

    /** What the demo data bring along is older. */
    private static boolean isOfThePlay(String time) {
        return !OffsetDateTime.parse(time).toInstant().isBefore(BEGIN);
    }

    private static String moved(String time, Duration by) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                OffsetDateTime.parse(time).plus(by));
    }

    private static JsonNode translate(JsonNode node, UnaryOperator<String> text) {
        if (node.isTextual()) {
            return TextNode.valueOf(text.apply(node.asText()));
        }
        if (node instanceof ArrayNode array) {
            ArrayNode translated = JsonNodeFactory.instance.arrayNode();
            array.forEach(item -> translated.add(translate(item, text)));
            return translated;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode translated = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(m -> translated.set(m.getKey(), translate(m.getValue(), text)));
            return translated;
        }
        return node;
    }

    /** The first items of a page, without the cursor that goes on from there. */
    static JsonNode shortened(JsonNode answer) {
        if (!answer.path("items").isArray()) {
            return answer;
        }
        ObjectNode page = answer.deepCopy();
        page.remove("next");
        ArrayNode items = (ArrayNode) page.path("items");
        while (items.size() > SHOWN) {
            items.remove(items.size() - 1);
        }
        return page;
    }
}
