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

/** One thing that an origin was told of a referral that went on from its own. */
@Entity
@Immutable
@Table(name = "referral_onward", schema = "app")
@SuppressWarnings("NullAway.Init")
class ReferralOnward {
    @Id
    UUID id;

    @TenantId
    @Column(name = "tenant_id", columnDefinition = "uuid")
    @Nullable
    String tenantId;

    @Column(name = "referral_id")
    UUID referralId;

    int hop;
    String state;

    @Nullable
    String outcome;

    Instant at;

    ReferralOnward() {}
}
