package org.corredor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.corredor.problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no single field of a draft shows to be wrong. */
class CaseDraftTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void triggerOfTodayIsNotInTheFuture() {
        assertThat(draft("unpaid-wages", null, "payment-due", TODAY, null, null).faults(TODAY))
                .isEmpty();
    }

    @Test
    void triggerOfTomorrowIs() {
        LocalDate tomorrow = TODAY.plusDays(1);
        assertThat(draft("unpaid-wages", null, "payment-due", tomorrow, null, null)
                        .faults(TODAY))
                .containsExactly(new FieldError("/trigger_date", "future"));
    }

    @Test
    void triggerNeedsBothKindAndDate() {
        assertThat(draft("unpaid-wages", null, "separation", null, null, null).faults(TODAY))
                .containsExactly(new FieldError("/trigger_date", "required"));
        assertThat(draft("unpaid-wages", null, null, TODAY, null, null).faults(TODAY))
                .containsExactly(new FieldError("/trigger_kind", "required"));
    }

    @Test
    void amountNeedsCurrency() {
        assertThat(draft("unpaid-wages", null, null, null, new BigDecimal("0.10"), null)
                        .faults(TODAY))
                .containsExactly(new FieldError("/currency", "required"));
        assertThat(draft("unpaid-wages", null, null, null, new BigDecimal("0.10"), "MXN")
                        .faults(TODAY))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"workplace-violence", "child-labour", "trafficking"})
    void violenceTraffickingAndChildrenAreAlwaysRestricted(String type) {
        assertThat(draft(type, null, null, null, null, null).faults(TODAY))
                .containsExactly(new FieldError("/restricted", "must-be-true"));
        assertThat(draft(type, false, null, null, null, null).faults(TODAY)).hasSize(1);
        assertThat(draft(type, true, null, null, null, null).faults(TODAY)).isEmpty();
    }

    private static CaseDraft draft(
            String type,
            @Nullable Boolean restricted,
            @Nullable String triggerKind,
            @Nullable LocalDate triggerDate,
            @Nullable BigDecimal claimed,
            @Nullable String currency) {
        return new CaseDraft(
                UUID.randomUUID(),
                List.of(type),
                restricted,
                null,
                triggerKind,
                triggerDate,
                null,
                null,
                claimed,
                null,
                null,
                currency);
    }
}
