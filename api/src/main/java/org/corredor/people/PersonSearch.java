package org.corredor.people;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whom to look for, in a body and never in a URL: a name (as it sounds, without accents) or a phone number (its last
 * eight digits), one of the two.
 */
@Schema(name = "PersonSearch")
public record PersonSearch(
        @Nullable @Size(min = 2, max = 120) String name,
        @Nullable @Size(min = 8, max = 40) String phone) {

    @AssertTrue
    @Schema(hidden = true)
    boolean isOneOfTheTwo() {
        return (name == null) != (phone == null);
    }
}
