package org.corredor.directory.record;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.corredor.directory.hsds.OrganizationDraft;
import org.jspecify.annotations.Nullable;

/** HSDS organization as its owner keeps it; its parts are rows of their own. */
@Entity
@Table(name = "organization", schema = "app")
class Organization extends Root<OrganizationDraft> {
    String name;

    @Nullable
    String alternateName;

    String description;

    @Nullable
    String email;

    @Nullable
    String website;

    @Nullable
    String taxStatus;

    @Nullable
    String taxId;

    @Nullable
    Integer yearIncorporated;

    @Nullable
    String legalStatus;

    @Nullable
    String logo;

    @Nullable
    String uri;

    @Nullable
    UUID parentOrganizationId;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    Organization() {}

    /** With nothing in it yet: {@link #write} comes before it is stored. */
    @SuppressWarnings("NullAway.Init")
    Organization(UUID id, @Nullable String externalId, Instant now) {
        super(id, externalId, now);
    }

    @Override
    Kind kind() {
        return Kind.ORGANIZATION;
    }

    @Override
    void write(OrganizationDraft draft) {
        this.name = draft.name();
        this.alternateName = draft.alternateName();
        this.description = draft.description();
        this.email = draft.email();
        this.website = draft.website();
        this.taxStatus = draft.taxStatus();
        this.taxId = draft.taxId();
        this.yearIncorporated = draft.yearIncorporated();
        this.legalStatus = draft.legalStatus();
        this.logo = draft.logo();
        this.uri = draft.uri();
        this.parentOrganizationId = draft.parentOrganizationId();
    }
}
