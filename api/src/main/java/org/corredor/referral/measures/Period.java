package org.corredor.referral.measures;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import org.corredor.problem.FieldError;
import org.corredor.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The days in which a referral was sent to be counted, both included, as they began and ended in the zone of who counts.
 *
 * @param zone the center's, or the network's
 */
record Period(LocalDate from, LocalDate to, ZoneId zone) {
    static final String DATE = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
    static final String QUARTER = "^[0-9]{4}-Q[1-4]$";

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    /**
     * Any days.
     *
     * @param from absent: the year that ends with {@code to}
     * @param to absent: today
     * @throws Problem 422 for what is no date, and for a last day before the first
     */
    static Period between(@Nullable String from, @Nullable String to, Instant now, ZoneId zone) {
        LocalDate last = to == null ? LocalDate.ofInstant(now, zone) : date("?to", to);
        LocalDate first = from == null ? last.minusYears(1).plusDays(1) : date("?from", from);
        if (first.isBefore(FIRST)) {
            throw Problem.invalid(new FieldError("?from", "min", FIRST.toString()));
        }
        if (last.isBefore(first)) {
            throw Problem.invalid(new FieldError("?to", "range"));
        }
        return new Period(first, last, zone);
    }

    private static LocalDate date(String pointer, String sent) {
        try {
            return LocalDate.parse(sent);
        } catch (DateTimeException none) {
            throw Problem.invalid(new FieldError(pointer, "format"));
        }
    }

    /**
     * A calendar quarter that has ended: quarters have no day in common, so no two of them can be subtracted.
     *
     * @param quarter {@code 2026-Q3}; absent: the last that ended
     * @throws Problem 422 for one that hasn't ended
     */
    static Period quarter(@Nullable String quarter, Instant now, ZoneId zone) {
        LocalDate running = LocalDate.ofInstant(now, zone).with(IsoFields.DAY_OF_QUARTER, 1);
        LocalDate first = quarter == null ? running.minusMonths(3) : firstDay(quarter);
        if (!first.isBefore(running) || first.isBefore(FIRST)) {
            throw Problem.invalid(new FieldError("?quarter", "range"));
        }
        return new Period(first, first.plusMonths(3).minusDays(1), zone);
    }

    private static LocalDate firstDay(String quarter) {
        int year = Integer.parseInt(quarter.substring(0, 4));
        int number = quarter.charAt(6) - '0';
        return LocalDate.of(year, 3 * number - 2, 1);
    }

    /** When the first day begins. */
    Instant start() {
        return from.atStartOfDay(zone).toInstant();
    }

    /** When the last day is over. */
    Instant end() {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** As {@code 2026-Q3}. */
    String asQuarter() {
        return from.getYear() + "-Q" + from.get(IsoFields.QUARTER_OF_YEAR);
    }
}
