package org.corredor.directory.record;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.corredor.directory.hsds.HsdsSchedule;
import org.corredor.problem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * Whether a schedule says something that can be worked with: times of HSDS ({@code HH:MM}, with seconds and an offset if wanted),
 * days of RFC 5545, a zone of IANA, dates in their order. One that doesn't is refused where it is written and not guessed at where
 * it is read.
 */
final class ScheduleRules {
    private static final Pattern TIME =
            Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?");

    private static final String DAY = "([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)";
    private static final Pattern DAYS = Pattern.compile(DAY + "(," + DAY + ")*");
    private static final Pattern NUMBERS = Pattern.compile("[+-]?[1-9]\\d{0,2}(,[+-]?[1-9]\\d{0,2})*");

    private ScheduleRules() {}

    /** What is wrong with a schedule that stands at this JSON Pointer; empty for a good one. */
    static List<FieldError> wrong(String at, HsdsSchedule it) {
        List<FieldError> wrong = new ArrayList<>();
        form(wrong, at + "/opens_at", TIME, it.opensAt());
        form(wrong, at + "/closes_at", TIME, it.closesAt());
        form(wrong, at + "/byday", DAYS, it.byday());
        form(wrong, at + "/byweekno", NUMBERS, it.byweekno());
        form(wrong, at + "/bymonthday", NUMBERS, it.bymonthday());
        form(wrong, at + "/byyearday", NUMBERS, it.byyearday());
        order(wrong, at + "/valid_to", it.validFrom(), it.validTo());
        order(wrong, at + "/until", it.dtstart(), it.until());
        if (it.zone() != null && !isZone(it.zone())) {
            wrong.add(new FieldError(at + "/zone", "time-zone"));
        }
        return wrong;
    }

    /** Whether IANA's list, as this Java has it, knows the zone. */
    static boolean isZone(String id) {
        return ZoneId.getAvailableZoneIds().contains(id);
    }

    private static void form(List<FieldError> wrong, String at, Pattern form, @Nullable String sent) {
        if (sent != null && !form.matcher(sent).matches()) {
            wrong.add(new FieldError(at, "format"));
        }
    }

    private static void order(List<FieldError> wrong, String at, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            wrong.add(new FieldError(at, "order"));
        }
    }
}
