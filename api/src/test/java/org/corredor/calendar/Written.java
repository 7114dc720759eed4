package org.corredor.calendar;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A schedule, written field by field; what isn't set is absent. */
final class Written {
    final UUID id;

    @Nullable
    LocalDate validFrom;

    @Nullable
    LocalDate validTo;

    @Nullable
    LocalDate dtstart;

    @Nullable
    LocalDate until;

    @Nullable
    Integer count;

    @Nullable
    String wkst;

    @Nullable
    String freq;

    @Nullable
    Integer interval;

    @Nullable
    String byday;

    @Nullable
    String byweekno;

    @Nullable
    String bymonthday;

    @Nullable
    String byyearday;

    @Nullable
    String opensAt;

    @Nullable
    String closesAt;

    @Nullable
    BigDecimal timezone;

    @Nullable
    String zone;

    boolean closed;

    @Nullable
    Boolean openOnHolidays;

    private Written(long id) {
        this.id = new UUID(0, id);
    }

    static Written weekly(long id, String byday, String opensAt, String closesAt) {
        Written written = new Written(id).hours(opensAt, closesAt);
        written.freq = "WEEKLY";
        written.byday = byday;
        return written;
    }

    static Written dated(long id, String day) {
        Written written = new Written(id);
        written.dtstart = LocalDate.parse(day);
        return written;
    }

    static Written closed(long id, String day) {
        Written written = dated(id, day);
        written.closed = true;
        return written;
    }

    static Written blank(long id) {
        return new Written(id);
    }

    Written hours(@Nullable String opens, @Nullable String closes) {
        opensAt = opens;
        closesAt = closes;
        return this;
    }

    Written valid(@Nullable String from, @Nullable String to) {
        validFrom = from == null ? null : LocalDate.parse(from);
        validTo = to == null ? null : LocalDate.parse(to);
        return this;
    }

    Written zone(String name) {
        zone = name;
        return this;
    }

    Written onHolidays(boolean open) {
        openOnHolidays = open;
        return this;
    }

    Schedule schedule() {
        return new Schedule(
                id,
                validFrom,
                validTo,
                dtstart,
                until,
                count,
                wkst,
                freq,
                interval,
                byday,
                byweekno,
                bymonthday,
                byyearday,
                opensAt,
                closesAt,
                timezone,
                zone,
                closed,
                openOnHolidays);
    }
}
