package org.corredor.directory.record;

import jakarta.persistence.MappedSuperclass;

/** A part of a record, or of another part; {@code position} keeps the order its owner gave. */
@MappedSuperclass
abstract class Part extends Identified {
    int position;

    /** For Hibernate. */
    Part() {}

    Part(Place place) {
        super(place.id());
        this.position = place.position();
    }
}
