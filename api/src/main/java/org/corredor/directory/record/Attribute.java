package org.corredor.directory.record;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.corredor.directory.hsds.HsdsAttribute;
import org.jspecify.annotations.Nullable;

/** HSDS attribute: the link of a record or part ({@code linkId}) to a taxonomy's term; it goes with {@code recordId}. */
@Entity
@Table(name = "attribute", schema = "app")
class Attribute extends Identified {
    int position;

    UUID recordId;

    UUID linkId;

    @Nullable
    UUID taxonomyTermId;

    @Nullable
    String linkType;

    @Nullable
    String linkEntity;

    @Nullable
    String value;

    @Nullable
    String label;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    Attribute() {}

    Attribute(UUID id, UUID recordId, UUID linkId, int position, @Nullable UUID term, HsdsAttribute it) {
        super(id);
        this.position = position;
        this.recordId = recordId;
        this.linkId = linkId;
        this.taxonomyTermId = term;
        this.linkType = it.linkType();
        this.linkEntity = it.linkEntity();
        this.value = it.value();
        this.label = it.label();
    }
}
