package org.corredor.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;
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

    /** The assignee, as long as they are an active member: whoever is removed leaves what they had to the queue. */
    @Formula("(select m.id from app.membership m where m.id = assignee_id and m.status = 'active')")
    @Nullable
    UUID assignee;

    /** Who of the receiver accepted or rejected; null where an API client did. */
    @Column(name = "decided_by")
    @Nullable
    UUID decidedBy;

    @Version
    int version;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    ReferralWork() {}

    /** Gives it to somebody, or to the queue. */
    void assign(@Nullable UUID membership, Instant now) {
        assigneeId = membership;
        assignee = membership;
        updatedAt = now;
    }

    void decided(@Nullable UUID membership, Instant now) {
        decidedBy = membership;
        updatedAt = now;
    }

    /** Links what was opened from the referral. */
    void opened(UUID person, UUID labourCase, Instant now) {
        isAbout(person, now);
        caseId = labourCase;
    }

    /** Says which of this side's own persons it is about. */
    void isAbout(UUID person, Instant now) {
        personId = person;
        updatedAt = now;
    }
}
