package org.corredor.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The trail names what was given and shows nothing of it. */
class FieldNamesTest {
    record Draft(
            @Nullable String legalName,
            @Nullable Integer minutes,
            @Nullable Boolean restricted) {}

    @Test
    void whatWasGivenIsNamedAsInJsonAndInOrder() {
        assertThat(FieldNames.of(new Draft("Benicia", null, false))).containsExactly("legal_name", "restricted");
        assertThat(FieldNames.of(new Draft(null, null, null))).isEqualTo(List.of());
    }
}
