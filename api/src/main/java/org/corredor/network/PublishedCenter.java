package org.corredor.network;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.corredor.tenancy.NetworkWide;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;

/** A center as it has published itself, for the public. Null is unknown, and stays so. */
@Entity
@Immutable
@Table(name = "directory_center", schema = "app")
@SQLRestriction("audience = 'public'")
@NetworkWide("the public directory of centers; each center publishes its own entry")
class PublishedCenter {
    @Id
    @Column(name = "owner_tenant_id")
    UUID tenant;

    String slug;
    String name;

    @Nullable
    String acronym;

    @Nullable
    String place;

    String zone;

    @Nullable
    String host;

    @Nullable
    String since;

    @Nullable
    String hours;

    String @Nullable [] languages;

    @Column(name = "organization_id")
    @Nullable
    UUID organizationId;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    PublishedCenter() {}
}
