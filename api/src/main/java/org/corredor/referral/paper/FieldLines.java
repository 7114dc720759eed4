package org.corredor.referral.paper;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.corredor.consent.PackageField;
import org.corredor.referral.PrintedWords;

/** The value of a package field as lines that people read. The shapes are those of {@link org.corredor.referral.PackageValues}. */
final class FieldLines {
    private static final List<String> AMOUNTS = List.of("claimed", "agreed", "paid");

    private final PrintedWords words;

    FieldLines(PrintedWords words) {
        this.words = words;
    }

    /** What is said of the field; that nothing was recorded, where nothing was. */
    List<String> of(PackageField field, JsonNode value) {
        List<String> lines =
                switch (field) {
                    case LEGAL_NAME, ALIAS -> texts(value);
                    case CASE_SUMMARY -> value.asText("").lines().toList();
                    case NATIONALITY -> value.isNull() ? List.of() : List.of(words.country(value.asText()));
                    case BIRTH_YEAR -> birth(value);
                    case GENDER -> gender(value);
                    case CHANNELS -> each(value, this::channel);
                    case SAFE_CONTACT -> each(value, this::safe);
                    case CASE_TYPES -> each(value, type -> words.code("type", type.asText()));
                    case EMPLOYER -> members(value, "name", "facility");
                    case TRIGGER -> trigger(value);
                    case AMOUNTS -> amounts(value);
                    case SERVICE_HISTORY -> each(value, this::service);
                    case NEEDS -> needs(value);
                };
        List<String> said = lines.stream().filter(line -> !line.isBlank()).toList();
        return said.isEmpty() ? List.of(words.text("nothing")) : said;
    }

    private static List<String> texts(JsonNode value) {
        return value.isNull() ? List.of() : List.of(value.asText());
    }

    private static List<String> members(JsonNode value, String... names) {
        List<String> lines = new ArrayList<>();
        for (String name : names) {
            if (value.hasNonNull(name)) {
                lines.add(value.path(name).asText());
            }
        }
        return lines;
    }

    private List<String> birth(JsonNode value) {
        List<String> lines = members(value, "birth_year");
        if (value.hasNonNull("age_band")) {
            lines.add(words.code("age", value.path("age_band").asText()));
        }
        return lines;
    }

    private List<String> gender(JsonNode value) {
        List<String> lines = new ArrayList<>();
        if (value.hasNonNull("code")) {
            lines.add(words.code("gender", value.path("code").asText()));
        }
        lines.addAll(members(value, "self_described", "pronoun"));
        return lines;
    }

    private String channel(JsonNode contact) {
        return words.code("channel", contact.path("channel").asText()) + ": "
                + contact.path("value").asText();
    }

    private String safe(JsonNode rule) {
        String line = words.code("channel", rule.path("channel").asText()) + ": "
                + words.text(rule.path("may_leave_message").asBoolean() ? "safe.message" : "safe.no-message");
        return rule.hasNonNull("safe_hours")
                ? line + "; " + words.text("safe.hours") + ": "
                        + rule.path("safe_hours").asText()
                : line;
    }

    private List<String> trigger(JsonNode value) {
        return value.isNull()
                ? List.of()
                : List.of(words.code("trigger", value.path("kind").asText()) + ", "
                        + value.path("date").asText());
    }

    private List<String> amounts(JsonNode value) {
        return AMOUNTS.stream()
                .filter(value::hasNonNull)
                .map(name ->
                        words.text("amount." + name) + ": " + value.path(name).asText() + " "
                                + value.path("currency").asText())
                .toList();
    }

    private String service(JsonNode visit) {
        String line = visit.path("on_date").asText() + ": "
                + String.join(", ", each(visit.path("services"), one -> words.code("service", one.asText()))) + " ("
                + words.code("modality", visit.path("modality").asText()) + ")";
        return visit.hasNonNull("outcome")
                ? line + ", " + words.code("done", visit.path("outcome").asText())
                : line;
    }

    private List<String> needs(JsonNode value) {
        List<String> lines = new ArrayList<>();
        if (value.hasNonNull("interpreter_needed")) {
            lines.add(words.text("needs.interpreter") + ": "
                    + words.yesOrNo(value.path("interpreter_needed").asBoolean()));
        }
        all(lines, "needs.languages", each(value.path("languages"), one -> words.code("language", one.asText())));
        all(lines, "needs.access", each(value.path("access_needs"), one -> words.code("need", one.asText())));
        return lines;
    }

    private void all(List<String> lines, String name, List<String> said) {
        if (!said.isEmpty()) {
            lines.add(words.text(name) + ": " + String.join(", ", said));
        }
    }

    private static List<String> each(JsonNode list, Function<JsonNode, String> line) {
        return StreamSupport.stream(list.spliterator(), false).map(line).toList();
    }
}
