package org.corredor.calendar;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When a place or service is open: an HSDS 3.2.3 {@code schedule}, as it was written. It says a set of days (an RFC 5545
 * rule, one day, or for a closure each day of its validity) and the hours of those days. A blank text counts as absent.
 *
 * @param validFrom first day on which the schedule tells anything
 * @param validTo last such day
 * @param dtstart day from which a rule runs; without {@code freq} the one day meant. A day that the rule itself doesn't
 *     name is no occurrence. Needed for an interval above 1 and for {@code count}
 * @param until last day on which the rule may occur
 * @param count number of occurrences from {@code dtstart} on, 1 to 4000; not together with {@code until}
 * @param wkst day on which a week begins ({@code MO} if absent), which matters for an interval and for {@code byweekno}
 * @param freq {@code WEEKLY}, {@code MONTHLY}; absent: a single date
 * @param interval each how many weeks or months, 1 to 520
 * @param byday {@code MO,TH}; for MONTHLY also {@code 2TU} or {@code -1FR}
 * @param byweekno weeks of the year as ISO 8601 counts them, from {@code wkst}; for WEEKLY
 * @param bymonthday days of the month, negative from its end; for MONTHLY
 * @param byyearday HSDS gives it a meaning for a yearly rule only and has no yearly rule, so a schedule with it can't be used
 * @param opensAt {@code HH:MM} or {@code HH:MM:SS}, and {@code Z} or an offset from UTC if the time is meant so in each
 *     season: that offset then holds before every zone, for both times
 * @param closesAt the same, up to {@code 24:00}; not later than {@code opensAt}: on the next day
 * @param timezone hours from UTC. HSDS assumes UTC if absent; here it is the place's zone
 * @param zone IANA zone (profile property); holds before {@code timezone}
 * @param closed closed on these days, whatever else is written of them (profile property): one day ({@code dtstart}) or
 *     each from {@code validFrom} to {@code validTo}; no rule, no hours
 * @param openOnHolidays whether a rule holds on the days of {@link MexicanHolidays} (profile property); absent: not known
 */
public record Schedule(
        UUID id,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable LocalDate dtstart,
        @Nullable LocalDate until,
        @Nullable Integer count,
        @Nullable String wkst,
        @Nullable String freq,
        @Nullable Integer interval,
        @Nullable String byday,
        @Nullable String byweekno,
        @Nullable String bymonthday,
        @Nullable String byyearday,
        @Nullable String opensAt,
        @Nullable String closesAt,
        @Nullable BigDecimal timezone,
        @Nullable String zone,
        boolean closed,
        @Nullable Boolean openOnHolidays) {

    /**
     * What keeps this schedule from being reckoned with; empty if nothing does. The write side refuses such a schedule;
     * of an imported one {@link OpeningHours} says that it can't be read.
     */
    public List<Unusable> unusable() {
        return ScheduleReading.of(this).unusable();
    }

    /**
     * A field that can't be used.
     *
     * @param field its HSDS name, as {@code opens_at}
     * @param code {@code required}: absent, and needed by what else is written; {@code format}: not in the form HSDS
     *     gives it; {@code range}: a number or day beyond the bounds; {@code conflict}: can't stand beside what else is written
     */
    public record Unusable(String field, String code) {}
}
