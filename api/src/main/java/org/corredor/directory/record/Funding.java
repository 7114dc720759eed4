package org.corredor.directory.record;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.corredor.directory.hsds.HsdsFunding;
import org.jspecify.annotations.Nullable;

/** HSDS funding: where the money comes from. */
@Entity
@Table(name = "funding", schema = "app")
class Funding extends Part {
    @Nullable
    UUID organizationId;

    @Nullable
    UUID serviceId;

    @Nullable
    String source;

    /** For Hibernate. */
    Funding() {}

    Funding(Place place, HsdsFunding it) {
        super(place);
        this.organizationId = place.owner().organization();
        this.serviceId = place.owner().service();
        this.source = it.source();
    }
}
