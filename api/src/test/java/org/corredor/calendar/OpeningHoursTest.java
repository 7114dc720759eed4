package org.corredor.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OpeningHoursTest {
    private static final ZoneId MEXICO = ZoneId.of("America/Mexico_City");
    private static final ZoneId TIJUANA = ZoneId.of("America/Tijuana");
    private static final Written WEEKDAYS = Written.weekly(1, "MO,TU,WE,TH,FR", "09:00", "17:00");

    @ParameterizedTest
    @CsvSource({
        "2026-01-14T08:59, no outside-hours",
        "2026-01-14T09:00, yes open",
        "2026-01-14T16:59:59, yes open",
        "2026-01-14T17:00, no outside-hours",
        "2026-01-17T12:00, no outside-hours",
        "2026-02-02T12:00, unknown public-holiday",
        "2026-02-02T08:00, no outside-hours",
        "2026-02-02T17:00, no outside-hours"
    })
    void weekdaysNineToFive(String local, String expected) {
        assertThat(said(MEXICO, local, WEEKDAYS)).isEqualTo(expected);
    }

    @Test
    void saysUntilWhenAndFromWhenAndBySchedule() {
        Opening open = at(MEXICO, "2026-01-16T12:00", WEEKDAYS);
        assertThat(open.closesAt()).isEqualTo(instant(MEXICO, "2026-01-16T17:00"));
        assertThat(open.opensNext()).isNull();
        assertThat(open.schedules()).containsExactly(new UUID(0, 1));
        Opening shut = at(MEXICO, "2026-01-16T17:00", WEEKDAYS);
        assertThat(shut.closesAt()).isNull();
        assertThat(shut.opensNext()).isEqualTo(instant(MEXICO, "2026-01-19T09:00"));
        assertThat(shut.schedules()).containsExactly(new UUID(0, 1));
        assertThat(at(MEXICO, "2026-01-30T18:00", WEEKDAYS).opensNext())
                .as("the holiday on Monday isn't known to be open")
                .isEqualTo(instant(MEXICO, "2026-02-03T09:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "true, 2026-02-02T12:00, yes open",
        "false, 2026-02-02T12:00, no public-holiday",
        "false, 2026-02-02T05:00, no public-holiday",
        "false, 2026-02-03T12:00, yes open",
        "true, 2026-02-02T18:00, no outside-hours"
    })
    void aRuleThatSaysSoHoldsOrRestsOnAHoliday(boolean open, String local, String expected) {
        Written weekdays = Written.weekly(1, "MO,TU", "09:00", "17:00").onHolidays(open);
        assertThat(said(MEXICO, local, weekdays)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-14T09:30, no outside-hours", // dated: 10 to 12
        "2026-01-14T10:30, yes open",
        "2026-01-14T13:00, no outside-hours",
        "2026-01-15T10:30, no closed-exception",
        "2026-01-15T03:00, no closed-exception",
        "2026-01-16T10:30, unknown hours-not-stated", // dated, without hours
        "2026-01-19T10:30, no closed-exception", // of 19 to 21
        "2026-01-21T10:30, no closed-exception",
        "2026-01-22T10:30, yes open",
        "2026-02-02T10:30, yes open" // a dated one on a holiday is meant
    })
    void aDateHoldsBeforeTheRuleAndAClosureBeforeBoth(String local, String expected) {
        Written range = Written.blank(5).valid("2026-01-19", "2026-01-21");
        range.closed = true;
        assertThat(said(
                        MEXICO,
                        local,
                        WEEKDAYS,
                        Written.dated(2, "2026-01-14").hours("10:00", "12:00"),
                        Written.closed(3, "2026-01-15"),
                        Written.dated(6, "2026-01-15").hours("10:00", "12:00"),
                        Written.dated(4, "2026-01-16"),
                        range,
                        Written.dated(7, "2026-02-02").hours("10:00", "12:00")))
                .isEqualTo(expected);
    }

    @Test
    void withoutAnythingWrittenNothingIsKnown() {
        assertThat(said(MEXICO, "2026-01-14T12:00")).isEqualTo("unknown no-schedule");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-04T12:00, unknown not-valid-now",
        "2026-01-05T12:00, yes open",
        "2026-01-09T18:00, no outside-hours",
        "2026-01-10T12:00, unknown not-valid-now"
    })
    void outsideTheValidityOfAllNothingIsKnown(String local, String expected) {
        assertThat(said(
                        MEXICO,
                        local,
                        Written.weekly(1, "MO,FR", "09:00", "17:00").valid("2026-01-05", "2026-01-09")))
                .isEqualTo(expected);
        Written counted = Written.weekly(1, "MO,FR", "09:00", "17:00");
        counted.dtstart = LocalDate.parse("2026-01-05");
        counted.count = 2;
        assertThat(said(MEXICO, local, counted)).isEqualTo(expected);
        counted.count = null;
        counted.until = LocalDate.parse("2026-01-09");
        assertThat(said(MEXICO, local, counted)).isEqualTo(expected);
    }

    @Test
    void whatCannotBeReadLeavesOnlyAYesAndAClosureCertain() {
        Written unreadable = Written.weekly(9, "LU", "09:00", "17:00");
        Written closed = Written.closed(3, "2026-01-15");
        assertThat(said(MEXICO, "2026-01-14T12:00", WEEKDAYS, unreadable)).isEqualTo("yes open");
        assertThat(said(MEXICO, "2026-01-14T18:00", WEEKDAYS, unreadable)).isEqualTo("unknown schedule-unreadable");
        assertThat(at(MEXICO, "2026-01-14T18:00", WEEKDAYS, unreadable).schedules())
                .containsExactly(new UUID(0, 9));
        assertThat(said(MEXICO, "2026-01-15T12:00", closed, unreadable)).isEqualTo("no closed-exception");
        assertThat(said(MEXICO, "2026-01-14T12:00", unreadable)).isEqualTo("unknown schedule-unreadable");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-16T23:00, yes open", // Friday
        "2026-01-17T01:59, yes open",
        "2026-01-17T02:00, no closed-exception",
        "2026-01-17T21:00, no closed-exception",
        "2026-01-18T01:00, no outside-hours"
    })
    void hoursPastMidnightBelongToTheDayTheyBegin(String local, String expected) {
        assertThat(said(MEXICO, local, Written.weekly(1, "FR,SA", "20:00", "02:00"), Written.closed(2, "2026-01-17")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"00:00, 00:00", "00:00, 24:00", "07:00, 07:00"})
    void aroundTheClock(String opens, String closes) {
        Written always =
                Written.weekly(1, "MO,TU,WE,TH,FR,SA,SU", opens, closes).onHolidays(true);
        Opening opening = at(TIJUANA, "2026-03-08T02:30", always);
        assertThat(opening.reason().code()).isEqualTo("open");
        assertThat(opening.closesAt()).as("not within the horizon").isNull();
    }

    /** Clocks change in Tijuana at 2026-03-08T10:00Z (2:00 becomes 3:00) and 2026-11-01T09:00Z (2:00 becomes 1:00). */
    @ParameterizedTest
    @CsvSource({
        "America/Tijuana, 01:00, 02:30, 2026-03-08T09:00:00Z, 2026-03-08T10:30:00Z",
        "America/Tijuana, 02:15, 04:00, 2026-03-08T10:15:00Z, 2026-03-08T11:00:00Z",
        "America/Tijuana, 09:00, 17:00, 2026-03-08T16:00:00Z, 2026-03-09T00:00:00Z",
        "America/Tijuana, 01:30, 05:00, 2026-11-01T08:30:00Z, 2026-11-01T13:00:00Z",
        "America/Tijuana, 00:00, 01:30, 2026-11-01T07:00:00Z, 2026-11-01T08:30:00Z",
        "America/Ciudad_Juarez, 09:00, 17:00, 2026-03-08T15:00:00Z, 2026-03-08T23:00:00Z",
        "America/Ojinaga, 09:00, 17:00, 2026-07-06T14:00:00Z, 2026-07-06T22:00:00Z",
        "America/Matamoros, 09:00, 17:00, 2026-07-06T14:00:00Z, 2026-07-06T22:00:00Z",
        "America/Mexico_City, 09:00, 17:00, 2026-07-06T15:00:00Z, 2026-07-06T23:00:00Z",
        "America/Chihuahua, 09:00, 17:00, 2026-07-06T15:00:00Z, 2026-07-06T23:00:00Z"
    })
    void theClocksOfTheZoneDecide(String zone, String opens, String closes, Instant from, Instant to) {
        LocalDate day = LocalDate.ofInstant(from, ZoneId.of(zone));
        Written dated = Written.dated(1, day.toString()).hours(opens, closes);
        assertThat(intervals(zone, day, dated)).containsExactly(new Open(from, to));
    }

    @Test
    void hoursThatAChangeOfClocksSwallowsAreNone() {
        LocalDate day = LocalDate.parse("2026-03-08");
        Written dated = Written.dated(1, day.toString()).hours("02:30", "03:15");
        assertThat(intervals("America/Tijuana", day, dated)).isEmpty();
        assertThat(said(TIJUANA, "2026-03-08T03:10", dated)).isEqualTo("no outside-hours");
    }

    @Test
    void anOffsetHoldsBeforeAZoneAndAZoneBeforeHoursFromUtcAndThatBeforeThePlace() {
        LocalDate day = LocalDate.parse("2026-07-06");
        Written dated = Written.dated(1, day.toString()).hours("09:00", "10:00");
        assertThat(from("America/Tijuana", day, dated)).isEqualTo("2026-07-06T16:00:00Z");
        dated.timezone = BigDecimal.valueOf(-5);
        assertThat(from("America/Tijuana", day, dated)).isEqualTo("2026-07-06T14:00:00Z");
        dated.zone("America/Mexico_City");
        assertThat(from("America/Tijuana", day, dated)).isEqualTo("2026-07-06T15:00:00Z");
        dated.hours("09:00Z", "10:00Z");
        assertThat(from("America/Tijuana", day, dated)).isEqualTo("2026-07-06T09:00:00Z");
    }

    @Test
    void touchingHoursAreOneInterval() {
        LocalDate day = LocalDate.parse("2026-01-14");
        List<Open> open = intervals(
                "America/Mexico_City",
                day,
                Written.weekly(1, "WE", "09:00", "12:00"),
                Written.weekly(2, "WE", "12:00", "15:00"),
                Written.weekly(3, "WE", "14:00", "14:30"));
        assertThat(open)
                .containsExactly(new Open(instant(MEXICO, "2026-01-14T09:00"), instant(MEXICO, "2026-01-14T15:00")));
    }

    private static String from(String zone, LocalDate day, Written written) {
        return intervals(zone, day, written).getFirst().from().toString();
    }

    private static List<Open> intervals(String zone, LocalDate day, Written... written) {
        ZoneId place = ZoneId.of(zone);
        return OpeningHours.between(
                schedules(written),
                place,
                day.minusDays(2).atStartOfDay(place).toInstant(),
                day.plusDays(2).atStartOfDay(place).toInstant());
    }

    private static String said(ZoneId zone, String local, Written... written) {
        Opening opening = at(zone, local, written);
        return opening.answer().code() + " " + opening.reason().code();
    }

    private static Opening at(ZoneId zone, String local, Written... written) {
        return OpeningHours.at(schedules(written), zone, instant(zone, local));
    }

    private static List<Schedule> schedules(Written... written) {
        return Stream.of(written).map(Written::schedule).toList();
    }

    private static Instant instant(ZoneId zone, String local) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }
}
