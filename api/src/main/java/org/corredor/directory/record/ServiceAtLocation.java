package org.corredor.directory.record;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.corredor.directory.hsds.ServiceAtLocationDraft;
import org.jspecify.annotations.Nullable;

/** HSDS service at location as its owner keeps it; its parts are rows of their own. */
@Entity
@Table(name = "service_at_location", schema = "app")
class ServiceAtLocation extends Root<ServiceAtLocationDraft> {
    UUID serviceId;

    UUID locationId;

    @Nullable
    String description;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    ServiceAtLocation() {}

    /** With nothing in it yet: {@link #write} comes before it is stored. */
    @SuppressWarnings("NullAway.Init")
    ServiceAtLocation(UUID id, @Nullable String externalId, Instant now) {
        super(id, externalId, now);
    }

    @Override
    Kind kind() {
        return Kind.SERVICE_AT_LOCATION;
    }

    @Override
    void write(ServiceAtLocationDraft draft) {
        this.serviceId = draft.serviceId();
        this.locationId = draft.locationId();
        this.description = draft.description();
    }
}
