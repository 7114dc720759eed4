package org.corredor.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.corredor.calendar.Schedule.Unusable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ScheduleTest {

    static Stream<Arguments> good() {
        return Stream.of(
                weekly(written -> {}),
                weekly(written -> written.hours("09:00:00Z", "17:00Z")),
                weekly(written -> written.hours("09:00-08:00", "17:00-0700")),
                weekly(written -> written.hours("00:00", "24:00")),
                weekly(written -> written.hours("18:00-08", "24:00:00-08")),
                weekly(written -> written.hours("18:00", null)),
                weekly(written -> written.hours(" ", "")),
                weekly(written -> written.byday = "MO, WE"),
                weekly(written -> written.byweekno = "1,-1,53"),
                weekly(written -> written.timezone = new BigDecimal("-5.5")),
                weekly(written -> written.zone("America/Ciudad_Juarez")),
                monthly(written -> written.byday = "1MO,-1FR,+2TU"),
                monthly(written -> written.bymonthday = "1,+2,-1"),
                monthly(written -> written.dtstart = LocalDate.parse("2026-01-31")),
                Arguments.of(Written.dated(1, "2026-02-02").hours("09:00", "12:00")),
                Arguments.of(Written.closed(1, "2026-02-02")),
                Arguments.of(closure()));
    }

    @ParameterizedTest
    @MethodSource("good")
    void canBeReckonedWith(Written written) {
        assertThat(written.schedule().unusable()).isEmpty();
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                weekly(written -> written.freq = "DAILY", "freq format"),
                weekly(written -> written.byday = "LU", "byday format"),
                weekly(written -> written.byday = "MO,,TU", "byday format"),
                weekly(written -> written.byday = "1MO", "byday format"),
                weekly(written -> written.byday = null, "byday required"),
                weekly(written -> written.wkst = "M", "wkst format"),
                weekly(written -> written.wkst = "XX", "wkst format"),
                weekly(written -> written.interval = 2, "dtstart required"),
                weekly(written -> written.interval = 0, "interval range"),
                weekly(written -> written.interval = 521, "interval range"),
                weekly(written -> written.count = 3, "dtstart required"),
                weekly(
                        written -> {
                            written.dtstart = LocalDate.parse("2026-01-01");
                            written.count = 4001;
                        },
                        "count range"),
                weekly(
                        written -> {
                            written.dtstart = LocalDate.parse("2026-01-02");
                            written.until = LocalDate.parse("2026-01-01");
                            written.count = 1;
                        },
                        "until conflict",
                        "count conflict"),
                weekly(written -> written.bymonthday = "1", "bymonthday conflict"),
                weekly(written -> written.byweekno = "54", "byweekno range"),
                weekly(written -> written.byyearday = "1", "byyearday conflict"),
                weekly(written -> written.valid("2026-02-01", "2026-01-31"), "valid_to conflict"),
                weekly(written -> written.valid("0026-02-01", null), "valid_from range"),
                weekly(written -> written.hours("9:00", "17:00"), "opens_at format"),
                weekly(written -> written.hours("24:00", "25:00"), "opens_at format", "closes_at format"),
                weekly(written -> written.hours("09:00", "24:00:30"), "closes_at format"),
                weekly(written -> written.hours("09:00", "24:30"), "closes_at format"),
                weekly(written -> written.hours("09:00-19:00", "17:00"), "opens_at format"),
                weekly(written -> written.hours("09:00Z", "17:00"), "closes_at conflict"),
                weekly(written -> written.zone("Tijuana"), "zone format"),
                weekly(written -> written.zone("UTC+3"), "zone format"),
                weekly(written -> written.timezone = new BigDecimal("18.5"), "timezone range"),
                weekly(written -> written.timezone = new BigDecimal("0.00001"), "timezone range"),
                monthly(written -> written.bymonthday = "0", "bymonthday range"),
                monthly(written -> written.bymonthday = "32", "bymonthday range"),
                monthly(written -> written.byday = "6MO", "byday format"),
                monthly(
                        written -> {
                            written.byday = "MO";
                            written.byweekno = "3";
                        },
                        "byweekno conflict"),
                monthly(
                        written -> {
                            written.byday = "5FR";
                            written.bymonthday = "1";
                        },
                        "byday conflict"),
                monthly(written -> written.interval = 1, "byday required"),
                refused(Written.blank(1).hours("09:00", "17:00"), "dtstart required"),
                weekly(written -> written.freq = null, "freq required", "dtstart required"),
                refused(
                        Written.closed(1, "2026-02-02").hours("09:00", "17:00"),
                        "opens_at conflict",
                        "closes_at conflict"),
                weekly(
                        written -> {
                            written.hours(null, null).valid("2026-01-01", "2026-01-31");
                            written.closed = true;
                        },
                        "closed conflict"),
                refused(closure().valid("2026-01-01", null), "dtstart required"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void namesTheFieldThatCannotBeUsed(Written written, List<String> expected) {
        assertThat(written.schedule().unusable())
                .extracting(ScheduleTest::said)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String said(Unusable unusable) {
        return unusable.field() + " " + unusable.code();
    }

    private static Written closure() {
        Written closure = Written.blank(1).valid("2026-01-01", "2026-01-31");
        closure.closed = true;
        return closure;
    }

    private static Arguments weekly(Consumer<Written> change, String... expected) {
        Written written = Written.weekly(1, "MO", "09:00", "17:00");
        change.accept(written);
        return expected.length == 0 ? Arguments.of(written) : refused(written, expected);
    }

    private static Arguments monthly(Consumer<Written> change, String... expected) {
        Written written = Written.weekly(1, "", "09:00", "17:00");
        written.freq = "MONTHLY";
        change.accept(written);
        return expected.length == 0 ? Arguments.of(written) : refused(written, expected);
    }

    private static Arguments refused(Written written, String... expected) {
        return Arguments.of(written, List.of(expected));
    }
}
