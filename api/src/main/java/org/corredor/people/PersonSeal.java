package org.corredor.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.corredor.crypto.BlindIndex;
import org.corredor.crypto.FieldCipher;
import org.corredor.crypto.FieldRef;
import org.corredor.crypto.KeyRef;
import org.corredor.crypto.Sealed;
import org.corredor.crypto.Token;
import org.corredor.people.PersonDraft.Contact;
import org.corredor.tenancy.CurrentTenant;
import org.corredor.tenancy.TenantId;
import org.jspecify.annotations.Nullable;

/** Seals a draft into a person's columns and opens them again; makes the tokens by which a person is found. */
@ApplicationScoped
class PersonSeal {
    /** Names of the blind indexes, and the {@code field} of {@code person_token}. */
    static final String NAME = "name";

    static final String PHONE = "phone";
    private static final TypeReference<List<Contact>> CONTACTS = new TypeReference<>() {};
    private static final TypeReference<List<String>> CODES = new TypeReference<>() {};

    private final FieldCipher cipher;
    private final BlindIndex index;
    private final ObjectMapper json;
    private final CurrentTenant tenant;

    PersonSeal(FieldCipher cipher, BlindIndex index, ObjectMapper json, CurrentTenant tenant) {
        this.cipher = cipher;
        this.index = index;
        this.json = json;
        this.tenant = tenant;
    }

    void seal(Person person, PersonDraft draft) {
        person.alias = seal(person, "alias_sealed", draft.alias());
        person.legalName = seal(person, "legal_name_sealed", draft.legalName());
        person.contacts = seal(person, "contacts_sealed", write(draft.contacts()));
        person.birthYear = seal(person, "birth_year_sealed", text(draft.birthYear()));
        person.gender = seal(person, "gender_sealed", draft.gender());
        person.pronoun = seal(person, "pronoun_sealed", draft.pronoun());
        person.mobilityProfile = seal(person, "mobility_profile_sealed", write(draft.mobilityProfile()));
        person.occupationSector = seal(person, "occupation_sector_sealed", draft.occupationSector());
        person.notes = seal(person, "notes_sealed", draft.notes());
        person.ageBand = draft.ageBand() == null ? "unknown" : draft.ageBand();
        person.genderCode = draft.genderCode() == null ? "unknown" : draft.genderCode();
        person.nationality = draft.nationality();
        person.languages =
                draft.languages() == null ? new String[0] : draft.languages().toArray(String[]::new);
        person.interpreterNeeded = draft.interpreterNeeded();
        person.restricted = Boolean.TRUE.equals(draft.restricted());
    }

    /** The person as a draft, so that a merge patch can be applied to it. */
    PersonDraft open(Person person) {
        String alias = open(person, "alias_sealed", person.alias);
        String contacts = open(person, "contacts_sealed", person.contacts);
        String birthYear = open(person, "birth_year_sealed", person.birthYear);
        String mobility = open(person, "mobility_profile_sealed", person.mobilityProfile);
        return new PersonDraft(
                alias == null ? "" : alias,
                open(person, "legal_name_sealed", person.legalName),
                contacts == null ? null : read(contacts, CONTACTS),
                birthYear == null ? null : Integer.valueOf(birthYear),
                person.ageBand,
                person.genderCode,
                open(person, "gender_sealed", person.gender),
                open(person, "pronoun_sealed", person.pronoun),
                person.nationality,
                List.of(person.languages),
                person.interpreterNeeded,
                mobility == null ? null : read(mobility, CODES),
                open(person, "occupation_sector_sealed", person.occupationSector),
                open(person, "notes_sealed", person.notes),
                person.restricted);
    }

    /** Tokens of alias and legal name. */
    Set<Token> nameTokens(PersonDraft draft) {
        Set<Token> tokens = new LinkedHashSet<>(index.tokens(tenant.id(), NAME, draft.alias()));
        if (draft.legalName() != null) {
            tokens.addAll(index.tokens(tenant.id(), NAME, draft.legalName()));
        }
        return tokens;
    }

    /** Tokens of the numbers among the contacts. */
    Set<Token> phoneTokens(PersonDraft draft) {
        Set<Token> tokens = new LinkedHashSet<>();
        for (Contact contact : draft.contacts() == null ? List.<Contact>of() : draft.contacts()) {
            if (isTelephone(contact)) {
                tokens.addAll(index.phoneTokens(tenant.id(), PHONE, contact.value()));
            }
        }
        return tokens;
    }

    /** Whether a contact is a number that a person is found by. */
    static boolean isTelephone(Contact contact) {
        return contact.channel().equals("phone") || contact.channel().equals("whatsapp");
    }

    BlindIndex.Wanted wantedName(String name) {
        return index.queryTokens(tenant.id(), NAME, name);
    }

    BlindIndex.Wanted wantedPhone(String phone) {
        return index.phoneQueryTokens(tenant.id(), PHONE, phone);
    }

    /** What somebody told of may be found by: each of their names, each of their numbers. */
    List<People.Trait> traits(PersonDraft told) {
        List<People.Trait> traits = new ArrayList<>();
        if (told.legalName() != null) {
            traits.add(new People.Trait(NAME, wantedName(told.legalName())));
        }
        if (!told.alias().isBlank()) {
            traits.add(new People.Trait(NAME, wantedName(told.alias())));
        }
        for (Contact contact : told.contacts() == null ? List.<Contact>of() : told.contacts()) {
            if (isTelephone(contact)) {
                traits.add(new People.Trait(PHONE, wantedPhone(contact.value())));
            }
        }
        return traits;
    }

    private @Nullable Sealed seal(Person person, String column, @Nullable String text) {
        return text == null ? null : cipher.seal(key(person), field(person, column), text);
    }

    private @Nullable String open(Person person, String column, @Nullable Sealed sealed) {
        return sealed == null ? null : cipher.open(key(person), field(person, column), sealed);
    }

    private KeyRef key(Person person) {
        return KeyRef.person(tenant.id(), person.id);
    }

    private FieldRef field(Person person, String column) {
        TenantId owner = tenant.id();
        return new FieldRef(owner, "person", column, person.id);
    }

    private @Nullable String write(@Nullable Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a draft could not be written as JSON");
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a sealed field is not the JSON it was");
        }
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }
}
