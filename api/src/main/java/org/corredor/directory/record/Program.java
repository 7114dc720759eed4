package org.corredor.directory.record;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.corredor.directory.hsds.HsdsProgram;
import org.jspecify.annotations.Nullable;

/** HSDS program: a program that services are given under. */
@Entity
@Table(name = "program", schema = "app")
class Program extends Part {
    UUID organizationId;

    String name;

    @Nullable
    String alternateName;

    String description;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    Program() {}

    Program(Place place, HsdsProgram it) {
        super(place);
        this.organizationId = place.owner().id();
        this.name = it.name();
        this.alternateName = it.alternateName();
        this.description = it.description();
    }

    /** Services refer to a program, so one that stays is written over and not made anew. */
    void become(Place place, HsdsProgram it) {
        this.position = place.position();
        this.name = it.name();
        this.alternateName = it.alternateName();
        this.description = it.description();
    }
}
