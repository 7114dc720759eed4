package org.corredor.calendar;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether it is open at an instant, and why we say so.
 *
 * @param schedules the ones that decided, in the order of their ids; all unreadable ones for
 *     {@link Reason#SCHEDULE_UNREADABLE}
 * @param closesAt with YES: until when it is known to be open; null with another answer, and if that is more than 14 days on
 * @param opensNext with NO and UNKNOWN: when it is next known to open, within 14 days; null if not known. It may open
 *     before, in hours of which we don't know
 */
public record Opening(
        Answer answer,
        Reason reason,
        List<UUID> schedules,
        @Nullable Instant closesAt,
        @Nullable Instant opensNext) {

    /** UNKNOWN is an answer of its own: to be shown as such, never as one of the others. */
    public enum Answer {
        YES("yes"),
        NO("no"),
        UNKNOWN("unknown");

        private final String code;

        Answer(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** Why; stable codes. */
    public enum Reason {
        /** YES: within the hours of a schedule. */
        OPEN("open"),
        /** NO: a closure of this day. */
        CLOSED_EXCEPTION("closed-exception"),
        /** NO: a holiday, and the rule doesn't hold on holidays. UNKNOWN: in its hours, and it isn't said whether it does. */
        PUBLIC_HOLIDAY("public-holiday"),
        /** NO: what is written of this day has other hours, or none. */
        OUTSIDE_HOURS("outside-hours"),
        /** UNKNOWN: nothing is written. */
        NO_SCHEDULE("no-schedule"),
        /** UNKNOWN: nothing that is written is valid on this day. */
        NOT_VALID_NOW("not-valid-now"),
        /** UNKNOWN: one of its days, and the hours, or one end of them, are missing. */
        HOURS_NOT_STATED("hours-not-stated"),
        /** UNKNOWN: a schedule can't be read, and no other says that it is open, or closed on this day. */
        SCHEDULE_UNREADABLE("schedule-unreadable");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
