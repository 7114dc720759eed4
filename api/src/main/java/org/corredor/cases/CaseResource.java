package org.corredor.cases;

import static org.corredor.access.Permission.CASE_CLOSE;
import static org.corredor.access.Permission.CASE_READ;
import static org.corredor.access.Permission.CASE_READ_ASSIGNED;
import static org.corredor.access.Permission.CASE_WRITE;
import static org.corredor.problem.ProblemType.CASE_STATE;
import static org.corredor.problem.ProblemType.MEMBER_REQUIRED;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.corredor.access.Requires;
import org.corredor.http.IfMatch;
import org.corredor.http.MergePatch;
import org.corredor.http.OneOf;
import org.corredor.http.RecordId;
import org.corredor.idempotency.Idempotent;
import org.corredor.idempotency.Once;
import org.corredor.paging.Page;
import org.corredor.problem.Refuses;
import org.corredor.tenancy.TenantScoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Cases of a center. */
@Path("/v1/centers/{center}/cases")
@TenantScoped
@Authenticated
@Tag(name = "cases")
public class CaseResource {
    private final CaseService cases;
    private final Once once;

    CaseResource(CaseService cases, Once once) {
        this.cases = cases;
        this.once = once;
    }

    @POST
    @Requires(CASE_WRITE)
    @Idempotent
    @Refuses(MEMBER_REQUIRED)
    @Operation(operationId = "createCase", summary = "Open a case of a person")
    public RestResponse<CaseView> create(@NotNull @Valid CaseDraft draft) {
        return once.created(() -> cases.open(draft), cases::view);
    }

    @GET
    @Requires({CASE_READ, CASE_READ_ASSIGNED})
    @Operation(operationId = "listCases", summary = "Cases, newest first")
    public Page<CaseView> list(
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable @OneOf({"open", "closed"}) String status,
            @RestQuery @Nullable @Schema(format = "uuid") String person) {
        return cases.list(cursor, limit, status, RecordId.ofQuery("person", person));
    }

    @GET
    @Path("{id}")
    @Requires({CASE_READ, CASE_READ_ASSIGNED})
    @Operation(operationId = "getCase", summary = "One case")
    public CaseView read(@RestPath UUID id) {
        return cases.read(id);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Requires(CASE_WRITE)
    @Refuses({CASE_STATE, MEMBER_REQUIRED})
    @Operation(operationId = "changeCase", summary = "Change an open case; its person stays")
    public CaseView change(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = CaseDraft.class)))
                    JsonNode patch) {
        return cases.change(id, version, patch);
    }

    @POST
    @Path("{id}/close")
    @Requires(CASE_CLOSE)
    @Idempotent
    @Refuses(CASE_STATE)
    @Operation(operationId = "closeCase", summary = "Close a case with a coded outcome")
    public RestResponse<CaseView> close(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version, @NotNull @Valid CloseDraft closing) {
        return once.done(() -> cases.close(id, version, closing), cases::view);
    }
}
