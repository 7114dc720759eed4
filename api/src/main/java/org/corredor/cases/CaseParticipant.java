package org.corredor.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** That a member of the center takes part in a case, and as what. A member has one part in a case. */
@Entity
@Table(name = "case_participant", schema = "app")
class CaseParticipant {
    /** Whoever opens a case, or is given it. */
    static final String ASSIGNED = "assigned";

    /** Who is let in on a restricted case without carrying it. */
    static final String NAMED = "named";

    @EmbeddedId
    Key key;

    @TenantId
    @Column(name = "tenant_id", columnDefinition = "uuid")
    @Nullable
    String tenantId;

    @Column(name = "created_at")
    Instant createdAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    CaseParticipant() {}

    CaseParticipant(UUID labourCase, UUID membership, String part, Instant now) {
        key = new Key();
        key.caseId = labourCase;
        key.membershipId = membership;
        key.part = part;
        createdAt = now;
    }

    /** Case, membership, part. */
    @Embeddable
    @SuppressWarnings("NullAway.Init")
    static class Key implements Serializable {
        @Serial
        private static final long serialVersionUID = 1L;

        @Column(name = "case_id")
        UUID caseId;

        @Column(name = "membership_id")
        UUID membershipId;

        String part;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that
                    && caseId.equals(that.caseId)
                    && membershipId.equals(that.membershipId)
                    && part.equals(that.part);
        }

        @Override
        public int hashCode() {
            return Objects.hash(caseId, membershipId, part);
        }
    }
}
