package org.corredor.directory.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A record with its parts as the database renders it, drafts too; a view. */
@Entity
@Immutable
@Table(name = "owned_document", schema = "app")
class OwnedDocument {
    @Id
    UUID id;

    @TenantId
    @Column(name = "tenant_id", columnDefinition = "uuid")
    @Nullable
    String tenantId;

    /** JSON, as HSDS names its properties. */
    String document;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    OwnedDocument() {}
}
