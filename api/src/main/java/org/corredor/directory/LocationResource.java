package org.corredor.directory;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.corredor.directory.hsds.HsdsLocation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Locations, a list of the profile: HSDS has them inside other records only. */
@Path("/hsds/locations")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
public class LocationResource {
    private final DirectoryService directory;
    private final SentParameters asked;

    LocationResource(DirectoryService directory, SentParameters asked) {
        this.directory = directory;
        this.asked = asked;
    }

    @GET
    @Operation(operationId = "listLocations", summary = "Published places of the whole network")
    public HsdsPage<HsdsLocation> listLocations(@BeanParam LocationParameters parameters) {
        return directory.locations(asked.query(LocationParameters.NAMES), Audience.PUBLIC);
    }

    @POST
    @Operation(
            operationId = "searchLocations",
            summary = "Published places of the whole network, with what is asked for in the body")
    public HsdsPage<HsdsLocation> searchLocations(
            @BeanParam LocationParameters parameters,
            @Nullable
                    @RequestBody(
                            description = DirectoryQuery.MEANING,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = DirectoryQuery.class)))
                    JsonNode body) {
        return directory.locations(asked.body(LocationParameters.NAMES, body), Audience.PUBLIC);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getLocation", summary = "One published place")
    public HsdsLocation getLocation(@RestPath UUID id) {
        return directory.read(Kind.LOCATION, id, HsdsLocation.class, Audience.PUBLIC);
    }
}
