package org.corredor.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Working days as the protocol counts them: Monday to Friday, but for the days of rest of LFT 74 ({@link MexicanHolidays}). */
public final class WorkingDays {
    private WorkingDays() {}

    public static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !MexicanHolidays.isHoliday(day);
    }

    /**
     * So many working days later, at the same time of day in the zone. What begins on a day of rest begins with the next working
     * day.
     *
     * @param days 1 or more
     */
    public static Instant after(Instant from, int days, ZoneId zone) {
        ZonedDateTime begin = from.atZone(zone);
        if (!isWorkingDay(begin.toLocalDate())) {
            begin = next(begin.toLocalDate()).atStartOfDay(zone);
        }
        LocalDate day = begin.toLocalDate();
        for (int i = 0; i < days; i++) {
            day = next(day);
        }
        return ZonedDateTime.of(day, begin.toLocalTime(), zone).toInstant();
    }

    /** The moment itself on a working day of the zone, else the same time of the next one. */
    public static Instant onOrAfter(Instant moment, ZoneId zone) {
        ZonedDateTime at = moment.atZone(zone);
        return isWorkingDay(at.toLocalDate())
                ? moment
                : ZonedDateTime.of(next(at.toLocalDate()), at.toLocalTime(), zone)
                        .toInstant();
    }

    private static LocalDate next(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }
}
