package org.corredor.network;

import static org.corredor.access.Permission.ROLE_READ;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.corredor.access.Requires;
import org.corredor.paging.Page;
import org.corredor.problem.Language;
import org.corredor.tenancy.TenantScoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Roles of a center. */
@Path("/v1/centers/{center}/roles")
@TenantScoped
@Authenticated
@Tag(name = "members")
public class RoleResource {
    private final MemberService members;

    RoleResource(MemberService members) {
        this.members = members;
    }

    @GET
    @Requires(ROLE_READ)
    @Operation(operationId = "listRoles", summary = "Roles and what each allows; named in the reader's language")
    public Page<RoleView> list(
            @RestQuery @Nullable String cursor, @RestQuery @Nullable String limit, @Context HttpHeaders headers) {
        return members.roles(cursor, limit, Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }
}
