package org.corredor.directory;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.corredor.calendar.OpeningHours;

/**
 * Works out when offers are known to be open until the horizon, so that a search can ask for it: a rule of recurrence is no business of
 * SQL. Offers that are new, whose schedules changed or whose horizon nears are worked out again; several copies of the API may do so
 * at once, and come to the same.
 */
@ApplicationScoped
class OpeningHorizon {
    private static final Duration BEHIND = Duration.ofDays(2);
    private static final Duration AHEAD = DirectoryFilter.HORIZON.plusDays(2);
    private static final int AT_ONCE = 500;

    private final EntityManager database;
    private final Openings openings;
    private final Clock clock;

    OpeningHorizon(EntityManager database, Openings openings, Clock clock) {
        this.database = database;
        this.openings = openings;
        this.clock = clock;
    }

    private record Due(String audience, String id, String digest, ZoneId zone, String schedules) {}

    /** Everything that is due, by the hundred. */
    @Scheduled(every = "{corredor.directory.openings-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refresh() {
        int done;
        do {
            done = QuarkusTransaction.requiringNew().call(this::some);
        } while (done == AT_ONCE);
    }

    private int some() {
        Instant now = Instant.now(clock);
        List<Due> due = due(now);
        if (!due.isEmpty()) {
            keep(due, now.minus(BEHIND), now.plus(AHEAD));
        }
        return due.size();
    }

    private List<Due> due(Instant now) {
        List<Due> due = new ArrayList<>();
        for (Object each : database.createNativeQuery(
                        "select d.audience, cast(d.id as text), d.schedule_digest, d.zone, cast(d.schedules as text)"
                                + " from app.directory_offer d left join app.directory_opening g"
                                + " on g.audience = d.audience and g.id = d.id and g.schedule_digest = d.schedule_digest"
                                + " where g.id is null or upper(g.horizon) < :soon limit " + AT_ONCE,
                        Object[].class)
                .setParameter("soon", now.plus(AHEAD).minus(Duration.ofDays(1)))
                .getResultList()) {
            Object[] row = (Object[]) each;
            due.add(new Due(
                    (String) row[0], (String) row[1], (String) row[2], ZoneId.of((String) row[3]), (String) row[4]));
        }
        return due;
    }

    private void keep(List<Due> due, Instant from, Instant to) {
        database.createNativeQuery(
                        "select app.keep_openings(cast(:audiences as text[]), cast(:ids as uuid[]), cast(:digests as text[]),"
                                + " cast(:open as tstzmultirange[]), cast(:horizon as tstzrange))")
                .setParameter("audiences", array(due.stream().map(Due::audience).toList()))
                .setParameter("ids", array(due.stream().map(Due::id).toList()))
                .setParameter("digests", array(due.stream().map(Due::digest).toList()))
                .setParameter(
                        "open", array(due.stream().map(d -> open(d, from, to)).toList()))
                .setParameter("horizon", range(from, to))
                .getSingleResult();
    }

    private String open(Due due, Instant from, Instant to) {
        return OpeningHours.between(openings.schedules(due.schedules()), due.zone(), from, to).stream()
                .map(open -> range(open.from(), open.to()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String range(Instant from, Instant to) {
        return "[" + from + "," + to + ")";
    }

    /** PostgreSQL's text of an array, each element quoted: none has a quote or a backslash in it. */
    private static String array(List<String> elements) {
        return elements.stream().map(e -> '"' + e + '"').collect(Collectors.joining(",", "{", "}"));
    }
}
