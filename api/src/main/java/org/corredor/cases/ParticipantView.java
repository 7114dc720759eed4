package org.corredor.cases;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One who takes part in a case. */
@Schema(name = "Participant")
public record ParticipantView(
        @Schema(required = true) UUID membershipId,
        @Schema(required = true) String displayName,
        @Schema(required = true) String part,
        @Schema(required = true) Instant createdAt) {}
