package org.corredor.directory.record;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.corredor.directory.hsds.HsdsPhone;
import org.jspecify.annotations.Nullable;

/** HSDS phone: a telephone. */
@Entity
@Table(name = "phone", schema = "app")
class Phone extends Part {
    @Nullable
    UUID organizationId;

    @Nullable
    UUID locationId;

    @Nullable
    UUID serviceId;

    @Nullable
    UUID serviceAtLocationId;

    @Nullable
    UUID contactId;

    String number;

    @Nullable
    BigDecimal extension;

    @Nullable
    String type;

    @Nullable
    String description;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    Phone() {}

    Phone(Place place, HsdsPhone it) {
        super(place);
        this.organizationId = place.owner().organization();
        this.locationId = place.owner().location();
        this.serviceId = place.owner().service();
        this.serviceAtLocationId = place.owner().serviceAtLocation();
        this.contactId = place.owner().contact();
        this.number = it.number();
        this.extension = it.extension();
        this.type = it.type();
        this.description = it.description();
    }
}
