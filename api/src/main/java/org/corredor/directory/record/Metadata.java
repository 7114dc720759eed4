package org.corredor.directory.record;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.corredor.directory.hsds.HsdsMetadata;

/** HSDS metadata: one change of a record or part, and by which institution. */
@Entity
@Table(name = "metadata", schema = "app")
class Metadata extends Identified {
    UUID recordId;

    UUID resourceId;

    String resourceType;

    LocalDate lastActionDate;

    String lastActionType;

    String fieldName;

    String previousValue;

    String replacementValue;

    String updatedBy;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    Metadata() {}

    Metadata(UUID id, UUID recordId, UUID resourceId, HsdsMetadata it) {
        super(id);
        this.recordId = recordId;
        this.resourceId = resourceId;
        this.resourceType = it.resourceType();
        this.lastActionDate = it.lastActionDate();
        this.lastActionType = it.lastActionType();
        this.fieldName = it.fieldName();
        this.previousValue = it.previousValue();
        this.replacementValue = it.replacementValue();
        this.updatedBy = it.updatedBy();
    }
}
