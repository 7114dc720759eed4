package org.corredor.network;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.corredor.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Find your center: public. */
@Path("/v1/centers")
@PermitAll
@Tag(name = "centers")
public class CenterResource {
    private final CenterService centers;

    CenterResource(CenterService centers) {
        this.centers = centers;
    }

    @GET
    @Operation(operationId = "listCenters", summary = "The network's centers, on one page")
    public Page<CenterView> list() {
        return centers.list();
    }

    @GET
    @Path("{center}")
    @Operation(operationId = "getCenter", summary = "One center: place, hours, languages")
    public CenterView read(@RestPath String center) {
        return centers.read(center);
    }
}
