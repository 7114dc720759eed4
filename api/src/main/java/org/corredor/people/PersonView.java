package org.corredor.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.corredor.http.Versioned;
import org.corredor.people.PersonDraft.Contact;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person as those see them who work with them. */
@Schema(name = "Person")
public record PersonView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @Schema(required = true) String alias,
        @Nullable String legalName,
        @Schema(required = true) List<Contact> contacts,
        @Nullable Integer birthYear,
        @Schema(required = true) String ageBand,
        @Schema(required = true) String genderCode,
        @Nullable String gender,
        @Nullable String pronoun,
        @Nullable String nationality,
        @Schema(required = true) List<String> languages,
        @Nullable Boolean interpreterNeeded,
        @Schema(required = true) List<String> mobilityProfile,
        @Nullable String occupationSector,
        @Nullable String notes,
        @Schema(required = true) boolean restricted)
        implements Versioned {

    static PersonView of(Person person, PersonDraft open) {
        return new PersonView(
                person.id,
                person.version,
                person.createdAt,
                person.updatedAt,
                open.alias(),
                open.legalName(),
                list(open.contacts()),
                open.birthYear(),
                person.ageBand,
                person.genderCode,
                open.gender(),
                open.pronoun(),
                person.nationality,
                List.of(person.languages),
                person.interpreterNeeded,
                list(open.mobilityProfile()),
                open.occupationSector(),
                open.notes(),
                person.restricted);
    }

    private static <T> List<T> list(@Nullable List<T> maybe) {
        return maybe == null ? List.of() : maybe;
    }
}
