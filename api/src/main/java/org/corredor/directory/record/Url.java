package org.corredor.directory.record;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.corredor.directory.hsds.HsdsUrl;
import org.jspecify.annotations.Nullable;

/** HSDS url: a web address beside the main one. */
@Entity
@Table(name = "url", schema = "app")
class Url extends Part {
    @Nullable
    UUID organizationId;

    @Nullable
    UUID serviceId;

    @Nullable
    String label;

    String url;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    Url() {}

    Url(Place place, HsdsUrl it) {
        super(place);
        this.organizationId = place.owner().organization();
        this.serviceId = place.owner().service();
        this.label = it.label();
        this.url = it.url();
    }
}
