package org.corredor.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A grant as stored. Hibernate inserts it once; withdrawing is the exchange's. */
@Entity
@Immutable
@Table(name = "consent_grant", schema = "app")
@SuppressWarnings("NullAway.Init")
class ConsentGrant {
    static final String CONSENT = "consent";
    private static final String NONE = "none";
    /** BCP 47 for a language that isn't determined. */
    private static final String UNDETERMINED = "und";

    @Id
    UUID id;

    @TenantId
    @Column(name = "tenant_id", columnDefinition = "uuid")
    @Nullable
    String tenantId;

    @Column(name = "person_id")
    UUID personId;

    String purpose;

    @Column(name = "recipient_tenant_id")
    @Nullable
    UUID recipientTenantId;

    @Column(name = "recipient_organization_id")
    @Nullable
    UUID recipientOrganizationId;

    @Formula("(select t.slug from app.tenant t where t.id = recipient_tenant_id)")
    @Nullable
    String recipient;

    String[] fields = {};

    String basis = CONSENT;

    @Column(name = "recorded_by")
    @Nullable
    UUID recordedBy;

    @Column(name = "duties_explained")
    @Nullable
    Boolean dutiesExplained;

    /** The second person, where there is no consent. */
    @Formula("(select s.confirmed_by from app.consent_confirmation s where s.consent_id = id)")
    @Nullable
    UUID confirmedBy;

    @Column(name = "explained_in")
    String explainedIn;

    @Column(name = "read_aloud")
    boolean readAloud;

    String method;

    @Column(name = "given_by")
    String givenBy;

    @Column(name = "notice_version")
    String noticeVersion;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "withdrawn_at")
    @Nullable
    Instant withdrawnAt;

    int version;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** For Hibernate. */
    ConsentGrant() {}

    private ConsentGrant(UUID id, UUID person, List<PackageField> fields, @Nullable UUID recordedBy, Instant now) {
        this.id = id;
        this.personId = person;
        this.fields = fields.stream().map(PackageField::code).distinct().toArray(String[]::new);
        this.recordedBy = recordedBy;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** A consent as it was given. */
    static ConsentGrant given(UUID id, ConsentDraft draft, @Nullable UUID recipient, @Nullable UUID by, Instant now) {
        ConsentGrant grant = new ConsentGrant(id, draft.personId(), draft.fields(), by, now);
        grant.purpose = draft.purpose();
        grant.recipientTenantId = recipient;
        grant.recipient = draft.recipient();
        grant.recipientOrganizationId = draft.recipientOrganization();
        grant.explainedIn = draft.explainedIn();
        grant.readAloud = draft.readAloud();
        grant.method = draft.method();
        grant.givenBy = draft.givenBy();
        grant.noticeVersion = draft.noticeVersion();
        grant.expiresAt = draft.expiresAt();
        grant.dutiesExplained = Boolean.TRUE.equals(draft.notificationDutiesExplained());
        return grant;
    }

    /** What is told without one; nobody explained anything to anybody. */
    static ConsentGrant without(UUID id, DisclosureDraft draft, UUID recipient, UUID by, Instant now) {
        ConsentGrant grant = new ConsentGrant(id, draft.personId(), draft.fields(), by, now);
        grant.basis = draft.basis();
        grant.purpose = "referral";
        grant.recipientTenantId = recipient;
        grant.recipient = draft.recipient();
        grant.explainedIn = UNDETERMINED;
        grant.readAloud = false;
        grant.method = NONE;
        grant.givenBy = NONE;
        grant.noticeVersion = draft.noticeVersion();
        grant.expiresAt = draft.expiresAt();
        return grant;
    }

    boolean isConsent() {
        return basis.equals(CONSENT);
    }
}
