package org.corredor.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.corredor.crypto.Sealed;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A person as stored: sealed fields, and the coarse ones that may be counted. */
@Entity
@Table(name = "person", schema = "app")
class Person {
    @Id
    UUID id;

    @TenantId
    @Column(name = "tenant_id", columnDefinition = "uuid")
    @Nullable
    String tenantId;

    @Column(name = "alias_sealed")
    @Nullable
    Sealed alias;

    @Column(name = "legal_name_sealed")
    @Nullable
    Sealed legalName;

    @Column(name = "contacts_sealed")
    @Nullable
    Sealed contacts;

    @Column(name = "birth_year_sealed")
    @Nullable
    Sealed birthYear;

    @Column(name = "gender_sealed")
    @Nullable
    Sealed gender;

    @Column(name = "pronoun_sealed")
    @Nullable
    Sealed pronoun;

    @Column(name = "mobility_profile_sealed")
    @Nullable
    Sealed mobilityProfile;

    @Column(name = "occupation_sector_sealed")
    @Nullable
    Sealed occupationSector;

    @Column(name = "notes_sealed")
    @Nullable
    Sealed notes;

    @Column(name = "age_band")
    String ageBand = "unknown";

    @Column(name = "gender_code")
    String genderCode = "unknown";

    @Nullable
    String nationality;

    String[] languages = {};

    @Column(name = "interpreter_needed")
    @Nullable
    Boolean interpreterNeeded;

    boolean restricted;

    @Column(name = "registered_by", updatable = false)
    @Nullable
    UUID registeredBy;

    @Version
    int version;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    Person() {}

    Person(UUID id, @Nullable UUID registeredBy, Instant now) {
        this.id = id;
        this.registeredBy = registeredBy;
        this.createdAt = now;
        this.updatedAt = now;
    }
}
