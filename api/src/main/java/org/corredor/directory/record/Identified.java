package org.corredor.directory.record;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A row of one tenant under an id of its own. */
@MappedSuperclass
abstract class Identified {
    @Id
    UUID id;

    @TenantId
    @Column(name = "tenant_id", columnDefinition = "uuid")
    @Nullable
    String tenantId;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    Identified() {}

    Identified(UUID id) {
        this.id = id;
    }
}
