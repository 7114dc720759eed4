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
import org.corredor.directory.hsds.HsdsOrganization;
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

/** HSDS organizations. */
@Path("/hsds/organizations")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
public class OrganizationResource {
    private static final Set<String> FULL_SERVICE = Set.of("full_service");

    private final DirectoryService directory;
    private final SentParameters asked;

    OrganizationResource(DirectoryService directory, SentParameters asked) {
        this.directory = directory;
        this.asked = asked;
    }

    @GET
    @Operation(operationId = "listOrganizations", summary = "Published organizations of the whole network")
    public HsdsPage<HsdsOrganization> listOrganizations(@BeanParam OrganizationParameters parameters) {
        return directory.organizations(asked.query(OrganizationParameters.NAMES), Audience.PUBLIC);
    }

    @POST
    @Operation(
            operationId = "searchOrganizations",
            summary = "Published organizations of the whole network, with what is asked for in the body")
    public HsdsPage<HsdsOrganization> searchOrganizations(
            @BeanParam OrganizationParameters parameters,
            @Nullable
                    @RequestBody(
                            description = DirectoryQuery.MEANING,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = DirectoryQuery.class)))
                    JsonNode body) {
        return directory.organizations(asked.body(OrganizationParameters.NAMES, body), Audience.PUBLIC);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getOrganization", summary = "One published organization, with its places")
    public HsdsOrganization getOrganization(
            @RestPath UUID id,
            @RestQuery("full_service")
                    @Parameter(
                            description = "With its services in full",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @Nullable
                    String fullService) {
        return directory.readOrganization(id, asked.query(FULL_SERVICE), Audience.PUBLIC);
    }
}
