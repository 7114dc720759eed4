package org.corredor.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.corredor.crypto.Sealed;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One entry of a case's service log. */
@Entity
@Table(name = "service_delivered", schema = "app")
class ServiceDelivered {
    @Id
    UUID id;

    @TenantId
    @Column(name = "tenant_id", columnDefinition = "uuid")
    @Nullable
    String tenantId;

    @Column(name = "case_id")
    UUID caseId;

    @Column(name = "on_date")
    LocalDate onDate;

    String[] services = {};

    String modality;

    @Nullable
    Integer minutes;

    @Nullable
    String language;

    @Nullable
    String outcome;

    @Column(name = "note_sealed")
    @Nullable
    Sealed note;

    @Version
    int version;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    ServiceDelivered() {}

    ServiceDelivered(UUID id, UUID labourCase, ServiceDeliveredDraft draft, Instant now) {
        this.id = id;
        this.caseId = labourCase;
        this.onDate = draft.onDate();
        this.services = draft.services().stream().distinct().toArray(String[]::new);
        this.modality = draft.modality();
        this.minutes = draft.minutes();
        this.language = draft.language();
        this.outcome = draft.outcome();
        this.createdAt = now;
        this.updatedAt = now;
    }
}
