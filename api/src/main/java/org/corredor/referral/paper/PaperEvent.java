package org.corredor.referral.paper;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One step in the log of a referral on paper. */
@Entity
@Immutable
@Table(name = "paper_event", schema = "app")
@SuppressWarnings("NullAway.Init")
class PaperEvent {
    @Id
    UUID id;

    @TenantId
    @Column(name = "tenant_id", columnDefinition = "uuid")
    @Nullable
    String tenantId;

    @Column(name = "paper_referral_id")
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

    @Column(name = "recorded_by")
    String recordedBy;

    @Nullable
    String reason;

    @Nullable
    String outcome;

    PaperEvent() {}
}
