package org.corredor.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** The second person of a disclosure without consent; the database refuses one who is the first. */
@Entity
@Immutable
@Table(name = "consent_confirmation", schema = "app")
@SuppressWarnings("NullAway.Init")
class ConsentConfirmation {
    @Id
    @Column(name = "consent_id")
    UUID consentId;

    @TenantId
    @Column(name = "tenant_id", columnDefinition = "uuid")
    @Nullable
    String tenantId;

    @Column(name = "recorded_by")
    UUID recordedBy;

    @Column(name = "confirmed_by")
    UUID confirmedBy;

    Instant at;

    /** For Hibernate. */
    ConsentConfirmation() {}

    ConsentConfirmation(UUID consent, UUID recordedBy, UUID confirmedBy, Instant at) {
        this.consentId = consent;
        this.recordedBy = recordedBy;
        this.confirmedBy = confirmedBy;
        this.at = at;
    }
}
