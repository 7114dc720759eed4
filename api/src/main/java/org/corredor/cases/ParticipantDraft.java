package org.corredor.cases;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who is to take part in a case, and as what.
 *
 * @param membershipId an active member of this center
 */
@Schema(name = "ParticipantDraft")
public record ParticipantDraft(
        @Schema(required = true) @NotNull UUID membershipId,

        @Schema(required = true) @NotNull @OneOf({"assigned", "named", "interpreter", "lawyer"})
        String part) {}
