package org.corredor.access;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/me}: which centers, roles and permissions this token has. */
@Path("/v1/me")
@Authenticated
@Tag(name = "access")
public class MeResource {
    private final MeService service;

    MeResource(MeService service) {
        this.service = service;
    }

    @GET
    @Operation(operationId = "getMe", summary = "My centers, roles and permissions")
    public MeView me() {
        return service.me();
    }
}
