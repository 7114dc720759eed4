package org.corredor.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.jspecify.annotations.Nullable;

/** Reads the rule of a schedule, the part that is RFC 5545. Notes go to whoever asked: field, code. */
final class RuleReading {
    private static final Pattern DAY = Pattern.compile("([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)");
    private static final Pattern PLAIN_DAY = Pattern.compile("MO|TU|WE|TH|FR|SA|SU");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,2}");
    private static final int MOST_COUNT = 4000;
    private static final int MOST_INTERVAL = 520;
    private static final int DAYS_OF_A_MONTH = 31;
    private static final int WEEKS_OF_A_YEAR = 53;
    private static final int DAYS_OF_WEEK_ONE = 4;

    private final Schedule schedule;
    private final BiConsumer<String, String> note;
    private final @Nullable String freq;
    private boolean sound = true;

    RuleReading(Schedule schedule, BiConsumer<String, String> note) {
        this.schedule = schedule;
        this.note = note;
        this.freq = ScheduleReading.text(schedule.freq());
    }

    /** The rule; null without {@code freq}, and if anything of it can't be used. */
    @Nullable
    Recurrence recurrence() {
        if (ScheduleReading.text(schedule.byyearday()) != null) {
            wrong("byyearday", "conflict");
        }
        if (freq == null) {
            partsNeedARule();
            return null;
        }
        DayOfWeek weekStart = weekStart();
        int interval = interval();
        counted();
        StringBuilder rule = new StringBuilder("FREQ=" + freq + ";INTERVAL=" + interval + ";WKST="
                + weekStart.name().substring(0, 2));
        Set<Integer> weekNumbers = parts(rule);
        return sound ? recurrence(rule.toString(), weekNumbers, WeekFields.of(weekStart, DAYS_OF_WEEK_ONE)) : null;
    }

    private void wrong(String field, String code) {
        sound = false;
        note.accept(field, code);
    }

    private void partsNeedARule() {
        boolean parts = ScheduleReading.text(schedule.byday()) != null
                || ScheduleReading.text(schedule.bymonthday()) != null
                || ScheduleReading.text(schedule.byweekno()) != null
                || schedule.count() != null
                || schedule.until() != null;
        if (parts) {
            wrong("freq", "required");
        }
    }

    private DayOfWeek weekStart() {
        String written = ScheduleReading.text(schedule.wkst());
        DayOfWeek day = written == null ? DayOfWeek.MONDAY : ScheduleReading.weekday(written);
        if (day == null) {
            wrong("wkst", "format");
            return DayOfWeek.MONDAY;
        }
        return day;
    }

    private int interval() {
        int interval = schedule.interval() == null ? 1 : schedule.interval();
        if (interval < 1 || interval > MOST_INTERVAL) {
            wrong("interval", "range");
        } else if (interval > 1 && schedule.dtstart() == null) {
            wrong("dtstart", "required");
        }
        return interval;
    }

    private void counted() {
        Integer count = schedule.count();
        if (count == null) {
            return;
        }
        if (count < 1 || count > MOST_COUNT) {
            wrong("count", "range");
        }
        if (schedule.until() != null) {
            wrong("count", "conflict");
        }
        if (schedule.dtstart() == null) {
            wrong("dtstart", "required");
        }
    }

    private Set<Integer> parts(StringBuilder rule) {
        boolean monthly = "MONTHLY".equals(freq);
        if (!monthly && !"WEEKLY".equals(freq)) {
            wrong("freq", "format");
        }
        List<String> days = list("byday", schedule.byday(), monthly ? DAY : PLAIN_DAY);
        List<String> monthDays = list("bymonthday", schedule.bymonthday(), NUMBER);
        Set<Integer> weekNumbers = numbers("byweekno", list("byweekno", schedule.byweekno(), NUMBER), WEEKS_OF_A_YEAR);
        numbers("bymonthday", monthDays, DAYS_OF_A_MONTH);
        if (monthly && !weekNumbers.isEmpty()) {
            wrong("byweekno", "conflict");
        }
        if (!monthly && !monthDays.isEmpty()) {
            wrong("bymonthday", "conflict");
        }
        boolean daysNamed =
                ScheduleReading.text(schedule.byday()) != null || ScheduleReading.text(schedule.bymonthday()) != null;
        if (!daysNamed && schedule.dtstart() == null) {
            wrong("byday", "required");
        }
        append(rule, ";BYDAY=", days);
        append(rule, ";BYMONTHDAY=", monthDays);
        return weekNumbers;
    }

    private static void append(StringBuilder rule, String part, List<String> values) {
        if (!values.isEmpty()) {
            rule.append(part).append(String.join(",", values));
        }
    }

    private List<String> list(String field, @Nullable String written, Pattern each) {
        String text = ScheduleReading.text(written);
        List<String> values = new ArrayList<>();
        if (text == null) {
            return values;
        }
        for (String value : text.split(",", -1)) {
            if (each.matcher(value.strip()).matches()) {
                values.add(value.strip());
            } else {
                wrong(field, "format");
            }
        }
        return values;
    }

    private Set<Integer> numbers(String field, List<String> written, int most) {
        Set<Integer> numbers = new HashSet<>();
        for (String text : written) {
            int number = Integer.parseInt(text);
            if (number == 0 || Math.abs(number) > most) {
                wrong(field, "range");
            }
            numbers.add(number);
        }
        return numbers;
    }

    /** The library gives up on a rule without any day, as the fifth Friday that is the month's first day. */
    private @Nullable Recurrence recurrence(String text, Set<Integer> weekNumbers, WeekFields weeks) {
        try {
            RecurrenceRule rule = new RecurrenceRule(text, RfcMode.RFC5545_STRICT);
            LocalDate start = schedule.dtstart();
            rule.iterator(Recurrence.dateTime(start == null ? LocalDate.EPOCH : start))
                    .nextDateTime();
            return new Recurrence(rule, start, schedule.until(), schedule.count(), weekNumbers, weeks);
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException noDay) {
            wrong(ScheduleReading.text(schedule.byday()) == null ? "bymonthday" : "byday", "conflict");
            return null;
        }
    }
}
