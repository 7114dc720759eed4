package org.corredor.directory.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Any of the four records by its id alone; a view of the database. */
@Entity
@Immutable
@Table(name = "owned_record", schema = "app")
class OwnedRecord {
    @Id
    UUID id;

    @TenantId
    @Column(name = "tenant_id", columnDefinition = "uuid")
    @Nullable
    String tenantId;

    String kind;

    @Nullable
    String name;

    String publication;

    int version;

    Instant lastModified;

    Instant createdAt;

    Instant updatedAt;

    @Nullable
    String externalId;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    OwnedRecord() {}
}
