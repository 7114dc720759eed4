package org.corredor.network.protocol;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.corredor.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The shared attention protocol, for whoever has a token of the network: nothing of it is anybody's. */
@Path("/v1/network/protocol-versions")
@Authenticated
@Tag(name = "network")
public class ProtocolResource {
    private final ProtocolService protocols;

    ProtocolResource(ProtocolService protocols) {
        this.protocols = protocols;
    }

    @GET
    @Operation(
            operationId = "listProtocolVersions",
            summary = "Versions of the shared attention protocol, on one page, the last to come into force first")
    public Page<ProtocolView> list() {
        return protocols.list();
    }

    @GET
    @Path("current")
    @Operation(operationId = "getCurrentProtocolVersion", summary = "The version in force")
    public ProtocolView current() {
        return protocols.inForce();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getProtocolVersion", summary = "One version")
    public ProtocolView read(@RestPath UUID id) {
        return protocols.view(id);
    }
}
