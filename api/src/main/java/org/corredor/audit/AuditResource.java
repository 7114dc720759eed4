package org.corredor.audit;

import static org.corredor.access.Permission.AUDIT_READ;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.corredor.access.Requires;
import org.corredor.http.RecordId;
import org.corredor.paging.Page;
import org.corredor.tenancy.TenantScoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A center's own trail. */
@Path("/v1/centers/{center}/audit")
@TenantScoped
@Authenticated
@Tag(name = "audit")
public class AuditResource {
    private final AuditService trail;

    AuditResource(AuditService trail) {
        this.trail = trail;
    }

    @GET
    @Requires(AUDIT_READ)
    @Operation(operationId = "listAudit", summary = "Who did or was refused what, newest first; reading it is recorded")
    public Page<AuditEventView> list(
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable @Pattern(regexp = "[A-Za-z][A-Za-z0-9.:-]{1,79}") String action,
            @RestQuery("object_id") @Nullable @Schema(format = "uuid") String objectId) {
        return trail.list(cursor, limit, action, RecordId.ofQuery("object_id", objectId));
    }
}
