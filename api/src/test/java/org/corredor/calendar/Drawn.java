package org.corredor.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Schedules drawn at random, all of them readable, around days that are known for trouble. */
final class Drawn {
    /** Turns of years (with and without a week 53), of clocks, a leap day, holidays, an election, the last of April. */
    static final List<LocalDate> TROUBLE = List.of(
            LocalDate.of(2025, 12, 30),
            LocalDate.of(2026, 12, 30),
            LocalDate.of(2026, 3, 7),
            LocalDate.of(2026, 10, 31),
            LocalDate.of(2028, 2, 27),
            LocalDate.of(2026, 2, 1),
            LocalDate.of(2027, 6, 5),
            LocalDate.of(2030, 9, 30),
            LocalDate.of(2026, 4, 4));

    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final List<String> TIMES =
            List.of("00:00", "01:00", "01:30", "02:00", "02:30", "03:00", "09:00", "17:00", "23:30");

    private final Random random;

    Drawn(Random random) {
        this.random = random;
    }

    List<Schedule> schedules(LocalDate around) {
        List<Schedule> drawn = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            drawn.add(rule(i, around));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            drawn.add(date(10 + i, around));
        }
        Collections.shuffle(drawn, random);
        return drawn;
    }

    Schedule rule(long id, LocalDate around) {
        Written rule = Written.blank(id);
        boolean monthly = random.nextInt(3) == 0;
        rule.freq = monthly ? "MONTHLY" : "WEEKLY";
        rule.dtstart = oneIn(3) ? null : around.minusDays(random.nextInt(800)).plusDays(10);
        if (rule.dtstart != null) {
            rule.interval = oneIn(3) ? null : 1 + random.nextInt(5);
            end(rule, rule.dtstart);
        }
        rule.wkst = oneIn(3) ? null : pick(DAYS);
        rule.valid(text(near(around)), null);
        if (oneIn(3)) {
            rule.validTo = (rule.validFrom == null ? around : rule.validFrom).plusDays(random.nextInt(20));
        }
        if (rule.dtstart == null || !oneIn(4)) {
            days(rule, monthly);
        }
        rule.openOnHolidays = oneIn(3) ? null : random.nextBoolean();
        hours(rule);
        return rule.schedule();
    }

    private void end(Written rule, LocalDate start) {
        switch (random.nextInt(3)) {
            case 0 -> rule.until = start.plusDays(random.nextInt(900));
            case 1 -> rule.count = 1 + random.nextInt(200);
            default -> {}
        }
    }

    private void days(Written rule, boolean monthly) {
        if (!monthly) {
            rule.byday = list(7, () -> pick(DAYS));
            if (oneIn(5)) {
                rule.byweekno = list(6, () -> signed(53));
            }
        } else if (random.nextBoolean()) {
            rule.byday = list(3, () -> (oneIn(4) ? "" : signed(5)) + pick(DAYS));
        } else {
            rule.bymonthday = list(4, () -> signed(31));
            if (oneIn(3)) {
                rule.byday = String.join(",", DAYS.subList(0, 5));
            }
        }
    }

    private Schedule date(long id, LocalDate around) {
        Written date = Written.dated(id, around.plusDays(random.nextInt(5)).toString());
        if (random.nextBoolean()) {
            date.closed = true;
            if (oneIn(3)) {
                date.dtstart = null;
                date.valid(around.toString(), around.plusDays(random.nextInt(4)).toString());
            }
        } else {
            hours(date);
        }
        return date.schedule();
    }

    private void hours(Written written) {
        if (!oneIn(6)) {
            written.hours(pick(TIMES), pick(TIMES));
        }
    }

    private @Nullable LocalDate near(LocalDate around) {
        return oneIn(3) ? around.plusDays(random.nextInt(6) - 3) : null;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private String signed(int most) {
        return (oneIn(3) ? "-" : "") + (1 + random.nextInt(most));
    }

    private String list(int most, Supplier<String> each) {
        TreeSet<String> values = new TreeSet<>();
        for (int i = 1 + random.nextInt(most); i > 0; i--) {
            values.add(each.get());
        }
        return String.join(",", values);
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
