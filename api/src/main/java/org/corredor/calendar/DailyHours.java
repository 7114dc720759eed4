package org.corredor.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * From when to when on a day. A closing that isn't later than the opening is the next day's, so 00:00 to 00:00 is the
 * whole day. A local time that a change of clocks skips is moved on by as much as was skipped, one that comes twice is
 * the first (RFC 5545, 3.3.5).
 *
 * @param opensOffset written on the times: both or neither
 */
record DailyHours(
        LocalTime opens,
        LocalTime closes,
        @Nullable ZoneOffset opensOffset,
        @Nullable ZoneOffset closesOffset) {

    static final DailyHours WHOLE_DAY = new DailyHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, null, null);

    /** The interval that begins on this day; empty (its end not after its begin) if a change of clocks swallows it. */
    Open on(LocalDate day, ZoneId zone) {
        if (opensOffset != null && closesOffset != null) {
            Instant from = day.atTime(opens).toInstant(opensOffset);
            Instant to = day.atTime(closes).toInstant(closesOffset);
            return new Open(
                    from, to.isAfter(from) ? to : day.plusDays(1).atTime(closes).toInstant(closesOffset));
        }
        LocalDate closing = closes.isAfter(opens) ? day : day.plusDays(1);
        return new Open(
                day.atTime(opens).atZone(zone).toInstant(),
                closing.atTime(closes).atZone(zone).toInstant());
    }
}
