package org.corredor.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.corredor.calendar.Opening.Answer;
import org.corredor.calendar.Opening.Reason;
import org.corredor.calendar.Timetable.Span;
import org.jspecify.annotations.Nullable;

/**
 * Open or not, by all schedules of one place or service, in three values.
 *
 * <p>Of one day a closure holds before everything, then a dated schedule before the rules. Hours belong to the day on
 * which they begin: what runs past midnight is not cut by the next day's closure or holiday. A rule on a public holiday
 * holds, rests, or (if that isn't said) leaves its own hours unknown; dated schedules don't ask for holidays. A schedule
 * that can't be read might say open at any time, so that no other answer than YES, or NO by a closure, is certain
 * beside it.
 */
public final class OpeningHours {
    private static final Duration HORIZON = Duration.ofDays(14);
    /** No hours are longer than this before an instant, nor is any zone: 18 hours of offset twice, and a day. */
    private static final int REACH_IN_DAYS = 3;

    private final boolean none;
    private final List<Timetable> timetables = new ArrayList<>();
    private final List<UUID> unreadable = new ArrayList<>();

    private OpeningHours(List<Schedule> schedules, ZoneId placeZone) {
        none = schedules.isEmpty();
        for (Schedule schedule : schedules) {
            Timetable timetable = ScheduleReading.of(schedule).timetable(placeZone);
            if (timetable == null) {
                unreadable.add(schedule.id());
            } else {
                timetables.add(timetable);
            }
        }
    }

    /** Whether it is open at an instant. */
    public static Opening at(List<Schedule> schedules, ZoneId placeZone, Instant when) {
        return new OpeningHours(schedules, placeZone).at(when);
    }

    /**
     * The intervals from one instant to another (the second not included) in which {@link #at} says YES: merged, in
     * order, cut at both ends.
     */
    public static List<Open> between(List<Schedule> schedules, ZoneId placeZone, Instant from, Instant to) {
        OpeningHours hours = new OpeningHours(schedules, placeZone);
        return merged(hours.spans(from, to)).stream()
                .map(open -> new Open(max(open.from(), from), min(open.to(), to)))
                .filter(open -> open.from().isBefore(open.to()))
                .toList();
    }

    private Opening at(Instant when) {
        Instant horizon = when.plus(HORIZON);
        List<Span> spans = spans(when, horizon);
        List<Open> known = merged(spans);
        List<Span> now =
                spans.stream().filter(span -> span.interval().contains(when)).toList();
        for (Open open : known) {
            if (open.contains(when)) {
                List<UUID> deciding =
                        ids(now.stream().filter(span -> span.doubt() == null).map(Span::of));
                return new Opening(Answer.YES, Reason.OPEN, deciding, within(open.to(), horizon), null);
            }
        }
        Instant next = known.stream()
                .map(Open::from)
                .filter(from -> from.isAfter(when))
                .findFirst()
                .orElse(null);
        return shut(when, now, next == null ? null : within(next, horizon));
    }

    private Opening shut(Instant when, List<Span> doubtful, @Nullable Instant opensNext) {
        for (Reason doubt : List.of(Reason.PUBLIC_HOLIDAY, Reason.HOURS_NOT_STATED)) {
            List<UUID> ids =
                    ids(doubtful.stream().filter(span -> span.doubt() == doubt).map(Span::of));
            if (!ids.isEmpty()) {
                return new Opening(Answer.UNKNOWN, doubt, ids, null, opensNext);
            }
        }
        List<UUID> closures =
                today(when, (timetable, day) -> timetable.schedule().closed() && timetable.on(day));
        if (!closures.isEmpty()) {
            return new Opening(Answer.NO, Reason.CLOSED_EXCEPTION, closures, null, opensNext);
        }
        if (!unreadable.isEmpty()) {
            List<UUID> ids = unreadable.stream().sorted().distinct().toList();
            return new Opening(Answer.UNKNOWN, Reason.SCHEDULE_UNREADABLE, ids, null, opensNext);
        }
        if (none) {
            return new Opening(Answer.UNKNOWN, Reason.NO_SCHEDULE, List.of(), null, null);
        }
        return byTheDay(when, opensNext);
    }

    private Opening byTheDay(Instant when, @Nullable Instant opensNext) {
        List<UUID> dated = today(when, (timetable, day) -> timetable.recurrence() == null && timetable.on(day));
        if (!dated.isEmpty()) {
            return new Opening(Answer.NO, Reason.OUTSIDE_HOURS, dated, null, opensNext);
        }
        List<UUID> resting = today(when, (timetable, day) -> timetable.restsOn(day) && timetable.on(day));
        if (!resting.isEmpty()) {
            return new Opening(Answer.NO, Reason.PUBLIC_HOLIDAY, resting, null, opensNext);
        }
        List<UUID> telling = today(when, Timetable::tellsOf);
        return telling.isEmpty()
                ? new Opening(Answer.UNKNOWN, Reason.NOT_VALID_NOW, List.of(), null, opensNext)
                : new Opening(Answer.NO, Reason.OUTSIDE_HOURS, telling, null, opensNext);
    }

    /** The schedules of which something is true on the day that it is for them. */
    private List<UUID> today(Instant when, BiPredicate<Timetable, LocalDate> says) {
        return ids(timetables.stream()
                .filter(timetable -> says.test(timetable, LocalDate.ofInstant(when, timetable.zone()))));
    }

    private List<Span> spans(Instant from, Instant to) {
        LocalDate first = LocalDate.ofInstant(from, ZoneOffset.UTC).minusDays(REACH_IN_DAYS);
        LocalDate last = LocalDate.ofInstant(to, ZoneOffset.UTC).plusDays(REACH_IN_DAYS);
        Set<LocalDate> closed = new HashSet<>();
        Set<LocalDate> dated = new HashSet<>();
        for (Timetable timetable : timetables) {
            if (timetable.recurrence() == null) {
                (timetable.schedule().closed() ? closed : dated).addAll(timetable.days(first, last));
            }
        }
        List<Span> spans = new ArrayList<>();
        for (Timetable timetable : timetables) {
            Set<LocalDate> overruled = new HashSet<>(closed);
            if (timetable.recurrence() != null) {
                overruled.addAll(dated);
            }
            timetable.days(first, last).stream()
                    .filter(day -> !overruled.contains(day))
                    .flatMap(timetable::span)
                    .forEach(spans::add);
        }
        return spans;
    }

    private static List<Open> merged(List<Span> spans) {
        List<Open> merged = new ArrayList<>();
        spans.stream()
                .filter(span -> span.doubt() == null)
                .map(Span::interval)
                .sorted(Comparator.comparing(Open::from))
                .forEach(next -> {
                    if (merged.isEmpty() || merged.getLast().to().isBefore(next.from())) {
                        merged.add(next);
                    } else {
                        Open before = merged.removeLast();
                        merged.add(new Open(before.from(), max(before.to(), next.to())));
                    }
                });
        return merged;
    }

    private static List<UUID> ids(Stream<Timetable> deciding) {
        return deciding.map(timetable -> timetable.schedule().id())
                .distinct()
                .sorted()
                .toList();
    }

    private static @Nullable Instant within(Instant instant, Instant horizon) {
        return instant.isAfter(horizon) ? null : instant;
    }

    private static Instant max(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant min(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
