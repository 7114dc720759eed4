package org.corredor.calendar;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corredor.calendar.Schedule.Unusable;
import org.jspecify.annotations.Nullable;

/** Reads the texts of a schedule, and notes each field that can't be used. */
final class ScheduleReading {
    private static final Pattern TIME = Pattern.compile("(\\d\\d:\\d\\d(?::\\d\\d)?)(Z|[+-]\\d\\d(?::?\\d\\d)?)?");
    private static final Pattern END_OF_DAY = Pattern.compile("24:00(?::00)?(?=$|[Z+-])");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final BigDecimal SECONDS_OF_AN_HOUR = BigDecimal.valueOf(3600);

    private final Schedule schedule;
    private final LinkedHashSet<Unusable> unusable = new LinkedHashSet<>();
    private final @Nullable Recurrence recurrence;
    private final @Nullable DailyHours hours;
    private final @Nullable ZoneId zone;

    private record Time(LocalTime local, @Nullable ZoneOffset offset) {}

    private ScheduleReading(Schedule schedule) {
        this.schedule = schedule;
        bounds();
        RuleReading rule = new RuleReading(schedule, this::note);
        recurrence = rule.recurrence();
        if (schedule.closed()) {
            closure();
        } else if (text(schedule.freq()) == null && schedule.dtstart() == null) {
            note("dtstart", "required");
        }
        hours = hours();
        zone = zone();
    }

    static ScheduleReading of(Schedule schedule) {
        return new ScheduleReading(schedule);
    }

    /** Absent and blank are the same: a table of values knows no absence. */
    static @Nullable String text(@Nullable String written) {
        return written == null || written.isBlank() ? null : written.strip();
    }

    List<Unusable> unusable() {
        return new ArrayList<>(unusable);
    }

    /** The schedule to reckon with, in its own zone or else the place's; null if a field can't be used. */
    @Nullable
    Timetable timetable(ZoneId placeZone) {
        return unusable.isEmpty() ? new Timetable(schedule, recurrence, hours, zone == null ? placeZone : zone) : null;
    }

    private void note(String field, String code) {
        unusable.add(new Unusable(field, code));
    }

    private void bounds() {
        bound("valid_from", schedule.validFrom());
        bound("valid_to", schedule.validTo());
        bound("dtstart", schedule.dtstart());
        bound("until", schedule.until());
        inOrder(schedule.validFrom(), schedule.validTo(), "valid_to");
        inOrder(schedule.dtstart(), schedule.until(), "until");
    }

    private void bound(String field, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            note(field, "range");
        }
    }

    private void inOrder(@Nullable LocalDate first, @Nullable LocalDate last, String field) {
        if (first != null && last != null && last.isBefore(first)) {
            note(field, "conflict");
        }
    }

    private void closure() {
        if (text(schedule.freq()) != null) {
            note("closed", "conflict");
        }
        if (text(schedule.opensAt()) != null) {
            note("opens_at", "conflict");
        }
        if (text(schedule.closesAt()) != null) {
            note("closes_at", "conflict");
        }
        if (schedule.dtstart() == null && (schedule.validFrom() == null || schedule.validTo() == null)) {
            note("dtstart", "required");
        }
    }

    private @Nullable DailyHours hours() {
        Time opens = time("opens_at", text(schedule.opensAt()));
        String written = text(schedule.closesAt());
        Time closes = time("closes_at", written == null ? null : midnight(written));
        if (opens == null || closes == null) {
            return null;
        }
        if ((opens.offset() == null) != (closes.offset() == null)) {
            note("closes_at", "conflict");
        }
        return new DailyHours(opens.local(), closes.local(), opens.offset(), closes.offset());
    }

    /** The end of a day is the begin of the next, and a closing at 00:00 is taken for that. */
    private static String midnight(String closes) {
        Matcher end = END_OF_DAY.matcher(closes);
        return end.lookingAt() ? "00:00" + closes.substring(end.end()) : closes;
    }

    private @Nullable Time time(String field, @Nullable String written) {
        if (written == null) {
            return null;
        }
        Matcher parts = TIME.matcher(written);
        if (!parts.matches()) {
            note(field, "format");
            return null;
        }
        try {
            String offset = parts.group(2);
            return new Time(LocalTime.parse(parts.group(1)), offset == null ? null : ZoneOffset.of(offset));
        } catch (DateTimeException beyond) {
            note(field, "format");
            return null;
        }
    }

    private @Nullable ZoneId zone() {
        String name = text(schedule.zone());
        ZoneId offset = offset(schedule.timezone());
        if (name == null) {
            return offset;
        }
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            note("zone", "format");
            return null;
        }
        return ZoneId.of(name);
    }

    private @Nullable ZoneId offset(@Nullable BigDecimal hoursFromUtc) {
        if (hoursFromUtc == null) {
            return null;
        }
        try {
            return ZoneOffset.ofTotalSeconds(
                    hoursFromUtc.multiply(SECONDS_OF_AN_HOUR).intValueExact());
        } catch (ArithmeticException | DateTimeException beyond) {
            note("timezone", "range");
            return null;
        }
    }

    /** The two letters of RFC 5545. */
    static @Nullable DayOfWeek weekday(String letters) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().startsWith(letters) && letters.length() == 2) {
                return day;
            }
        }
        return null;
    }
}
