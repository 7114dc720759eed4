package org.corredor.directory;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;
import org.corredor.directory.hsds.HsdsServiceAtLocation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** HSDS services at locations: which service is given at which place. */
@Path("/hsds/service_at_locations")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
public class ServiceAtLocationResource {
    private static final Set<String> OPEN_AT = Set.of("open_at");

    private final DirectoryService directory;
    private final SentParameters asked;

    ServiceAtLocationResource(DirectoryService directory, SentParameters asked) {
        this.directory = directory;
        this.asked = asked;
    }

    @GET
    @Operation(operationId = "listServiceAtLocations", summary = "Which service is given at which place")
    public HsdsPage<HsdsServiceAtLocation> listServiceAtLocations(@BeanParam PlacedParameters parameters) {
        return directory.serviceAtLocations(asked.query(PlacedParameters.NAMES), Audience.PUBLIC);
    }

    @POST
    @Operation(
            operationId = "searchServiceAtLocations",
            summary = "Which service is given at which place, with what is asked for in the body")
    public HsdsPage<HsdsServiceAtLocation> searchServiceAtLocations(
            @BeanParam PlacedParameters parameters,
            @Nullable
                    @RequestBody(
                            description = DirectoryQuery.MEANING,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = DirectoryQuery.class)))
                    JsonNode body) {
        return directory.serviceAtLocations(asked.body(PlacedParameters.NAMES, body), Audience.PUBLIC);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getServiceAtLocation", summary = "One service at one place")
    public HsdsServiceAtLocation getServiceAtLocation(
            @RestPath UUID id,
            @RestQuery("open_at")
                    @Parameter(
                            description = "now, or an instant up to 14 days ahead for which opening is told",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 40))
                    @Nullable
                    String openAt) {
        return directory.readServiceAtLocation(id, asked.query(OPEN_AT), Audience.PUBLIC);
    }
}
