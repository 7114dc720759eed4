package org.corredor.directory.correction;

import jakarta.validation.constraints.NotNull;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a correction is not followed; a center that proposed it reads this. */
@Schema(name = "CorrectionRejection")
public record RejectionDraft(
        @Schema(required = true)
        @NotNull
        @OneOf({"not-so", "already-changed", "cannot-be-checked", "not-public", "abuse", "other"})
        String reason) {}
