package org.corredor.referral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.corredor.cases.CaseDraft;
import org.corredor.cases.CaseDraft.Employer;
import org.corredor.cases.CaseView;
import org.corredor.cases.ServiceDeliveredView;
import org.corredor.consent.PackageField;
import org.corredor.people.PersonDraft.Contact;
import org.corredor.people.PersonView;
import org.jspecify.annotations.Nullable;

/**
 * The value of each package field, from the origin's records as they are now. What wasn't recorded is null: the receiver
 * then knows that nothing was left out. Amounts are texts, so that no reader rounds them.
 */
public record PackageValues(
        PersonView person, Matter labourCase, List<ServiceDeliveredView> log, List<String> accessNeeds) {
    /** What of a case can be told. */
    public record Matter(
            List<String> types,
            @Nullable String summary,
            @Nullable Employer employer,
            @Nullable String triggerKind,
            @Nullable LocalDate triggerDate,
            @Nullable BigDecimal amountClaimed,
            @Nullable BigDecimal amountAgreed,
            @Nullable BigDecimal amountPaid,
            @Nullable String currency) {

        public static Matter of(CaseView recorded) {
            return new Matter(
                    recorded.types(),
                    recorded.summary(),
                    recorded.employer(),
                    recorded.triggerKind(),
                    recorded.triggerDate(),
                    recorded.amountClaimed(),
                    recorded.amountAgreed(),
                    recorded.amountPaid(),
                    recorded.currency());
        }

        public static Matter of(CaseDraft told) {
            return new Matter(
                    told.types(),
                    told.summary(),
                    told.employer(),
                    told.triggerKind(),
                    told.triggerDate(),
                    told.amountClaimed(),
                    told.amountAgreed(),
                    told.amountPaid(),
                    told.currency());
        }
    }

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Characters, all of them ASCII: a field's ciphertext has 65,536 bytes at most, salt and seal among them. */
    private static final int HISTORY = 60_000;

    public JsonNode of(PackageField field) {
        return switch (field) {
            case LEGAL_NAME -> text(person.legalName());
            case ALIAS -> text(person.alias());
            case BIRTH_YEAR ->
                JSON.objectNode().put("birth_year", person.birthYear()).put("age_band", person.ageBand());
            case GENDER ->
                JSON.objectNode()
                        .put("code", person.genderCode())
                        .put("self_described", person.gender())
                        .put("pronoun", person.pronoun());
            case NATIONALITY -> text(person.nationality());
            case CHANNELS -> channels();
            case SAFE_CONTACT -> safeContact();
            case CASE_TYPES -> texts(labourCase.types());
            case CASE_SUMMARY -> text(labourCase.summary());
            case EMPLOYER -> employer(labourCase.employer());
            case TRIGGER -> trigger();
            case AMOUNTS -> amounts();
            case SERVICE_HISTORY -> history();
            case NEEDS -> needs();
        };
    }

    private JsonNode channels() {
        ArrayNode channels = JSON.arrayNode();
        for (Contact contact : person.contacts()) {
            channels.addObject().put("channel", contact.channel()).put("value", contact.value());
        }
        return channels;
    }

    /** In the order of the channels, so that each rule can be laid beside its number. */
    private JsonNode safeContact() {
        ArrayNode rules = JSON.arrayNode();
        for (Contact contact : person.contacts()) {
            rules.addObject()
                    .put("channel", contact.channel())
                    .put("safe_hours", contact.safeHours())
                    .put("may_leave_message", contact.mayLeaveMessage());
        }
        return rules;
    }

    private static JsonNode employer(@Nullable Employer employer) {
        return employer == null
                ? NullNode.instance
                : JSON.objectNode().put("name", employer.name()).put("facility", employer.facility());
    }

    private JsonNode trigger() {
        return labourCase.triggerDate() == null
                ? NullNode.instance
                : JSON.objectNode()
                        .put("kind", labourCase.triggerKind())
                        .put("date", labourCase.triggerDate().toString());
    }

    private JsonNode amounts() {
        return labourCase.currency() == null
                ? NullNode.instance
                : JSON.objectNode()
                        .put("claimed", plain(labourCase.amountClaimed()))
                        .put("agreed", plain(labourCase.amountAgreed()))
                        .put("paid", plain(labourCase.amountPaid()))
                        .put("currency", labourCase.currency());
    }

    /**
     * What was done and when, the latest first, as many as fit into a sealed field: the case goes on, not its archive.
     * Notes stay where they were written.
     */
    private JsonNode history() {
        ArrayNode history = JSON.arrayNode();
        int length = 0;
        for (ServiceDeliveredView logged : log) {
            JsonNode entry = entry(logged);
            length += CanonicalJson.write(entry).length() + 1;
            if (length > HISTORY) {
                break;
            }
            history.add(entry);
        }
        return history;
    }

    private static JsonNode entry(ServiceDeliveredView logged) {
        return JSON.objectNode()
                .put("on_date", logged.onDate().toString())
                .put("modality", logged.modality())
                .put("outcome", logged.outcome())
                .set("services", texts(logged.services()));
    }

    private JsonNode needs() {
        var needs = JSON.objectNode().put("interpreter_needed", person.interpreterNeeded());
        needs.set("languages", texts(person.languages()));
        needs.set("access_needs", texts(accessNeeds));
        return needs;
    }

    private static JsonNode texts(List<String> texts) {
        ArrayNode array = JSON.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    private static JsonNode text(@Nullable String text) {
        return text == null ? NullNode.instance : TextNode.valueOf(text);
    }

    private static @Nullable String plain(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }
}
