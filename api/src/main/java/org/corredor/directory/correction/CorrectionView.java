package org.corredor.directory.correction;

import java.time.Instant;
import java.util.UUID;
import org.corredor.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A correction, as its receiver or its sender has it.
 *
 * @param direction {@code received} for a record of this center, {@code sent} about another's
 * @param peer slug of the other center; absent when the public proposed it
 * @param appliedVersion of the record, when accepting changed it
 */
@Schema(name = "Correction")
public record CorrectionView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @Schema(required = true) String direction,
        @Nullable String peer,
        @Schema(required = true) UUID recordId,
        @Schema(required = true) String recordKind,
        @Schema(required = true) String field,
        @Schema(required = true) String text,
        @Schema(required = true) String language,
        @Schema(required = true) String state,
        @Nullable String reason,
        @Nullable Integer appliedVersion,
        @Nullable Instant decidedAt)
        implements Versioned {
    static CorrectionView of(DirectoryCorrection c) {
        return new CorrectionView(
                c.id,
                c.version,
                c.createdAt,
                c.updatedAt,
                c.side.equals(DirectoryCorrection.IN) ? "received" : "sent",
                c.peer,
                c.recordId,
                c.recordKind,
                c.field,
                c.text,
                c.language,
                c.state,
                c.reason,
                c.appliedVersion,
                c.decidedAt);
    }
}
