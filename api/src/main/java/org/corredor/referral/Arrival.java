package org.corredor.referral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.corredor.cases.CaseDraft;
import org.corredor.consent.PackageField;
import org.corredor.people.Childhood;
import org.corredor.people.PersonDraft;
import org.corredor.people.PersonDraft.Contact;
import org.jspecify.annotations.Nullable;

/**
 * A package as the receiver's first record of a person and a case. What the consent left out stays empty; without an alias
 * the person is called by a code made of the referral's id. Where the envelope or the types speak of violence or of
 * children (also a birth year of one), both records begin restricted.
 */
final class Arrival {
    private static final List<String> UNTOLD = List.of("other");
    private static final String DANGER = "risk-of-violence";

    private final Referral referral;
    private final Map<PackageField, JsonNode> values;
    private final LocalDate today;

    private Arrival(Referral referral, Map<PackageField, JsonNode> values, LocalDate today) {
        this.referral = referral;
        this.values = values;
        this.today = today;
    }

    /** With today's date at the receiver, which a child is one by. */
    static Arrival of(Referral referral, List<SaltedField> fields, LocalDate today) {
        Map<PackageField, JsonNode> values = new EnumMap<>(PackageField.class);
        fields.forEach(field -> values.put(field.field(), field.value()));
        return new Arrival(referral, values, today);
    }

    /** The person as a record to be made: without an alias they are called by a code. */
    PersonDraft person() {
        String alias = text(value(PackageField.ALIAS));
        return called(alias == null ? placeholder() : alias);
    }

    /** The same, with nothing but what was told: an alias that wasn't is empty. */
    PersonDraft told() {
        String alias = text(value(PackageField.ALIAS));
        return called(alias == null ? "" : alias);
    }

    private PersonDraft called(String alias) {
        JsonNode gender = value(PackageField.GENDER);
        JsonNode needs = value(PackageField.NEEDS);
        return new PersonDraft(
                alias,
                text(value(PackageField.LEGAL_NAME)),
                contacts(),
                birthYear(),
                referral.ageBand,
                text(gender.path("code")),
                text(gender.path("self_described")),
                text(gender.path("pronoun")),
                text(value(PackageField.NATIONALITY)),
                languages(needs.path("languages")),
                referral.interpreterNeeded,
                null,
                null,
                null,
                restricted());
    }

    CaseDraft labourCase(UUID person) {
        JsonNode trigger = value(PackageField.TRIGGER);
        JsonNode amounts = value(PackageField.AMOUNTS);
        String date = text(trigger.path("date"));
        return new CaseDraft(
                person,
                types(),
                restricted(),
                null,
                text(trigger.path("kind")),
                date == null ? null : LocalDate.parse(date),
                employer(),
                text(value(PackageField.CASE_SUMMARY)),
                amount(amounts.path("claimed")),
                amount(amounts.path("agreed")),
                amount(amounts.path("paid")),
                text(amounts.path("currency")));
    }

    private String placeholder() {
        String id = referral.id.toString();
        return "referral-" + id.substring(id.length() - 12);
    }

    private boolean restricted() {
        Integer birthYear = birthYear();
        return List.of(referral.safetyFlags).contains(DANGER)
                || "yes".equals(referral.minor)
                || Childhood.isOf(referral.ageBand)
                || (birthYear != null && Childhood.isOf(birthYear, today))
                || CaseDraft.alwaysRestricted(types());
    }

    private @Nullable Integer birthYear() {
        JsonNode year = value(PackageField.BIRTH_YEAR).path("birth_year");
        return year.isInt() ? year.intValue() : null;
    }

    private List<String> types() {
        List<String> types = texts(value(PackageField.CASE_TYPES));
        return types.isEmpty() ? UNTOLD : types;
    }

    private List<String> languages(JsonNode told) {
        List<String> languages = texts(told);
        return languages.isEmpty() ? List.of(referral.language) : languages;
    }

    /** The channels with their rules; without rules nothing may be left anywhere. */
    private List<Contact> contacts() {
        JsonNode rules = value(PackageField.SAFE_CONTACT);
        List<Contact> contacts = new ArrayList<>();
        int place = 0;
        for (JsonNode channel : value(PackageField.CHANNELS)) {
            JsonNode rule = rules.path(place++);
            contacts.add(new Contact(
                    channel.path("channel").asText(),
                    channel.path("value").asText(),
                    text(rule.path("safe_hours")),
                    rule.path("may_leave_message").asBoolean(false)));
        }
        return contacts;
    }

    private CaseDraft.@Nullable Employer employer() {
        JsonNode employer = value(PackageField.EMPLOYER);
        String name = text(employer.path("name"));
        return name == null ? null : new CaseDraft.Employer(name, text(employer.path("facility")));
    }

    private JsonNode value(PackageField field) {
        return values.getOrDefault(field, NullNode.instance);
    }

    private static @Nullable String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : null;
    }

    private static @Nullable BigDecimal amount(JsonNode value) {
        String text = text(value);
        return text == null ? null : new BigDecimal(text);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
