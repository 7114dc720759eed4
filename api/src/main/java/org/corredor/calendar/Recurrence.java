package org.corredor.calendar;

import java.time.LocalDate;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.jspecify.annotations.Nullable;

/**
 * The days of a rule. Week numbers limit a weekly rule, as HSDS has them (RFC 5545 knows them in yearly rules only), and
 * therefore occurrences are counted here and not by the rule.
 *
 * @param rule without COUNT and UNTIL
 * @param start null: as far back as anybody asks
 * @param weekNumbers empty: every week; negative from the year's end
 */
record Recurrence(
        RecurrenceRule rule,
        @Nullable LocalDate start,
        @Nullable LocalDate until,
        @Nullable Integer count,
        Set<Integer> weekNumbers,
        WeekFields weeks) {

    /** Occurrences from one day to another, both included. */
    List<LocalDate> days(LocalDate from, LocalDate to) {
        LocalDate begin = start == null ? from : start;
        LocalDate end = until != null && until.isBefore(to) ? until : to;
        RecurrenceRuleIterator occurrences = rule.iterator(dateTime(begin));
        if (count == null && from.isAfter(begin)) {
            occurrences.fastForward(dateTime(from));
        }
        List<LocalDate> days = new ArrayList<>();
        int left = count == null ? Integer.MAX_VALUE : count;
        while (left > 0 && occurrences.hasNext()) {
            LocalDate day = date(occurrences.nextDateTime());
            if (day.isAfter(end)) {
                break;
            }
            if (inNumberedWeek(day)) {
                left--;
                if (!day.isBefore(from)) {
                    days.add(day);
                }
            }
        }
        return days;
    }

    /** Whether the rule still says something of a day: begun, and neither past its last day nor counted out before. */
    boolean lasts(LocalDate day) {
        if ((start != null && day.isBefore(start)) || (until != null && day.isAfter(until))) {
            return false;
        }
        return count == null || start == null || days(start, day.minusDays(1)).size() < count;
    }

    private boolean inNumberedWeek(LocalDate day) {
        if (weekNumbers.isEmpty()) {
            return true;
        }
        int week = day.get(weeks.weekOfWeekBasedYear());
        int last = (int) day.with(weeks.weekOfWeekBasedYear(), 1)
                .range(weeks.weekOfWeekBasedYear())
                .getMaximum();
        return weekNumbers.contains(week) || weekNumbers.contains(week - last - 1);
    }

    static DateTime dateTime(LocalDate day) {
        return new DateTime(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
    }

    private static LocalDate date(DateTime day) {
        return LocalDate.of(day.getYear(), day.getMonth() + 1, day.getDayOfMonth());
    }
}
