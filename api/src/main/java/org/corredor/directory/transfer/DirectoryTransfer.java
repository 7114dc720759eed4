package org.corredor.directory.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A transfer as this center has it: given (OUT) or offered to it (IN). The exchange writes it. */
@Entity
@Immutable
@Table(name = "directory_transfer", schema = "app")
class DirectoryTransfer {
    static final String IN = "IN";

    @Id
    UUID id;

    @TenantId
    @Column(name = "tenant_id", columnDefinition = "uuid")
    @Nullable
    String tenantId;

    String side;

    @Formula("(select t.slug from app.tenant t where t.id = peer_tenant_id)")
    String peer;

    UUID organizationId;

    String organizationName;

    int records;

    String state;

    @Nullable
    Instant decidedAt;

    int version;

    Instant createdAt;

    Instant updatedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    DirectoryTransfer() {}
}
