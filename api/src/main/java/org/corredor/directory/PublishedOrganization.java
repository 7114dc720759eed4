package org.corredor.directory;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.corredor.tenancy.NetworkWide;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An organization as published by the center that keeps it. */
@Entity
@Immutable
@NetworkWide("the directory is shared: its projection holds published records only, written by app.publish_directory()")
@Table(name = "directory_organization", schema = "app")
@SuppressWarnings("NullAway.Init")
class PublishedOrganization {
    @EmbeddedId
    ProjectionKey key;

    String name;

    @Column(name = "alternate_name")
    @Nullable
    String alternateName;

    String description;

    @Nullable
    String email;

    @Nullable
    String website;

    @Column(name = "year_incorporated")
    @Nullable
    Integer yearIncorporated;

    @Column(name = "legal_status")
    @Nullable
    String legalStatus;
}
