package org.corredor.directory.record;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The record or part that a part belongs to: what its foreign keys say. */
record Owner(Of of, UUID id) {
    enum Of {
        ORGANIZATION,
        LOCATION,
        SERVICE,
        SERVICE_AT_LOCATION,
        CONTACT,
        PHONE
    }

    @Nullable
    UUID organization() {
        return only(Of.ORGANIZATION);
    }

    @Nullable
    UUID location() {
        return only(Of.LOCATION);
    }

    @Nullable
    UUID service() {
        return only(Of.SERVICE);
    }

    @Nullable
    UUID serviceAtLocation() {
        return only(Of.SERVICE_AT_LOCATION);
    }

    @Nullable
    UUID contact() {
        return only(Of.CONTACT);
    }

    @Nullable
    UUID phone() {
        return only(Of.PHONE);
    }

    private @Nullable UUID only(Of wanted) {
        return of == wanted ? id : null;
    }
}
