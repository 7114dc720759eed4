package org.corredor.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** An entry of a tenant's trail, as it is read; written only by {@link AuditTrail} and {@link Denials}. */
@Entity
@Immutable
@Table(name = "audit_event", schema = "app")
class AuditEvent {
    @Id
    UUID id;

    @TenantId
    @Column(name = "tenant_id", columnDefinition = "uuid")
    @Nullable
    String tenantId;

    Instant at;

    @Nullable
    String subject;

    @Column(name = "client_id")
    @Nullable
    String clientId;

    String action;

    @Column(name = "object_type")
    @Nullable
    String objectType;

    @Column(name = "object_id")
    @Nullable
    UUID objectId;

    @Column(name = "object_ids")
    UUID @Nullable [] objectIds;

    String @Nullable [] fields;

    String outcome;

    @Nullable
    String reason;

    @Column(name = "request_id")
    @Nullable
    String requestId;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    AuditEvent() {}
}
