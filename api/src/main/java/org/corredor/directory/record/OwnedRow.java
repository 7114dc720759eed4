package org.corredor.directory.record;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an own record, read past Hibernate's memory of entities: it shows what was written in this transaction.
 *
 * @param verifiedAt the latest verification of any part
 * @param document JSON; null in a list
 * @param audience of a location
 */
record OwnedRow(
        UUID id,
        String kind,
        @Nullable String name,
        String publication,
        int version,
        Instant lastModified,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String externalId,
        @Nullable Instant verifiedAt,
        @Nullable String document,
        @Nullable String audience) {
    Kind of() {
        return Kind.of(kind);
    }
}
