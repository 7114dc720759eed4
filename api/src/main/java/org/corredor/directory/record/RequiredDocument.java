package org.corredor.directory.record;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.corredor.directory.hsds.HsdsRequiredDocument;
import org.jspecify.annotations.Nullable;

/** HSDS required document: a paper that is asked for. */
@Entity
@Table(name = "required_document", schema = "app")
class RequiredDocument extends Part {
    UUID serviceId;

    @Nullable
    String document;

    @Nullable
    String uri;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    RequiredDocument() {}

    RequiredDocument(Place place, HsdsRequiredDocument it) {
        super(place);
        this.serviceId = place.owner().id();
        this.document = it.document();
        this.uri = it.uri();
    }
}
