package org.corredor.calendar;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.corredor.calendar.Opening.Answer;

/**
 * The oracle: what schedules mean, told slowly. It walks day by day from a rule's first day and minute by minute to a
 * local time, and uses neither the library nor anything of the code but the list of holidays. Times have no offset, zones
 * are American.
 */
final class DayByDay {
    private record Hours(Instant from, Instant to, boolean known) {}

    private final List<Schedule> schedules;
    private final ZoneId zone;

    DayByDay(List<Schedule> schedules, ZoneId zone) {
        this.schedules = schedules;
        this.zone = zone;
    }

    Answer at(Instant when) {
        LocalDate today = LocalDate.ofInstant(when, zone);
        List<Hours> hours = new ArrayList<>();
        hoursOf(today.minusDays(1), hours);
        hoursOf(today, hours);
        hours.removeIf(some -> when.isBefore(some.from()) || !when.isBefore(some.to()));
        if (hours.stream().anyMatch(Hours::known)) {
            return Answer.YES;
        }
        if (!hours.isEmpty()) {
            return Answer.UNKNOWN;
        }
        boolean closed = schedules.stream().anyMatch(schedule -> schedule.closed() && occursOn(schedule, today));
        return closed || schedules.stream().anyMatch(schedule -> tellsOf(schedule, today)) ? Answer.NO : Answer.UNKNOWN;
    }

    private void hoursOf(LocalDate day, List<Hours> found) {
        boolean dated = false;
        for (Schedule schedule : schedules) {
            if (schedule.freq() == null && occursOn(schedule, day)) {
                dated = true;
                if (schedule.closed()) {
                    return;
                }
            }
        }
        boolean holiday = MexicanHolidays.isHoliday(day);
        for (Schedule schedule : schedules) {
            boolean ruled = schedule.freq() != null;
            boolean rests = ruled && holiday && Boolean.FALSE.equals(schedule.openOnHolidays());
            if (occursOn(schedule, day) && !(ruled && dated) && !rests) {
                found.add(hours(schedule, day, !(ruled && holiday && schedule.openOnHolidays() == null)));
            }
        }
    }

    private Hours hours(Schedule schedule, LocalDate day, boolean known) {
        if (schedule.opensAt() == null || schedule.closesAt() == null) {
            return new Hours(
                    instant(day.atStartOfDay()), instant(day.plusDays(1).atStartOfDay()), false);
        }
        LocalTime opens = LocalTime.parse(schedule.opensAt());
        LocalTime closes = LocalTime.parse(schedule.closesAt());
        LocalDate closing = opens.isBefore(closes) ? day : day.plusDays(1);
        return new Hours(instant(day.atTime(opens)), instant(closing.atTime(closes)), known);
    }

    /** The first minute at which the zone's clocks show it; if none does, a day after the same time of the day before. */
    private Instant instant(LocalDateTime local) {
        Instant minute = local.plusHours(4).toInstant(ZoneOffset.UTC);
        for (int i = 0; i < 6 * 60; i++, minute = minute.plusSeconds(60)) {
            if (LocalDateTime.ofInstant(minute, zone).equals(local)) {
                return minute;
            }
        }
        return instant(local.minusDays(1)).plusSeconds(24 * 3600);
    }

    private static boolean tellsOf(Schedule schedule, LocalDate day) {
        if (schedule.freq() == null) {
            return occursOn(schedule, day);
        }
        LocalDate start = schedule.dtstart();
        if (!valid(schedule, day) || (start != null && day.isBefore(start))) {
            return false;
        }
        if (schedule.until() != null && day.isAfter(schedule.until())) {
            return false;
        }
        return schedule.count() == null || start == null || named(schedule, start, day.minusDays(1)) < schedule.count();
    }

    static boolean occursOn(Schedule schedule, LocalDate day) {
        if (!valid(schedule, day)) {
            return false;
        }
        if (schedule.freq() == null) {
            return schedule.dtstart() == null || schedule.dtstart().equals(day);
        }
        LocalDate start = schedule.dtstart();
        boolean begun = start == null || !day.isBefore(start);
        boolean ended = schedule.until() != null && day.isAfter(schedule.until());
        if (!begun || ended || !names(schedule, day)) {
            return false;
        }
        return schedule.count() == null || start == null || named(schedule, start, day) <= schedule.count();
    }

    private static boolean valid(Schedule schedule, LocalDate day) {
        return (schedule.validFrom() == null || !day.isBefore(schedule.validFrom()))
                && (schedule.validTo() == null || !day.isAfter(schedule.validTo()));
    }

    private static int named(Schedule schedule, LocalDate from, LocalDate to) {
        int days = 0;
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            days += names(schedule, day) ? 1 : 0;
        }
        return days;
    }

    private static boolean names(Schedule schedule, LocalDate day) {
        return "WEEKLY".equals(schedule.freq()) ? namesWeekly(schedule, day) : namesMonthly(schedule, day);
    }

    private static boolean namesWeekly(Schedule schedule, LocalDate day) {
        LocalDate start = schedule.dtstart();
        LocalDate week = weekOf(schedule, day);
        int interval = schedule.interval() == null ? 1 : schedule.interval();
        if (start != null && DAYS.between(weekOf(schedule, start), week) / 7 % interval != 0) {
            return false;
        }
        if (schedule.byweekno() != null) {
            LocalDate middle = week.plusDays(3); // a week is of the year in which most of it is
            int number = (middle.getDayOfYear() - 1) / 7 + 1;
            int toTheEnd = (middle.lengthOfYear() - middle.getDayOfYear()) / 7 + 1;
            Set<String> numbers = Set.of(schedule.byweekno().split(","));
            if (!numbers.contains(Integer.toString(number)) && !numbers.contains("-" + toTheEnd)) {
                return false;
            }
        }
        return schedule.byday() == null
                ? start != null && start.getDayOfWeek() == day.getDayOfWeek()
                : Set.of(schedule.byday().split(",")).contains(letters(day));
    }

    private static LocalDate weekOf(Schedule schedule, LocalDate day) {
        String first = schedule.wkst() == null ? "MO" : schedule.wkst();
        LocalDate week = day;
        while (!letters(week).equals(first)) {
            week = week.minusDays(1);
        }
        return week;
    }

    private static boolean namesMonthly(Schedule schedule, LocalDate day) {
        LocalDate start = schedule.dtstart();
        int interval = schedule.interval() == null ? 1 : schedule.interval();
        if (start != null
                && ((day.getYear() - start.getYear()) * 12 + day.getMonthValue() - start.getMonthValue()) % interval
                        != 0) {
            return false;
        }
        int date = day.getDayOfMonth();
        int fromTheEnd = day.lengthOfMonth() - date + 1;
        if (schedule.byday() == null && schedule.bymonthday() == null) {
            return start != null && start.getDayOfMonth() == date;
        }
        if (schedule.bymonthday() != null) {
            Set<String> dates = Set.of(schedule.bymonthday().split(","));
            if (!dates.contains(Integer.toString(date)) && !dates.contains("-" + fromTheEnd)) {
                return false;
            }
        }
        if (schedule.byday() == null) {
            return true;
        }
        Set<String> days = Set.of(schedule.byday().split(","));
        return days.contains(letters(day))
                || days.contains(((date - 1) / 7 + 1) + letters(day))
                || days.contains("-" + ((fromTheEnd - 1) / 7 + 1) + letters(day));
    }

    private static String letters(LocalDate day) {
        return day.getDayOfWeek().name().substring(0, 2);
    }
}
