package org.corredor.directory.record;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.corredor.directory.hsds.HsdsServiceCapacity;
import org.jspecify.annotations.Nullable;

/** HSDS service capacity: how many units are left. */
@Entity
@Table(name = "service_capacity", schema = "app")
class ServiceCapacity extends Part {
    UUID serviceId;

    UUID unitId;

    BigDecimal available;

    @Nullable
    BigDecimal maximum;

    @Nullable
    String description;

    Instant updated;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    ServiceCapacity() {}

    ServiceCapacity(Place place, Unit unit, HsdsServiceCapacity it) {
        super(place);
        this.serviceId = place.owner().id();
        this.unitId = unit.id;
        this.available = it.available();
        this.maximum = it.maximum();
        this.description = it.description();
        this.updated = it.updated();
    }
}
