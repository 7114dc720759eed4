package org.corredor.consent;

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

/** A grant as stored. Hibernate inserts it once; withdrawing is the exchange's. */
@Entity
@Immutable
@Table(name = "consent_grant", schema = "app")
class ConsentGrant {
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
    @SuppressWarnings("NullAway.Init")
    ConsentGrant() {}

    ConsentGrant(UUID id, ConsentDraft draft, @Nullable UUID recipientTenant, Instant now) {
        this.id = id;
        this.personId = draft.personId();
        this.purpose = draft.purpose();
        this.recipientTenantId = recipientTenant;
        this.recipient = draft.recipient();
        this.recipientOrganizationId = draft.recipientOrganization();
        this.fields = draft.fields().stream().map(PackageField::code).distinct().toArray(String[]::new);
        this.explainedIn = draft.explainedIn();
        this.readAloud = draft.readAloud();
        this.method = draft.method();
        this.givenBy = draft.givenBy();
        this.noticeVersion = draft.noticeVersion();
        this.expiresAt = draft.expiresAt();
        this.createdAt = now;
        this.updatedAt = now;
    }
}
