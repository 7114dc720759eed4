package org.corredor.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.corredor.calendar.Opening.Answer;

/** Over turns of years and of clocks, against {@link DayByDay}. */
final class OpeningHoursPropertyTest {
    private static final Duration STEP = Duration.ofMinutes(30);
    private static final int DAYS = 4;

    /** A place, what is written of it, and the day from which it is looked at. */
    record Place(List<Schedule> schedules, ZoneId zone, LocalDate from) {
        Instant begin() {
            return from.atStartOfDay(zone).toInstant();
        }

        Instant end() {
            return from.plusDays(DAYS).atStartOfDay(zone).toInstant();
        }
    }

    @Provide
    Arbitrary<Place> places() {
        Arbitrary<LocalDate> days = Arbitraries.of(Drawn.TROUBLE);
        Arbitrary<ZoneId> zones = Arbitraries.of(
                        "America/Tijuana", "America/Ciudad_Juarez", "America/Mexico_City", "America/Hermosillo")
                .map(ZoneId::of);
        return days.flatMap(day -> zones.flatMap(
                zone -> Arbitraries.randomValue(random -> new Place(new Drawn(random).schedules(day), zone, day))));
    }

    @Provide
    Arbitrary<Schedule> rules() {
        return Arbitraries.of(Drawn.TROUBLE)
                .flatMap(day -> Arbitraries.randomValue(random -> new Drawn(random).rule(1, day)));
    }

    @Property(tries = 400)
    void aRuleNamesTheDaysThatAWalkFinds(@ForAll("rules") Schedule rule) {
        Timetable timetable = ScheduleReading.of(rule).timetable(ZoneOffset.UTC);
        if (timetable == null) { // a rule that names no day at all, ever
            assertThat(rule.unusable()).extracting(Schedule.Unusable::code).containsOnly("conflict");
            LocalDate start = rule.dtstart() == null ? LocalDate.of(2025, 1, 1) : rule.dtstart();
            assertThat(start.datesUntil(start.plusYears(6))).noneMatch(day -> DayByDay.occursOn(rule, day));
            return;
        }
        LocalDate from = LocalDate.of(2025, 12, 1);
        LocalDate to = LocalDate.of(2028, 3, 31);
        assertThat(timetable.days(from, to))
                .isEqualTo(from.datesUntil(to.plusDays(1))
                        .filter(day -> DayByDay.occursOn(rule, day))
                        .toList());
    }

    @Property(tries = 120)
    void saysWhatAWalkOverDaysAndMinutesFinds(@ForAll("places") Place place) {
        DayByDay oracle = new DayByDay(readable(place.schedules()), place.zone());
        for (Instant at = place.begin(); at.isBefore(place.end()); at = at.plus(STEP)) {
            for (Instant when : List.of(at, at.minusMillis(1))) {
                assertThat(OpeningHours.at(readable(place.schedules()), place.zone(), when)
                                .answer())
                        .as("at %s", when.atZone(place.zone()))
                        .isEqualTo(oracle.at(when));
            }
        }
    }

    @Property(tries = 80)
    void anInstantIsInAnIntervalExactlyIfTheAnswerIsYes(@ForAll("places") Place place) {
        List<Open> open = OpeningHours.between(place.schedules(), place.zone(), place.begin(), place.end());
        for (int i = 1; i < open.size(); i++) {
            assertThat(open.get(i).from()).isAfter(open.get(i - 1).to());
        }
        List<Instant> looks = new ArrayList<>();
        for (Instant at = place.begin(); at.isBefore(place.end()); at = at.plus(STEP)) {
            looks.add(at);
        }
        open.forEach(each -> looks.addAll(List.of(each.from(), each.to().minusNanos(1))));
        for (Instant when : looks) {
            Opening opening = OpeningHours.at(place.schedules(), place.zone(), when);
            boolean within = open.stream().anyMatch(each -> each.contains(when));
            assertThat(opening.answer() == Answer.YES).as("at %s", when).isEqualTo(within);
            announcedIsTrue(place, when, opening);
        }
    }

    /** What is announced comes true, and nothing known comes before it. */
    private static void announcedIsTrue(Place place, Instant when, Opening opening) {
        Instant horizon = when.plus(Duration.ofDays(14));
        List<Open> ahead = OpeningHours.between(place.schedules(), place.zone(), when, horizon.plusSeconds(1));
        if (opening.answer() == Answer.YES) {
            Instant end = ahead.getFirst().to();
            assertThat(opening.closesAt()).isEqualTo(end.isAfter(horizon) ? null : end);
            assertThat(opening.opensNext()).isNull();
        } else {
            assertThat(opening.opensNext())
                    .isEqualTo(ahead.isEmpty() ? null : ahead.getFirst().from());
            assertThat(opening.closesAt()).isNull();
        }
    }

    @Property(tries = 200)
    void theOrderOfTheSchedulesDoesNotMatter(@ForAll("places") Place place, @ForAll Random random) {
        List<Schedule> shuffled = new ArrayList<>(place.schedules());
        Collections.shuffle(shuffled, random);
        Instant when = place.begin().plus(STEP.multipliedBy(random.nextInt(48 * DAYS)));
        assertThat(OpeningHours.at(shuffled, place.zone(), when))
                .isEqualTo(OpeningHours.at(place.schedules(), place.zone(), when));
    }

    @Property(tries = 200)
    void whatCannotBeReadChangesNoYesAndMakesNoneAndNoOpeningHoursNo(
            @ForAll("places") Place place, @ForAll Random random) {
        List<Schedule> more = new ArrayList<>(place.schedules());
        more.add(Written.weekly(99, "LU", "09:00", "17:00").schedule());
        Instant when = place.begin().plus(STEP.multipliedBy(random.nextInt(48 * DAYS)));
        Opening before = OpeningHours.at(place.schedules(), place.zone(), when);
        Opening after = OpeningHours.at(more, place.zone(), when);
        if (before.answer() == Answer.YES || before.reason() == Opening.Reason.CLOSED_EXCEPTION) {
            assertThat(after).isEqualTo(before);
        } else {
            assertThat(after.answer()).isEqualTo(Answer.UNKNOWN);
        }
        assertThat(OpeningHours.between(more, place.zone(), place.begin(), place.end()))
                .isEqualTo(OpeningHours.between(place.schedules(), place.zone(), place.begin(), place.end()));
    }

    private static List<Schedule> readable(List<Schedule> schedules) {
        return schedules.stream()
                .filter(schedule -> schedule.unusable().isEmpty())
                .toList();
    }
}
