package org.corredor.directory.correction;

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

/** A correction as this center has it: received, or sent. The exchange writes it. */
@Entity
@Immutable
@Table(name = "directory_correction", schema = "app")
class DirectoryCorrection {
    static final String OPEN = "open";
    static final String IN = "IN";
    static final String OUT = "OUT";

    @Id
    UUID id;

    @TenantId
    @Column(name = "tenant_id", columnDefinition = "uuid")
    @Nullable
    String tenantId;

    String side;

    @Formula("(select t.slug from app.tenant t where t.id = peer_tenant_id)")
    @Nullable
    String peer;

    UUID recordId;

    String recordKind;

    String field;

    String text;

    String language;

    String state;

    @Nullable
    String reason;

    @Nullable
    Integer appliedVersion;

    @Nullable
    Instant decidedAt;

    int version;

    Instant createdAt;

    Instant updatedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    DirectoryCorrection() {}

    /** Whether this center may decide on it now. */
    boolean isToDecide() {
        return side.equals(IN) && state.equals(OPEN);
    }
}
