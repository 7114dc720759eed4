package org.corredor.directory.record;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.corredor.directory.hsds.HsdsServiceArea;
import org.jspecify.annotations.Nullable;

/** HSDS service area: where people must live or be. */
@Entity
@Table(name = "service_area", schema = "app")
class ServiceArea extends Part {
    @Nullable
    UUID serviceId;

    @Nullable
    UUID serviceAtLocationId;

    @Nullable
    String name;

    @Nullable
    String description;

    @Nullable
    String extent;

    @Nullable
    String extentType;

    @Nullable
    String uri;

    /** For Hibernate. */
    ServiceArea() {}

    ServiceArea(Place place, HsdsServiceArea it) {
        super(place);
        this.serviceId = place.owner().service();
        this.serviceAtLocationId = place.owner().serviceAtLocation();
        this.name = it.name();
        this.description = it.description();
        this.extent = it.extent();
        this.extentType = it.extentType();
        this.uri = it.uri();
    }
}
