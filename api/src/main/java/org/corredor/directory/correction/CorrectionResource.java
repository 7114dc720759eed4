package org.corredor.directory.correction;

import static org.corredor.access.Permission.DIRECTORY_READ;
import static org.corredor.access.Permission.DIRECTORY_WRITE;
import static org.corredor.problem.ProblemType.CONFLICT;
import static org.corredor.problem.ProblemType.CORRECTIONS_FULL;
import static org.corredor.problem.ProblemType.DIRECTORY_DECIDED;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.corredor.access.Requires;
import org.corredor.http.IfMatch;
import org.corredor.http.OneOf;
import org.corredor.idempotency.Idempotent;
import org.corredor.idempotency.Once;
import org.corredor.paging.Page;
import org.corredor.problem.Refuses;
import org.corredor.tenancy.TenantScoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Corrections that a center received for its records, or sent about others'. */
@Path("/v1/centers/{center}/directory/corrections")
@TenantScoped
@Authenticated
@Tag(name = "directory")
public class CorrectionResource {
    private final CorrectionService corrections;
    private final Once once;

    CorrectionResource(CorrectionService corrections, Once once) {
        this.corrections = corrections;
        this.once = once;
    }

    @POST
    @Requires(DIRECTORY_WRITE)
    @Idempotent
    @Refuses(CORRECTIONS_FULL)
    @Operation(
            operationId = "proposeDirectoryCorrection",
            summary = "Say to another center what is wrong in a record of its")
    public RestResponse<CorrectionView> propose(@NotNull @Valid CorrectionDraft draft) {
        return once.created(() -> corrections.propose(draft), corrections::view);
    }

    @GET
    @Requires(DIRECTORY_READ)
    @Operation(
            operationId = "listDirectoryCorrections",
            summary = "Corrections your center received, or sent, newest first")
    public Page<CorrectionView> list(
            @RestQuery @Nullable @OneOf({"received", "sent"}) String direction,
            @RestQuery @Nullable @OneOf({"open", "accepted", "rejected"}) String state,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String limit) {
        return corrections.list(direction, state, cursor, limit);
    }

    @GET
    @Path("{id}")
    @Requires(DIRECTORY_READ)
    @Operation(operationId = "getDirectoryCorrection", summary = "One correction")
    public CorrectionView read(@RestPath UUID id) {
        return corrections.read(id);
    }

    @POST
    @Path("{id}/accept")
    @Requires(DIRECTORY_WRITE)
    @Idempotent
    @Refuses({DIRECTORY_DECIDED, CONFLICT})
    @Operation(
            operationId = "acceptDirectoryCorrection",
            summary = "Accept a correction; apply puts its text into the record")
    public RestResponse<CorrectionView> accept(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull @Valid AcceptanceDraft how) {
        return once.done(() -> corrections.accept(id, version, how), corrections::view);
    }

    @POST
    @Path("{id}/reject")
    @Requires(DIRECTORY_WRITE)
    @Idempotent
    @Refuses(DIRECTORY_DECIDED)
    @Operation(operationId = "rejectDirectoryCorrection", summary = "Don't follow a correction, and say why in a code")
    public RestResponse<CorrectionView> reject(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version, @NotNull @Valid RejectionDraft why) {
        return once.done(() -> corrections.reject(id, version, why), corrections::view);
    }
}
