package org.corredor.cases;

import static org.corredor.access.Permission.CASE_ASSIGN;
import static org.corredor.access.Permission.CASE_READ;
import static org.corredor.access.Permission.CASE_READ_ASSIGNED;
import static org.corredor.problem.ProblemType.CONFLICT;
import static org.corredor.problem.ProblemType.LAST_PARTICIPANT;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.corredor.access.Requires;
import org.corredor.http.IfMatch;
import org.corredor.idempotency.Idempotent;
import org.corredor.idempotency.Once;
import org.corredor.paging.Page;
import org.corredor.problem.Refuses;
import org.corredor.tenancy.TenantScoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Who takes part in a case. */
@Path("/v1/centers/{center}/cases/{id}/participants")
@TenantScoped
@Authenticated
@Tag(name = "cases")
public class ParticipantResource {
    private final ParticipantService participants;
    private final Once once;

    ParticipantResource(ParticipantService participants, Once once) {
        this.participants = participants;
        this.once = once;
    }

    @GET
    @Requires({CASE_READ, CASE_READ_ASSIGNED})
    @Operation(operationId = "listParticipants", summary = "Who takes part in a case, on one page")
    public Page<ParticipantView> list(@RestPath UUID id) {
        return new Page<>(participants.list(id), null);
    }

    @GET
    @Path("{membership}")
    @Requires({CASE_READ, CASE_READ_ASSIGNED})
    @Operation(operationId = "getParticipant", summary = "As what a member takes part in a case")
    public ParticipantView read(@RestPath UUID id, @RestPath UUID membership) {
        return participants.read(id, membership);
    }

    @POST
    @Requires(CASE_ASSIGN)
    @Idempotent
    @Refuses(CONFLICT)
    @Operation(operationId = "addParticipant", summary = "Let a member take part in a case; a new version of the case")
    public RestResponse<ParticipantView> add(@RestPath UUID id, @NotNull @Valid ParticipantDraft draft) {
        return once.created(() -> participants.add(id, draft), membership -> participants.view(id, membership));
    }

    @DELETE
    @Path("{membership}")
    @Requires(CASE_ASSIGN)
    @Refuses(LAST_PARTICIPANT)
    @Operation(
            operationId = "removeParticipant",
            summary = "End a member's part in a case; If-Match takes the case's ETag, and the case gets a new one")
    public void remove(
            @RestPath UUID id, @RestPath UUID membership, @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version) {
        participants.remove(id, membership, version);
    }
}
