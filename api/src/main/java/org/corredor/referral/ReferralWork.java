package org.corredor.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What a side keeps for itself about a referral: its case, its person, who works on it. The other side never sees it. */
@Entity
@Table(name = "referral_work", schema = "app")
@SuppressWarnings("NullAway.Init")
class ReferralWork {
    @Id
    @Column(name = "referral_id")
    UUID referralId;

    @TenantId
    @Column(name = "tenant_id", columnDefinition = "uuid")
    @Nullable
    String tenantId;

    @Column(name = "case_id")
    @Nullable
    UUID caseId;

    @Column(name = "person_id")
    @Nullable
    UUID personId;

    @Column(name = "assignee_id")
    @Nullable
    UUID assigneeId;

    @Version
    int version;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    ReferralWork() {}

    /** Links what was opened from the referral. */
    void opened(UUID person, UUID labourCase, Instant now) {
        personId = person;
        caseId = labourCase;
        updatedAt = now;
    }
}
