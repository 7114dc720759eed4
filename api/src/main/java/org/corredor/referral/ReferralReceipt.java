package org.corredor.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** The receipt as both sides hold it. */
@Entity
@Immutable
@Table(name = "referral_receipt", schema = "app")
@SuppressWarnings("NullAway.Init")
class ReferralReceipt {
    @Id
    @Column(name = "referral_id")
    UUID referralId;

    @TenantId
    @Column(name = "tenant_id", columnDefinition = "uuid")
    @Nullable
    String tenantId;

    String body;
    byte[] hash;

    @Column(name = "created_at")
    Instant createdAt;

    ReferralReceipt() {}
}
