package org.corredor.referral.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.corredor.problem.Problem;
import org.junit.jupiter.api.Test;

final class PeriodTest {
    private static final ZoneId TIJUANA = ZoneId.of("America/Tijuana");
    private static final ZoneId MEXICO = ZoneId.of("America/Mexico_City");

    /** The first of April in Mexico City, and still March in Tijuana. */
    private static final Instant NOW = Instant.parse("2026-04-01T06:30:00Z");

    @Test
    void daysBeginAndEndInTheCentersZone() {
        Period day = Period.between("2026-03-08", "2026-03-08", NOW, TIJUANA);
        assertThat(day.start()).isEqualTo("2026-03-08T08:00:00Z");
        assertThat(day.end()).as("the clocks went forward that day").isEqualTo("2026-03-09T07:00:00Z");
    }

    @Test
    void withoutDatesItIsTheYearUntilToday() {
        Period year = Period.between(null, null, NOW, TIJUANA);
        assertThat(year.from()).isEqualTo(LocalDate.of(2025, 4, 1));
        assertThat(year.to()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(Period.between(null, null, NOW, MEXICO).to()).isEqualTo(LocalDate.of(2026, 4, 1));
    }

    @Test
    void aQuarterHasToBeOver() {
        assertThat(Period.quarter(null, NOW, MEXICO).asQuarter()).isEqualTo("2026-Q1");
        assertThat(Period.quarter(null, NOW, TIJUANA).asQuarter()).isEqualTo("2025-Q4");
        assertThat(Period.quarter("2026-Q1", NOW, MEXICO).end()).isEqualTo("2026-04-01T06:00:00Z");
        assertThatThrownBy(() -> Period.quarter("2026-Q1", NOW, TIJUANA)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Period.quarter("2026-Q2", NOW, MEXICO)).isInstanceOf(Problem.class);
    }

    /** Whatever two quarters are asked for, no day is in both: one can't be taken from the other. */
    @Test
    void quartersShareNoDay() {
        Period first = Period.quarter("2025-Q3", NOW, MEXICO);
        Period second = Period.quarter("2025-Q4", NOW, MEXICO);
        assertThat(first.end()).isEqualTo(second.start());
    }

    @Test
    void whatIsNoPeriodIsRefused() {
        assertThatThrownBy(() -> Period.between("2026-02-30", null, NOW, MEXICO))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Period.between("2026-03-02", "2026-03-01", NOW, MEXICO))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Period.between("1899-12-31", null, NOW, MEXICO))
                .isInstanceOf(Problem.class);
    }

    @Test
    void percentsComeFromCounts() {
        assertThat(Percent.of(22, 33)).isEqualTo(new BigDecimal("66.7"));
        assertThat(Percent.of(1, 2000)).as("a half is rounded up").isEqualTo(new BigDecimal("0.1"));
        assertThat(Percent.of(3, 3)).isEqualTo(new BigDecimal("100.0"));
        assertThat(Percent.of(0, 0)).isNull();
    }
}
