package org.corredor.directory.record;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.corredor.directory.hsds.HsdsContact;
import org.jspecify.annotations.Nullable;

/** HSDS contact: an office or function to turn to. */
@Entity
@Table(name = "contact", schema = "app")
class Contact extends Part {
    @Nullable
    UUID organizationId;

    @Nullable
    UUID locationId;

    @Nullable
    UUID serviceId;

    @Nullable
    UUID serviceAtLocationId;

    @Nullable
    String name;

    @Nullable
    String title;

    @Nullable
    String department;

    @Nullable
    String email;

    /** For Hibernate. */
    Contact() {}

    Contact(Place place, HsdsContact it) {
        super(place);
        this.organizationId = place.owner().organization();
        this.locationId = place.owner().location();
        this.serviceId = place.owner().service();
        this.serviceAtLocationId = place.owner().serviceAtLocation();
        this.name = it.name();
        this.title = it.title();
        this.department = it.department();
        this.email = it.email();
    }
}
