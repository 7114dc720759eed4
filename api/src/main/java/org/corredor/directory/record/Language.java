package org.corredor.directory.record;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.corredor.directory.hsds.HsdsLanguage;
import org.jspecify.annotations.Nullable;

/** HSDS language: a language spoken there. */
@Entity
@Table(name = "language", schema = "app")
class Language extends Part {
    @Nullable
    UUID locationId;

    @Nullable
    UUID serviceId;

    @Nullable
    UUID phoneId;

    @Nullable
    String name;

    @Nullable
    String code;

    @Nullable
    String note;

    /** For Hibernate. */
    Language() {}

    Language(Place place, HsdsLanguage it) {
        super(place);
        this.locationId = place.owner().location();
        this.serviceId = place.owner().service();
        this.phoneId = place.owner().phone();
        this.name = it.name();
        this.code = it.code();
        this.note = it.note();
    }
}
