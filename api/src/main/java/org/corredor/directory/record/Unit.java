package org.corredor.directory.record;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.corredor.directory.hsds.HsdsUnit;
import org.jspecify.annotations.Nullable;

/** HSDS unit: what a capacity is counted in. */
@Entity
@Table(name = "unit", schema = "app")
class Unit extends Identified {
    String name;

    @Nullable
    String scheme;

    @Nullable
    String identifier;

    @Nullable
    String uri;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    Unit() {}

    Unit(UUID id, HsdsUnit it) {
        super(id);
        this.name = it.name();
        this.scheme = it.scheme();
        this.identifier = it.identifier();
        this.uri = it.uri();
    }
}
