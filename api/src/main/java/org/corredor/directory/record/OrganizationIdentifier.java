package org.corredor.directory.record;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.corredor.directory.hsds.HsdsOrganizationIdentifier;
import org.jspecify.annotations.Nullable;

/** HSDS organization identifier: an organization's identifier in somebody's register. */
@Entity
@Table(name = "organization_identifier", schema = "app")
class OrganizationIdentifier extends Part {
    UUID organizationId;

    @Nullable
    String identifierScheme;

    String identifierType;

    String identifier;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    OrganizationIdentifier() {}

    OrganizationIdentifier(Place place, HsdsOrganizationIdentifier it) {
        super(place);
        this.organizationId = place.owner().id();
        this.identifierScheme = it.identifierScheme();
        this.identifierType = it.identifierType();
        this.identifier = it.identifier();
    }
}
