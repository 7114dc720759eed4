package org.corredor.calendar;

import java.time.Instant;

/**
 * An interval in which it is known to be open.
 *
 * @param from the first instant
 * @param to the first instant that isn't in it any more
 */
public record Open(Instant from, Instant to) {

    /** Whether the instant is in the interval. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }
}
