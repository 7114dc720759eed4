package org.corredor.directory.correction;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A proposal as it was taken: what was sent, and its id. Nothing of the record, and nothing of who decides.
 *
 * @param id to name it by, to the center that keeps the record
 */
@Schema(name = "CorrectionProposal")
public record ProposalView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID recordId,
        @Schema(required = true) String field,
        @Schema(required = true) String text,
        @Schema(required = true) String language) {
    static ProposalView of(UUID id, CorrectionDraft draft) {
        return new ProposalView(id, draft.recordId(), draft.field(), draft.text(), draft.language());
    }
}
