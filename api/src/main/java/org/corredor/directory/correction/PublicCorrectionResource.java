package org.corredor.directory.correction;

import static org.corredor.problem.ProblemType.CORRECTIONS_FULL;
import static org.corredor.problem.ProblemType.NOT_FOUND;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.corredor.http.Sparing;
import org.corredor.problem.Refuses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Where anybody says, without a login, that a record of the directory is wrong. Not idempotent by a key, since nobody is known whose key
 * it would be, but by what is sent: the same proposal, while it is open, is the same one.
 */
@Path("/hsds/corrections")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
public class PublicCorrectionResource {
    private final CorrectionService corrections;

    PublicCorrectionResource(CorrectionService corrections) {
        this.corrections = corrections;
    }

    @POST
    @Sparing
    @Refuses({NOT_FOUND, CORRECTIONS_FULL})
    @Operation(
            operationId = "proposeCorrection",
            summary = "Say what is wrong in a record; its center reads it, and nothing of you is kept")
    public ProposalView propose(@NotNull @Valid CorrectionDraft draft) {
        return corrections.proposeAsPublic(draft);
    }
}
