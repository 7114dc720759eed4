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

/** One transition in this tenant's log of the shared state. */
@Entity
@Immutable
@Table(name = "referral_event", schema = "app")
@SuppressWarnings("NullAway.Init")
class ReferralEvent {
    @Id
    UUID id;

    @TenantId
    @Column(name = "tenant_id", columnDefinition = "uuid")
    @Nullable
    String tenantId;

    @Column(name = "referral_id")
    UUID referralId;

    int seq;
    Instant at;
    String command;

    @Column(name = "from_state")
    String fromState;

    @Column(name = "to_state")
    String toState;

    @Column(name = "by_side")
    String bySide;

    @Nullable
    String reason;

    @Nullable
    String outcome;

    ReferralEvent() {}
}
