package org.corredor.directory;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.UUID;
import org.corredor.access.PublicUrl;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The public directory in HSDS 3.2.3: no login, no cookie, the same answer for everybody. */
@Path("/hsds")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
public class DirectoryResource {
    private static final Set<String> ORGANIZATION_PARAMETERS = Set.of("page", "per_page", "search");

    private final DirectoryService directory;
    private final PublicUrl publicUrl;

    DirectoryResource(DirectoryService directory, PublicUrl publicUrl) {
        this.directory = directory;
        this.publicUrl = publicUrl;
    }

    @GET
    @Operation(operationId = "getDirectory", summary = "HSDS version and profile of this directory")
    public HsdsAbout about() {
        return HsdsAbout.at(publicUrl.root());
    }

    @GET
    @Path("profile")
    @Operation(operationId = "getDirectoryProfile", summary = "What this directory adds to HSDS, as merge patches")
    public HsdsProfile profile() {
        return HsdsProfile.OURS;
    }

    @GET
    @Path("services")
    @Operation(operationId = "listServices", summary = "Published services of the whole network")
    public HsdsPage<HsdsService> services(@BeanParam DirectoryParameters parameters) {
        return directory.services(parameters.filter());
    }

    @GET
    @Path("services/{id}")
    @Operation(operationId = "getService", summary = "One published service, with where it is given")
    public HsdsService service(@RestPath UUID id) {
        return directory.readService(id);
    }

    @GET
    @Path("organizations")
    @Operation(operationId = "listOrganizations", summary = "Published organizations of the whole network")
    public HsdsPage<HsdsOrganization> organizations(
            @RestQuery
                    @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "1"))
                    @Nullable
                    String page,
            @RestQuery("per_page")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "200",
                                            defaultValue = "50"))
                    @Nullable
                    String perPage,
            @RestQuery @Parameter(schema = @Schema(type = SchemaType.STRING, maxLength = 200)) @Nullable String search,
            UriInfo uri) {
        var sent = new DirectoryFilter.Sent(page, perPage, search, null, null);
        return directory.organizations(DirectoryFilter.of(sent, uri.getQueryParameters(), ORGANIZATION_PARAMETERS));
    }

    @GET
    @Path("organizations/{id}")
    @Operation(operationId = "getOrganization", summary = "One published organization, with its places")
    public HsdsOrganization organization(@RestPath UUID id) {
        return directory.readOrganization(id);
    }

    @GET
    @Path("service_at_locations")
    @Operation(operationId = "listServiceAtLocations", summary = "Which service is given at which place")
    public HsdsPage<HsdsServiceAtLocation> serviceAtLocations(@BeanParam DirectoryParameters parameters) {
        return directory.serviceAtLocations(parameters.filter());
    }

    @GET
    @Path("service_at_locations/{id}")
    @Operation(operationId = "getServiceAtLocation", summary = "One service at one place")
    public HsdsServiceAtLocation serviceAtLocation(@RestPath UUID id) {
        return directory.readServiceAtLocation(id);
    }
}
