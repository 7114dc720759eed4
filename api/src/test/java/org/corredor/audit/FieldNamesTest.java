package org.corredor.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class FieldNamesTest {
    private record Draft(
            @Nullable String legalName,
            @Nullable List<String> needs,
            boolean restricted,
            @Nullable String birthYear) {}

    @Test
    void whatIsGivenIsNamedInItsOrderAsTheApiWritesIt() {
        assertThat(FieldNames.of(new Draft("x", List.of(), false, "1990")))
                .containsExactly("legal_name", "needs", "restricted", "birth_year");
    }

    @Test
    void whatIsNotGivenIsNotNamed() {
        assertThat(FieldNames.of(new Draft(null, null, true, null))).containsExactly("restricted");
    }
}
