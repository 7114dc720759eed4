package org.corredor.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.corredor.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a case's service log.
 *
 * @param note absent too once the case was transferred
 */
@Schema(name = "ServiceDelivered")
public record ServiceDeliveredView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) UUID caseId,
        @Schema(required = true) LocalDate onDate,
        @Schema(required = true) List<String> services,
        @Schema(required = true) String modality,
        @Nullable Integer minutes,
        @Nullable String language,
        @Nullable String outcome,
        @Nullable String note)
        implements Versioned {

    static ServiceDeliveredView of(ServiceDelivered entry, @Nullable String note) {
        return new ServiceDeliveredView(
                entry.id,
                entry.version,
                entry.createdAt,
                entry.caseId,
                entry.onDate,
                List.of(entry.services),
                entry.modality,
                entry.minutes,
                entry.language,
                entry.outcome,
                note);
    }
}
