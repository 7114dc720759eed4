package org.corredor.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The one place that reads the machine's time; everything else is given a {@link Clock}. */
@ApplicationScoped
public class SystemClock {

    /** UTC, in microseconds, as the database keeps them; a center's own day comes from its zone. */
    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
