package org.corredor.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.corredor.calendar.Opening.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A schedule that could be read, with the zone it is in.
 *
 * @param recurrence null: a dated one, of a single day, or a closure over the days of its validity
 * @param hours null: not stated, or a closure
 */
record Timetable(
        Schedule schedule,
        @Nullable Recurrence recurrence,
        @Nullable DailyHours hours,
        ZoneId zone) {

    /**
     * Hours of one day.
     *
     * @param doubt why it isn't known whether it is open in them; null: it is
     */
    record Span(Timetable of, Open interval, @Nullable Reason doubt) {}

    /** Its days from one to another, both included, in order. */
    List<LocalDate> days(LocalDate from, LocalDate to) {
        LocalDate first = later(from, schedule.validFrom());
        LocalDate last = schedule.validTo() != null && schedule.validTo().isBefore(to) ? schedule.validTo() : to;
        if (first.isAfter(last)) {
            return List.of();
        }
        if (recurrence != null) {
            return recurrence.days(first, last);
        }
        LocalDate day = schedule.dtstart();
        if (day == null) {
            return first.datesUntil(last.plusDays(1)).toList();
        }
        return day.isBefore(first) || day.isAfter(last) ? List.of() : List.of(day);
    }

    boolean on(LocalDate day) {
        return !days(day, day).isEmpty();
    }

    /** Whether it says anything of a day, be it by silence: a rule from its first day to its last, a date on its day. */
    boolean tellsOf(LocalDate day) {
        if (recurrence == null) {
            return on(day);
        }
        return !later(day, schedule.validFrom()).isAfter(day)
                && (schedule.validTo() == null || !day.isAfter(schedule.validTo()))
                && recurrence.lasts(day);
    }

    /** A rule of ordinary days; a date is meant for its day, whatever day that is. */
    boolean restsOn(LocalDate day) {
        return recurrence != null && Boolean.FALSE.equals(schedule.openOnHolidays()) && MexicanHolidays.isHoliday(day);
    }

    /** What it says of one of its days; nothing when it rests, or when a change of clocks swallows the hours. */
    Stream<Span> span(LocalDate day) {
        if (restsOn(day)) {
            return Stream.empty();
        }
        boolean holidayUnsaid =
                recurrence != null && schedule.openOnHolidays() == null && MexicanHolidays.isHoliday(day);
        Reason doubt = holidayUnsaid ? Reason.PUBLIC_HOLIDAY : hours == null ? Reason.HOURS_NOT_STATED : null;
        Open interval = (hours == null ? DailyHours.WHOLE_DAY : hours).on(day, zone);
        return interval.from().isBefore(interval.to()) ? Stream.of(new Span(this, interval, doubt)) : Stream.empty();
    }

    private static LocalDate later(LocalDate day, @Nullable LocalDate other) {
        return other != null && other.isAfter(day) ? other : day;
    }
}
