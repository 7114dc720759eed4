package org.corredor.network.protocol;

import static org.corredor.access.Permission.NETWORK_WRITE;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.corredor.access.Requires;
import org.corredor.idempotency.Idempotent;
import org.corredor.idempotency.Once;
import org.corredor.tenancy.Tenant;
import org.corredor.tenancy.TenantScoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Publishing a version of the shared attention protocol: the network's alone. */
@Path("/v1/network/protocol-versions")
@TenantScoped(kind = Tenant.Kind.NETWORK)
@Authenticated
@Tag(name = "network")
public class ProtocolPublishingResource {
    private final ProtocolService protocols;
    private final Once once;

    ProtocolPublishingResource(ProtocolService protocols, Once once) {
        this.protocols = protocols;
        this.once = once;
    }

    @POST
    @Requires(NETWORK_WRITE)
    @Idempotent
    @Operation(
            operationId = "publishProtocolVersion",
            summary = "Publish a version of the shared attention protocol; it never changes afterwards")
    public RestResponse<ProtocolView> publish(@NotNull @Valid ProtocolDraft draft) {
        return once.created(() -> protocols.publish(draft), protocols::view);
    }
}
