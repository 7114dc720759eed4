package org.corredor.referral;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.corredor.calendar.WorkingDays;
import org.corredor.network.protocol.Terms;
import org.jspecify.annotations.Nullable;

/**
 * The protocol's clocks: what somebody must do, by when, and what happens if they don't. Which ones run follows from the shared
 * state alone, so that both sides see the same deadlines; working days are those of the receiver's zone.
 */
public enum ReferralClock {
    /** Somebody who may decide reads it. */
    ACKNOWLEDGE(null),
    /** Accept or reject. Rests while a question is open. */
    DECIDE(ReferralCommand.EXPIRE),
    /** The origin answers the question. */
    ANSWER(ReferralCommand.EXPIRE),
    /** First contact. Overdue it escalates and never expires: the receiver has the person's story by then. */
    CONTACT(null),
    /** What rests goes on. */
    RESUME(null),
    /** The other side says what it thinks of the cancellation; silence agrees. */
    CONFIRM(ReferralCommand.CONFIRM_CANCELLATION),
    /** The origin closes what is completed. */
    CLOSE(ReferralCommand.CLOSE);

    private static final Duration CLOSES_AFTER = Duration.ofDays(30);

    private final @Nullable ReferralCommand end;

    ReferralClock(@Nullable ReferralCommand end) {
        this.end = end;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Who is told that time is short or over: everybody who may decide there, then who coordinates, then the origin. */
    enum Step {
        QUEUE,
        COORDINATOR,
        ORIGIN;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** When a step is due. */
    record Reminder(Step step, Instant at) {}

    /**
     * A clock that runs.
     *
     * @param from when it began
     * @param due by when it should be done
     */
    record Running(ReferralClock clock, Instant from, Instant due) {
        /** What the clock does at {@code due}; empty where it only reminds. */
        Optional<ReferralCommand> end() {
            return Optional.ofNullable(clock.end);
        }

        /**
         * Where time ends something, whoever can prevent it is told before, at half of it (of a cancellation both sides: either may
         * be the one that is asked); of a decision who coordinates at three quarters, and the origin at seven eighths, so that it
         * can look for somebody else while there is time. Where it ends nothing: when it is over, after half
         * as much again, and to the origin after as much again.
         */
        List<Reminder> reminders() {
            Duration term = Duration.between(from, due);
            Instant half = from.plus(term.dividedBy(2));
            return switch (clock) {
                case DECIDE ->
                    List.of(
                            new Reminder(Step.QUEUE, half),
                            new Reminder(
                                    Step.COORDINATOR,
                                    from.plus(term.multipliedBy(3).dividedBy(4))),
                            new Reminder(
                                    Step.ORIGIN, from.plus(term.multipliedBy(7).dividedBy(8))));
                case ANSWER, CLOSE -> List.of(new Reminder(Step.ORIGIN, half));
                case CONFIRM -> List.of(new Reminder(Step.QUEUE, half), new Reminder(Step.ORIGIN, half));
                case ACKNOWLEDGE, CONTACT, RESUME ->
                    List.of(
                            new Reminder(Step.QUEUE, due),
                            new Reminder(Step.COORDINATOR, due.plus(term.dividedBy(2))),
                            new Reminder(Step.ORIGIN, due.plus(term)));
            };
        }
    }

    /**
     * What a clock needs to know of a referral.
     *
     * @param terms those it was sent under
     */
    record Times(
            ReferralState state,
            Terms terms,
            Instant stateSince,
            @Nullable Instant sent,
            @Nullable Instant decided,
            Duration paused) {}

    /** Every clock that runs in this state; none before sending and after the end. */
    static List<Running> running(Times times, ZoneId receiver) {
        List<Running> running = new ArrayList<>();
        Terms terms = times.terms();
        Instant since = times.stateSince();
        Instant sent = times.sent() == null ? since : times.sent();
        switch (times.state()) {
            case REQUESTED -> {
                running.add(new Running(ACKNOWLEDGE, sent, terms.acknowledge().after(sent, receiver)));
                running.add(decide(times, sent, receiver));
            }
            case RECEIVED -> running.add(decide(times, sent, receiver));
            case INFO_REQUESTED ->
                running.add(new Running(ANSWER, since, terms.decide().after(since, receiver)));
            case ACCEPTED -> {
                Instant decided = times.decided() == null ? since : times.decided();
                running.add(new Running(CONTACT, decided, terms.contact().after(decided, receiver)));
            }
            case ON_HOLD ->
                running.add(new Running(RESUME, since, terms.contact().after(since, receiver)));
            case CANCELLATION_REQUESTED ->
                running.add(new Running(CONFIRM, since, terms.decide().after(since, receiver)));
            case COMPLETED -> running.add(new Running(CLOSE, since, since.plus(CLOSES_AFTER)));
            default -> {}
        }
        return running;
    }

    private static Running decide(Times times, Instant sent, ZoneId receiver) {
        var term = times.terms().decide();
        Instant due = term.after(sent, receiver).plus(times.paused());
        // what a question rested may end on a day of rest, on which nobody decides
        return new Running(DECIDE, sent, term.isInWorkingDays() ? WorkingDays.onOrAfter(due, receiver) : due);
    }
}
