package org.corredor.directory.record;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.corredor.directory.hsds.HsdsSchedule;
import org.jspecify.annotations.Nullable;

/** HSDS schedule: when it is open. */
@Entity
@Table(name = "schedule", schema = "app")
class Schedule extends Part {
    @Nullable
    UUID locationId;

    @Nullable
    UUID serviceId;

    @Nullable
    UUID serviceAtLocationId;

    @Nullable
    LocalDate validFrom;

    @Nullable
    LocalDate validTo;

    @Nullable
    LocalDate dtstart;

    @Nullable
    BigDecimal timezone;

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
    String description;

    @Nullable
    String opensAt;

    @Nullable
    String closesAt;

    @Nullable
    String scheduleLink;

    @Nullable
    String attendingType;

    @Nullable
    String notes;

    @Nullable
    String zone;

    @Nullable
    Boolean closed;

    @Nullable
    Boolean openOnHolidays;

    /** For Hibernate. */
    Schedule() {}

    Schedule(Place place, HsdsSchedule it) {
        super(place);
        this.locationId = place.owner().location();
        this.serviceId = place.owner().service();
        this.serviceAtLocationId = place.owner().serviceAtLocation();
        this.validFrom = it.validFrom();
        this.validTo = it.validTo();
        this.dtstart = it.dtstart();
        this.timezone = it.timezone();
        this.until = it.until();
        this.count = it.count();
        this.wkst = it.wkst();
        this.freq = it.freq();
        this.interval = it.interval();
        this.byday = it.byday();
        this.byweekno = it.byweekno();
        this.bymonthday = it.bymonthday();
        this.byyearday = it.byyearday();
        this.description = it.description();
        this.opensAt = it.opensAt();
        this.closesAt = it.closesAt();
        this.scheduleLink = it.scheduleLink();
        this.attendingType = it.attendingType();
        this.notes = it.notes();
        this.zone = it.zone();
        this.closed = it.closed();
        this.openOnHolidays = it.openOnHolidays();
    }
}
