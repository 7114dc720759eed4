package org.corredor.local.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Dates, times, addresses and ids have the form HSDS gives them, at any depth, and nothing is null. */
final class FormatRules implements Family {
    private static final Set<String> IDS = Set.of(
            "id",
            "organization_id",
            "parent_organization_id",
            "program_id",
            "service_id",
            "location_id",
            "service_at_location_id",
            "contact_id",
            "phone_id",
            "taxonomy_id",
            "taxonomy_term_id",
            "parent_id",
            "link_id",
            "resource_id",
            "unit_id");
    private static final Set<String> DATES = Set.of("assured_date", "valid_from", "valid_to", "dtstart", "until");

    private record Written(Set<String> members, Predicate<String> form) {}

    private static final Map<Rule, Written> FORMS = new EnumMap<>(Map.of(
            Rule.FORMAT_UUID, new Written(IDS, Form::isUuid),
            Rule.FORMAT_DATE, new Written(DATES, Form::isDate),
            Rule.FORMAT_TIME, new Written(Set.of("opens_at", "closes_at"), Form::isTime),
            Rule.FORMAT_DATE_TIME, new Written(Set.of("last_modified", "updated"), Form::isDateTime),
            Rule.FORMAT_URL, new Written(Set.of("url", "uri", "website", "term_uri", "schedule_link"), Form::isUrl),
            Rule.FORMAT_EMAIL, new Written(Set.of("email", "assurer_email"), Form::isEmail)));

    @Override
    public void look(Scope scope) {
        Map<Rule, Check> checks = new EnumMap<>(Rule.class);
        FORMS.keySet().forEach(rule -> checks.put(rule, scope.check(rule)));
        checks.put(Rule.NO_NULL, scope.check(Rule.NO_NULL));
        Walk all = scope.feed().all(scope.listing());
        all.items().forEach(item -> descend(checks, all.request(), "", item));
        for (JsonNode item : scope.feed().sample(scope.listing())) {
            Answer detail = scope.feed().detail(scope.listing(), Walk.id(item));
            if (detail.status() == 200) {
                descend(checks, detail.request(), "", detail.json());
            }
        }
    }

    private static void descend(Map<Rule, Check> checks, String request, String at, JsonNode node) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            JsonNode value = member.getValue();
            String place = at + "/" + member.getKey();
            check(checks, Rule.NO_NULL).that(!value.isNull(), request, Seen.FORM, place, "null");
            FORMS.forEach((rule, form) -> {
                if (form.members().contains(member.getKey()) && value.isTextual()) {
                    check(checks, rule)
                            .that(form.form().test(value.textValue()), request, Seen.FORM, place, value.textValue());
                }
            });
            descend(checks, request, place, value);
        }
        if (node.isArray()) {
            node.forEach(element -> descend(checks, request, at + "/*", element));
        }
    }

    private static Check check(Map<Rule, Check> checks, Rule rule) {
        Check check = checks.get(rule);
        if (check == null) {
            throw new IllegalStateException("no check of " + rule);
        }
        return check;
    }
}
