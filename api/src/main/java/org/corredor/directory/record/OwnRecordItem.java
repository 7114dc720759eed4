package org.corredor.directory.record;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An own record in a list.
 *
 * @param name of a service at a location its service's; a location may have none
 * @param verifiedAt the latest verification of any part
 * @param verificationDue whether nobody verified any part of it within 180 days, in which confidence in it has halved
 */
@Schema(name = "OwnRecordItem")
public record OwnRecordItem(
        @Schema(required = true) UUID id,
        @Schema(required = true) String kind,
        @Nullable String name,
        @Schema(required = true) String publication,
        @Schema(required = true) int version,
        @Schema(required = true) Instant lastModified,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @Nullable String externalId,
        @Nullable Instant verifiedAt,
        @Schema(required = true) boolean verificationDue) {

    static OwnRecordItem of(OwnedRow row, Instant due) {
        return new OwnRecordItem(
                row.id(),
                row.kind(),
                row.name(),
                row.publication(),
                row.version(),
                row.lastModified(),
                row.createdAt(),
                row.updatedAt(),
                row.externalId(),
                row.verifiedAt(),
                isDue(row, due));
    }

    /** Whether the latest verification, if there is one, was before this moment. */
    static boolean isDue(OwnedRow row, Instant due) {
        return row.verifiedAt() == null || !row.verifiedAt().isAfter(due);
    }
}
