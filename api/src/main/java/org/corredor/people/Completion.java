package org.corredor.people;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.corredor.people.PersonDraft.Contact;
import org.jspecify.annotations.Nullable;

/**
 * A person as we know them, completed by what another center told: what we have stays as the person said it here, what we lack is
 * taken over, ways to reach them and languages are added after ours. Whoever is restricted on either side stays so.
 */
final class Completion {
    private static final String UNKNOWN = "unknown";
    private static final int AT_MOST = 10;

    private Completion() {}

    static PersonDraft of(PersonDraft ours, PersonDraft told) {
        return new PersonDraft(
                ours.alias().isBlank() ? told.alias() : ours.alias(),
                or(ours.legalName(), told.legalName()),
                contacts(ours.contacts(), told.contacts()),
                or(ours.birthYear(), told.birthYear()),
                coded(ours.ageBand(), told.ageBand()),
                coded(ours.genderCode(), told.genderCode()),
                or(ours.gender(), told.gender()),
                or(ours.pronoun(), told.pronoun()),
                or(ours.nationality(), told.nationality()),
                languages(ours.languages(), told.languages()),
                or(ours.interpreterNeeded(), told.interpreterNeeded()),
                ours.mobilityProfile(),
                ours.occupationSector(),
                ours.notes(),
                Boolean.TRUE.equals(ours.restricted()) || Boolean.TRUE.equals(told.restricted()));
    }

    private static <T> @Nullable T or(@Nullable T ours, @Nullable T told) {
        return ours == null ? told : ours;
    }

    private static @Nullable String coded(@Nullable String ours, @Nullable String told) {
        return ours == null || ours.equals(UNKNOWN) ? or(told, ours) : ours;
    }

    /** Ours first; one we have under the same channel and value keeps our rules. */
    private static @Nullable List<Contact> contacts(@Nullable List<Contact> ours, @Nullable List<Contact> told) {
        if (told == null || told.isEmpty()) {
            return ours;
        }
        List<Contact> all = new ArrayList<>(ours == null ? List.of() : ours);
        for (Contact contact : told) {
            boolean have = all.stream()
                    .anyMatch(each -> each.channel().equals(contact.channel())
                            && each.value().equals(contact.value()));
            if (!have && all.size() < AT_MOST) {
                all.add(contact);
            }
        }
        return all;
    }

    private static @Nullable List<String> languages(@Nullable List<String> ours, @Nullable List<String> told) {
        Set<String> all = new LinkedHashSet<>(ours == null ? List.of() : ours);
        all.addAll(told == null ? List.of() : told);
        return all.isEmpty() ? ours : all.stream().limit(AT_MOST).toList();
    }
}
