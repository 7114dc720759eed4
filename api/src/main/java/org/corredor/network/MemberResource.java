package org.corredor.network;

import static org.corredor.access.Permission.MEMBER_READ;
import static org.corredor.access.Permission.MEMBER_REMOVE;
import static org.corredor.problem.ProblemType.CONFLICT;
import static org.corredor.problem.ProblemType.LAST_ADMINISTRATOR;
import static org.corredor.problem.ProblemType.LAST_PARTICIPANT;
import static org.corredor.problem.ProblemType.OWN_MEMBERSHIP;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.corredor.access.Requires;
import org.corredor.http.IfMatch;
import org.corredor.http.OneOf;
import org.corredor.paging.Page;
import org.corredor.problem.Refuses;
import org.corredor.tenancy.TenantScoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Members of a center. */
@Path("/v1/centers/{center}/members")
@TenantScoped
@Authenticated
@Tag(name = "members")
public class MemberResource {
    private final MemberService members;

    MemberResource(MemberService members) {
        this.members = members;
    }

    @GET
    @Requires(MEMBER_READ)
    @Operation(operationId = "listMembers", summary = "Members and their roles")
    public Page<MemberView> list(
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable @OneOf({"active", "removed"}) String status) {
        return members.list(cursor, limit, status);
    }

    @GET
    @Path("{id}")
    @Requires(MEMBER_READ)
    @Operation(operationId = "getMember", summary = "One member")
    public MemberView read(@RestPath UUID id) {
        return members.read(id);
    }

    @DELETE
    @Path("{id}")
    @Requires(MEMBER_REMOVE)
    @Refuses({CONFLICT, OWN_MEMBERSHIP, LAST_ADMINISTRATOR, LAST_PARTICIPANT})
    @Operation(operationId = "removeMember", summary = "End a membership; it holds for the member's next request")
    public void remove(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version) {
        members.remove(id, version);
    }
}
