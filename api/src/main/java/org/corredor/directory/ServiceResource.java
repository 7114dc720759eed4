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
import org.corredor.directory.hsds.HsdsService;
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

/** HSDS services: no login, no cookie, the same answer for everybody. */
@Path("/hsds/services")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
public class ServiceResource {
    private static final Set<String> OPEN_AT = Set.of("open_at");

    private final DirectoryService directory;
    private final SentParameters asked;

    ServiceResource(DirectoryService directory, SentParameters asked) {
        this.directory = directory;
        this.asked = asked;
    }

    @GET
    @Operation(operationId = "listServices", summary = "Published services of the whole network")
    public HsdsPage<HsdsService> listServices(@BeanParam ServiceParameters parameters) {
        return directory.services(asked.query(ServiceParameters.NAMES), Audience.PUBLIC);
    }

    @POST
    @Operation(
            operationId = "searchServices",
            summary = "Published services of the whole network, with what is asked for in the body")
    public HsdsPage<HsdsService> searchServices(
            @BeanParam ServiceParameters parameters,
            @Nullable
                    @RequestBody(
                            description = DirectoryQuery.MEANING,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = DirectoryQuery.class)))
                    JsonNode body) {
        return directory.services(asked.body(ServiceParameters.NAMES, body), Audience.PUBLIC);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getService", summary = "One published service, with where it is given")
    public HsdsService getService(
            @RestPath UUID id,
            @RestQuery("open_at")
                    @Parameter(
                            description = "now, or an instant up to 14 days ahead for which opening is told",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 40))
                    @Nullable
                    String openAt) {
        return directory.readService(id, asked.query(OPEN_AT), Audience.PUBLIC);
    }
}
