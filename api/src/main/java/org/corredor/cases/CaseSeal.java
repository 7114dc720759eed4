package org.corredor.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.corredor.cases.CaseDraft.Employer;
import org.corredor.crypto.FieldCipher;
import org.corredor.crypto.FieldRef;
import org.corredor.crypto.KeyRef;
import org.corredor.crypto.Sealed;
import org.corredor.tenancy.CurrentTenant;
import org.jspecify.annotations.Nullable;

/**
 * Seals a draft into a case's columns and opens them again. The key is the person's: destroying it makes what their
 * cases tell of them unreadable too; such a case stays, to be counted, without its texts.
 */
@ApplicationScoped
class CaseSeal {
    private static final String CASE = "labour_case";
    private static final String SERVICE = "service_delivered";

    private final FieldCipher cipher;
    private final ObjectMapper json;
    private final CurrentTenant tenant;

    CaseSeal(FieldCipher cipher, ObjectMapper json, CurrentTenant tenant) {
        this.cipher = cipher;
        this.json = json;
        this.tenant = tenant;
    }

    void seal(LabourCase stored, CaseDraft draft) {
        stored.types = draft.types().stream().distinct().toArray(String[]::new);
        stored.restricted = draft.askedToBeRestricted();
        stored.stage = draft.stage() == null ? "guidance" : draft.stage();
        stored.triggerKind = draft.triggerKind();
        stored.triggerDate = draft.triggerDate();
        stored.employer = seal(stored.personId, CASE, "employer_sealed", stored.id, write(draft.employer()));
        stored.summary = seal(stored.personId, CASE, "summary_sealed", stored.id, draft.summary());
        stored.amountClaimed = cents(draft.amountClaimed());
        stored.amountAgreed = cents(draft.amountAgreed());
        stored.amountPaid = cents(draft.amountPaid());
        stored.currency = draft.currency();
    }

    /** The case as a draft, so that a merge patch can be applied to it. */
    CaseDraft open(LabourCase stored) {
        String employer = open(stored.personId, CASE, "employer_sealed", stored.id, stored.employer);
        return new CaseDraft(
                stored.personId,
                List.of(stored.types),
                stored.restricted,
                stored.stage,
                stored.triggerKind,
                stored.triggerDate,
                employer == null ? null : read(employer),
                open(stored.personId, CASE, "summary_sealed", stored.id, stored.summary),
                stored.amountClaimed,
                stored.amountAgreed,
                stored.amountPaid,
                stored.currency);
    }

    void sealNote(ServiceDelivered entry, UUID person, @Nullable String note) {
        entry.note = seal(person, SERVICE, "note_sealed", entry.id, note);
    }

    @Nullable
    String openNote(ServiceDelivered entry, UUID person) {
        return open(person, SERVICE, "note_sealed", entry.id, entry.note);
    }

    /** With two decimals, as the column has it; a third one was refused before. */
    private static @Nullable BigDecimal cents(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    private @Nullable Sealed seal(UUID person, String table, String column, UUID row, @Nullable String text) {
        return text == null ? null : cipher.seal(key(person), field(table, column, row), text);
    }

    private @Nullable String open(UUID person, String table, String column, UUID row, @Nullable Sealed sealed) {
        return sealed == null ? null : cipher.openUnlessDestroyed(key(person), field(table, column, row), sealed);
    }

    private KeyRef key(UUID person) {
        return KeyRef.person(tenant.id(), person);
    }

    private FieldRef field(String table, String column, UUID row) {
        return new FieldRef(tenant.id(), table, column, row);
    }

    private @Nullable String write(@Nullable Employer employer) {
        try {
            return employer == null ? null : json.writeValueAsString(employer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a draft could not be written as JSON");
        }
    }

    private Employer read(String text) {
        try {
            return json.readValue(text, Employer.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a sealed field is not the JSON it was");
        }
    }
}
