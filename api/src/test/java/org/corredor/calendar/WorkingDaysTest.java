package org.corredor.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WorkingDaysTest {
    private static final ZoneId JUAREZ = ZoneId.of("America/Ciudad_Juarez");

    @ParameterizedTest
    @CsvSource({
        // Friday noon and three days: Monday, Tuesday, Wednesday
        "2026-11-27T12:00, 3, 2026-12-02T12:00",
        // a Saturday counts from Monday's first minute
        "2026-11-28T15:30, 1, 2026-12-01T00:00",
        // the third Monday of November is a day of rest (LFT 74)
        "2026-11-13T09:00, 1, 2026-11-17T09:00",
        // over the year's end, with New Year's Day on a Friday
        "2026-12-31T09:00, 2, 2027-01-05T09:00",
        // the clocks go forward in Juárez on Sunday 8 March 2026, an hour that the deadline doesn't lose
        "2026-03-06T10:00, 1, 2026-03-09T10:00"
    })
    void soManyWorkingDaysLaterAtTheSameTimeOfDay(LocalDateTime from, int days, LocalDateTime due) {
        assertThat(WorkingDays.after(from.atZone(JUAREZ).toInstant(), days, JUAREZ))
                .isEqualTo(due.atZone(JUAREZ).toInstant());
    }

    @Property
    void eachMoreDayIsTheNextWorkingDay(
            @ForAll @LongRange(min = 1_700_000_000, max = 2_000_000_000) long epochSecond,
            @ForAll @IntRange(min = 1, max = 20) int days) {
        Instant from = Instant.ofEpochSecond(epochSecond);
        Instant due = WorkingDays.after(from, days, JUAREZ);
        LocalDate last = LocalDate.ofInstant(due, JUAREZ);
        assertThat(due).isAfter(from);
        assertThat(WorkingDays.isWorkingDay(last)).isTrue();
        LocalDate first = LocalDate.ofInstant(from, JUAREZ);
        long between = first.datesUntil(last).filter(WorkingDays::isWorkingDay).count();
        assertThat(between).isEqualTo(days);
    }
}
