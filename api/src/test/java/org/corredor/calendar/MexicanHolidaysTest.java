package org.corredor.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.corredor.calendar.MexicanHolidays.Holiday;
import org.corredor.calendar.MexicanHolidays.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MexicanHolidaysTest {

    /** As published by the federal labour authorities for these years; elections by the calendars of INE. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2018 | 01-01 02-05 03-19 05-01 07-01 09-16 11-19 12-01 12-25",
                "2021 | 01-01 02-01 03-15 05-01 06-06 09-16 11-15 12-25",
                "2024 | 01-01 02-05 03-18 05-01 06-02 09-16 10-01 11-18 12-25",
                "2025 | 01-01 02-03 03-17 05-01 09-16 11-17 12-25",
                "2026 | 01-01 02-02 03-16 05-01 09-16 11-16 12-25",
                "2027 | 01-01 02-01 03-15 05-01 06-06 09-16 11-15 12-25",
                "2030 | 01-01 02-04 03-18 05-01 06-02 09-16 10-01 11-18 12-25",
                "2012 | 01-01 02-06 03-19 05-01 09-16 11-19 12-01 12-25"
            })
    void areTheDaysOfTheLaw(int year, String days) {
        List<LocalDate> expected = List.of(days.split(" ")).stream()
                .map(day -> LocalDate.parse(year + "-" + day))
                .toList();
        assertThat(MexicanHolidays.on(year)).extracting(Holiday::date).containsExactlyElementsOf(expected);
    }

    @Property
    void everyDayIsAHolidayExactlyIfTheYearListsIt(@ForAll @IntRange(min = 1970, max = 2200) int year) {
        List<LocalDate> listed =
                MexicanHolidays.on(year).stream().map(Holiday::date).toList();
        assertThat(LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)))
                .allSatisfy(day -> assertThat(MexicanHolidays.isHoliday(day)).isEqualTo(listed.contains(day)));
    }

    @Property
    void electionsAreSundaysEveryThirdYearAndAKindOfTheirOwn(@ForAll @IntRange(min = 2015, max = 2200) int year) {
        List<Holiday> elections = MexicanHolidays.on(year).stream()
                .filter(day -> day.kind() == Kind.ELECTION)
                .toList();
        assertThat(elections).hasSize(year % 3 == 2 ? 1 : 0).allSatisfy(day -> {
            assertThat(day.code()).isEqualTo("federal-election");
            assertThat(day.date().getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
            assertThat(day.date().getDayOfMonth()).isLessThanOrEqualTo(7);
        });
    }
}
