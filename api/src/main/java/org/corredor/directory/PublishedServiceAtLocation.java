package org.corredor.directory;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.corredor.tenancy.NetworkWide;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** That a service is given at a place. */
@Entity
@Immutable
@NetworkWide("the directory is shared: its projection holds published records only, written by app.publish_directory()")
@Table(name = "directory_service_at_location", schema = "app")
@SuppressWarnings("NullAway.Init")
class PublishedServiceAtLocation {
    @EmbeddedId
    ProjectionKey key;

    @Column(name = "service_id")
    UUID serviceId;

    @Column(name = "location_id")
    UUID locationId;

    @Nullable
    String description;

    @Column(name = "last_modified")
    Instant lastModified;
}
