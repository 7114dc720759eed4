package org.corredor.directory.record;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That somebody made sure a part of a record is so; who it was ({@code verifiedBy}, a membership) stays inside the center. */
@Entity
@Table(name = "verification", schema = "app")
class VerifiedPart extends Identified {
    UUID recordId;

    String part;

    String method;

    Instant verifiedAt;

    @Nullable
    UUID verifiedBy;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    VerifiedPart() {}

    VerifiedPart(UUID id, UUID recordId, String part, String method, Instant verifiedAt, @Nullable UUID verifiedBy) {
        super(id);
        this.recordId = recordId;
        this.part = part;
        this.method = method;
        this.verifiedAt = verifiedAt;
        this.verifiedBy = verifiedBy;
    }
}
