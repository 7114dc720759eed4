package org.corredor.directory.record;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.corredor.directory.hsds.LocationDraft;
import org.jspecify.annotations.Nullable;

/** HSDS location as its owner keeps it; its parts are rows of their own. */
@Entity
@Table(name = "location", schema = "app")
class Location extends Root<LocationDraft> {
    /** The audience of a place of which the public gets the municipality and nothing else. */
    static final String PARTNER = "partner";

    @Nullable
    UUID organizationId;

    String locationType;

    @Nullable
    String url;

    @Nullable
    String name;

    @Nullable
    String alternateName;

    @Nullable
    String description;

    @Nullable
    String transportation;

    @Nullable
    BigDecimal latitude;

    @Nullable
    BigDecimal longitude;

    @Nullable
    String externalIdentifier;

    @Nullable
    String externalIdentifierType;

    @Nullable
    String timeZone;

    String audience = PARTNER;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    Location() {}

    /** With nothing in it yet: {@link #write} comes before it is stored. */
    @SuppressWarnings("NullAway.Init")
    Location(UUID id, @Nullable String externalId, Instant now) {
        super(id, externalId, now);
    }

    @Override
    Kind kind() {
        return Kind.LOCATION;
    }

    @Override
    void write(LocationDraft draft) {
        this.organizationId = draft.organizationId();
        this.locationType = draft.locationType();
        this.url = draft.url();
        this.name = draft.name();
        this.alternateName = draft.alternateName();
        this.description = draft.description();
        this.transportation = draft.transportation();
        this.latitude = draft.latitude();
        this.longitude = draft.longitude();
        this.externalIdentifier = draft.externalIdentifier();
        this.externalIdentifierType = draft.externalIdentifierType();
        this.timeZone = draft.timeZone();
        this.audience = draft.audience() == null ? PARTNER : draft.audience();
    }
}
