package org.corredor.directory.record;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.corredor.directory.hsds.HsdsAccessibility;
import org.jspecify.annotations.Nullable;

/** HSDS accessibility: what makes a place reachable. */
@Entity
@Table(name = "accessibility", schema = "app")
class Accessibility extends Part {
    UUID locationId;

    @Nullable
    String description;

    @Nullable
    String details;

    @Nullable
    String url;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    Accessibility() {}

    Accessibility(Place place, HsdsAccessibility it) {
        super(place);
        this.locationId = place.owner().id();
        this.description = it.description();
        this.details = it.details();
        this.url = it.url();
    }
}
