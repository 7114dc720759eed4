package org.corredor.directory.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.corredor.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An own record as its owner sees it, published or not.
 *
 * @param audience of a location: whom it is for
 * @param verificationDue whether nobody verified any part of it within 180 days
 * @param record the record with its parts, as HSDS 3.2.3 and our profile name them
 * @param staleTranslations those whose source reads otherwise now than when they were made
 * @param warnings of an answer to a write: what may be wrong though it was stored; absent in a read
 */
@Schema(name = "OwnRecord")
public record OwnRecordView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String kind,
        @Nullable String name,
        @Schema(required = true) String publication,
        @Schema(required = true) int version,
        @Schema(required = true) Instant lastModified,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @Nullable String externalId,
        @Nullable String audience,
        @Nullable Instant verifiedAt,
        @Schema(required = true) boolean verificationDue,

        @Schema(required = true, implementation = Object.class, type = SchemaType.OBJECT)
        JsonNode record,

        @Schema(required = true) List<StaleTranslation> staleTranslations,
        @Nullable List<NearDuplicate> warnings)
        implements Versioned {

    /** A translation that waits to be looked at again. */
    @Schema(name = "StaleTranslation")
    public record StaleTranslation(
            @Schema(required = true) String language,
            @Schema(required = true) String field) {}

    /**
     * Another record that may be the same thing.
     *
     * @param code {@code near-duplicate}
     * @param owner slug of the center whose record it is
     * @param similarity of the names, 0 to 1
     */
    @Schema(name = "NearDuplicate")
    public record NearDuplicate(
            @Schema(required = true) String code,
            @Schema(required = true) UUID id,
            @Schema(required = true) String owner,
            @Schema(required = true) String kind,
            @Nullable String name,
            @Schema(required = true) double similarity) {}
}
