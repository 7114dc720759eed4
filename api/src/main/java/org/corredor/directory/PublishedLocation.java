package org.corredor.directory;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.corredor.tenancy.NetworkWide;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A place. Of one that is for partner centers the public has the municipality and nothing finer. */
@Entity
@Immutable
@NetworkWide("the directory is shared: its projection holds published records only, written by app.publish_directory()")
@Table(name = "directory_location", schema = "app")
@SuppressWarnings("NullAway.Init")
class PublishedLocation {
    @EmbeddedId
    ProjectionKey key;

    @Column(name = "organization_id")
    UUID organizationId;

    @Column(name = "location_type")
    String locationType;

    @Nullable
    String name;

    @Nullable
    String description;

    @Nullable
    String transportation;

    @Nullable
    BigDecimal latitude;

    @Nullable
    BigDecimal longitude;

    @Column(name = "address_1")
    @Nullable
    String address1;

    @Nullable
    String city;

    @Column(name = "state_province")
    @Nullable
    String stateProvince;

    @Column(name = "postal_code")
    @Nullable
    String postalCode;

    @Nullable
    String country;
}
