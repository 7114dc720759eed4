package org.corredor.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.firstInMonth;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;

/**
 * The mandatory rest days of Mexico, computed for any year: Ley Federal del Trabajo, article 74. The rule for Mondays
 * (fractions II, III and VI) is in force since 2006; earlier years get the same rule.
 *
 * <p>Not here, because no rule computes them: rest days that a state's electoral law sets for its own elections
 * (fraction IX), extraordinary elections, and days that are customary only (Thursday and Friday of Holy Week, 2
 * November, 12 December).
 */
public final class MexicanHolidays {
    private static final int FIRST_OCTOBER_TRANSMISSION = 2024;
    private static final int YEARS_OF_A_PRESIDENCY = 6;
    private static final int FIRST_ELECTION_BY_LGIPE = 2015;
    private static final int ELECTION_OF_THE_TRANSITORY_ARTICLE = 2018;
    private static final int YEARS_OF_A_LEGISLATURE = 3;

    private MexicanHolidays() {}

    /** Why work rests on a day. */
    public enum Kind {
        /** Fractions I to VIII: the law names the day. */
        REST_DAY,
        /**
         * Fraction IX: the day of ordinary elections, as electoral law sets it. Of these only the federal ones are here:
         * the first Sunday of June every third year (LGIPE article 22; in 2018 the first Sunday of July, by its eleventh
         * transitory article), from 2015, the first under that law. A new electoral law can move those to come.
         */
        ELECTION
    }

    /**
     * One day of rest.
     *
     * @param code stable: {@code new-year}, {@code constitution-day}, {@code juarez-birthday}, {@code labour-day},
     *     {@code federal-election}, {@code independence-day}, {@code executive-transmission}, {@code revolution-day},
     *     {@code christmas}
     */
    public record Holiday(LocalDate date, String code, Kind kind) {}

    /** The days of one Gregorian year, in their order. */
    public static List<Holiday> on(int year) {
        List<Holiday> days = new ArrayList<>();
        days.add(rest("new-year", LocalDate.of(year, Month.JANUARY, 1)));
        days.add(rest("constitution-day", LocalDate.of(year, Month.FEBRUARY, 1).with(firstInMonth(MONDAY))));
        days.add(rest("juarez-birthday", LocalDate.of(year, Month.MARCH, 1).with(dayOfWeekInMonth(3, MONDAY))));
        days.add(rest("labour-day", LocalDate.of(year, Month.MAY, 1)));
        if (year >= FIRST_ELECTION_BY_LGIPE && (year - FIRST_ELECTION_BY_LGIPE) % YEARS_OF_A_LEGISLATURE == 0) {
            Month month = year == ELECTION_OF_THE_TRANSITORY_ARTICLE ? Month.JULY : Month.JUNE;
            LocalDate day = LocalDate.of(year, month, 1).with(firstInMonth(SUNDAY));
            days.add(new Holiday(day, "federal-election", Kind.ELECTION));
        }
        days.add(rest("independence-day", LocalDate.of(year, Month.SEPTEMBER, 16)));
        boolean transmission = Math.floorMod(year - FIRST_OCTOBER_TRANSMISSION, YEARS_OF_A_PRESIDENCY) == 0;
        if (transmission && year >= FIRST_OCTOBER_TRANSMISSION) {
            days.add(rest("executive-transmission", LocalDate.of(year, Month.OCTOBER, 1)));
        }
        days.add(rest("revolution-day", LocalDate.of(year, Month.NOVEMBER, 1).with(dayOfWeekInMonth(3, MONDAY))));
        if (transmission && year < FIRST_OCTOBER_TRANSMISSION) {
            days.add(rest("executive-transmission", LocalDate.of(year, Month.DECEMBER, 1)));
        }
        days.add(rest("christmas", LocalDate.of(year, Month.DECEMBER, 25)));
        return List.copyOf(days);
    }

    /** Whether work rests on this day in the whole country, elections included. */
    public static boolean isHoliday(LocalDate day) {
        return on(day.getYear()).stream().anyMatch(holiday -> holiday.date().equals(day));
    }

    private static Holiday rest(String code, LocalDate day) {
        return new Holiday(day, code, Kind.REST_DAY);
    }
}
