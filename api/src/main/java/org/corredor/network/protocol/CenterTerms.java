package org.corredor.network.protocol;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A center's own terms, as they are read; {@link OwnReferralTerms} writes them in one statement. */
@Entity
@Immutable
@Table(name = "center_terms", schema = "app")
@SuppressWarnings("NullAway.Init")
class CenterTerms {
    @Id
    UUID id;

    @TenantId
    @Column(name = "tenant_id", columnDefinition = "uuid")
    @Nullable
    String tenantId;

    @Column(columnDefinition = "jsonb")
    String terms;

    int version;

    CenterTerms() {}
}
