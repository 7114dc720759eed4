package org.corredor.directory;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.corredor.tenancy.NetworkWide;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A service as published by the center that gives it. */
@Entity
@Immutable
@NetworkWide("the directory is shared: its projection holds published records only, written by app.publish_directory()")
@Table(name = "directory_service", schema = "app")
@SuppressWarnings("NullAway.Init")
class PublishedService {
    @EmbeddedId
    ProjectionKey key;

    @Column(name = "owner_tenant_id")
    UUID ownerTenantId;

    @Column(name = "organization_id")
    UUID organizationId;

    String name;

    @Column(name = "alternate_name")
    @Nullable
    String alternateName;

    @Nullable
    String description;

    @Nullable
    String url;

    @Nullable
    String email;

    String status;

    @Column(name = "interpretation_services")
    @Nullable
    String interpretationServices;

    @Column(name = "application_process")
    @Nullable
    String applicationProcess;

    @Column(name = "fees_description")
    @Nullable
    String feesDescription;

    @Column(name = "eligibility_description")
    @Nullable
    String eligibilityDescription;

    @Column(name = "minimum_age")
    @Nullable
    Integer minimumAge;

    @Column(name = "maximum_age")
    @Nullable
    Integer maximumAge;

    @Nullable
    String alert;

    @Column(name = "assured_date")
    @Nullable
    LocalDate assuredDate;

    String[] languages;

    @Column(name = "accepts_referrals")
    boolean acceptsReferrals;

    @Column(name = "last_modified")
    Instant lastModified;
}
