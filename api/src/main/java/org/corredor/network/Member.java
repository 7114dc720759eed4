package org.corredor.network;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** That an account belongs to a center. */
@Entity
@Table(name = "membership", schema = "app")
class Member {
    static final String ACTIVE = "active";
    static final String REMOVED = "removed";

    @Id
    UUID id;

    @TenantId
    @Column(name = "tenant_id", columnDefinition = "uuid")
    @Nullable
    String tenantId;

    String subject;

    @Column(name = "display_name")
    String displayName;

    String status = ACTIVE;

    @Version
    int version;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    Member() {}

    /** Ends the membership; 409 when it has ended. */
    void remove(Instant now) {
        if (!status.equals(ACTIVE)) {
            throw Problem.of(ProblemType.CONFLICT);
        }
        status = REMOVED;
        updatedAt = now;
    }
}
