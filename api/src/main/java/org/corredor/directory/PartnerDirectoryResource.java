package org.corredor.directory;

import static org.corredor.access.Permission.DIRECTORY_READ;
import static org.corredor.problem.ProblemType.INVALID_CURSOR;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.corredor.access.Requires;
import org.corredor.directory.hsds.HsdsLocation;
import org.corredor.directory.hsds.HsdsOrganization;
import org.corredor.directory.hsds.HsdsService;
import org.corredor.directory.hsds.HsdsServiceAtLocation;
import org.corredor.problem.Refuses;
import org.corredor.tenancy.TenantScoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * The whole network's directory as the people of a center, and the API clients it let in, may see it: with the exact place of what is
 * kept from the public. Who looked is in the center's trail.
 */
@Path("/v1/centers/{center}/hsds")
@TenantScoped
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
public class PartnerDirectoryResource {
    private final DirectoryService directory;
    private final DirectoryFeed feed;
    private final DirectoryTrail trail;
    private final SentParameters asked;

    PartnerDirectoryResource(
            DirectoryService directory, DirectoryFeed feed, DirectoryTrail trail, SentParameters asked) {
        this.directory = directory;
        this.feed = feed;
        this.trail = trail;
        this.asked = asked;
    }

    @GET
    @Path("services")
    @Requires(DIRECTORY_READ)
    @Operation(operationId = "listPartnerServices", summary = "HSDS services, with what is for partner centers")
    public HsdsPage<HsdsService> listServices(@BeanParam ServiceParameters parameters) {
        return trail.listed(
                "service", directory.services(asked.query(ServiceParameters.NAMES), Audience.PARTNER), HsdsService::id);
    }

    @GET
    @Path("services/{id}")
    @Requires(DIRECTORY_READ)
    @Operation(operationId = "getPartnerService", summary = "One service, with what is for partner centers")
    public HsdsService getService(@RestPath UUID id) {
        return trail.read("service", id, directory.readService(id, asked.query(Set.of()), Audience.PARTNER));
    }

    @GET
    @Path("service_at_locations")
    @Requires(DIRECTORY_READ)
    @Operation(
            operationId = "listPartnerServiceAtLocations",
            summary = "HSDS service at locations, with what is for partner centers")
    public HsdsPage<HsdsServiceAtLocation> listServiceAtLocations(@BeanParam PlacedParameters parameters) {
        return trail.listed(
                "service_at_location",
                directory.serviceAtLocations(asked.query(PlacedParameters.NAMES), Audience.PARTNER),
                HsdsServiceAtLocation::id);
    }

    @GET
    @Path("service_at_locations/{id}")
    @Requires(DIRECTORY_READ)
    @Operation(
            operationId = "getPartnerServiceAtLocation",
            summary = "One service at one place, with what is for partner centers")
    public HsdsServiceAtLocation getServiceAtLocation(@RestPath UUID id) {
        return trail.read(
                "service_at_location",
                id,
                directory.readServiceAtLocation(id, asked.query(Set.of()), Audience.PARTNER));
    }

    @GET
    @Path("organizations")
    @Requires(DIRECTORY_READ)
    @Operation(
            operationId = "listPartnerOrganizations",
            summary = "HSDS organizations, with what is for partner centers")
    public HsdsPage<HsdsOrganization> listOrganizations(@BeanParam OrganizationParameters parameters) {
        return trail.listed(
                "organization",
                directory.organizations(asked.query(OrganizationParameters.NAMES), Audience.PARTNER),
                HsdsOrganization::id);
    }

    @GET
    @Path("organizations/{id}")
    @Requires(DIRECTORY_READ)
    @Operation(
            operationId = "getPartnerOrganization",
            summary = "One organization, with its places, with what is for partner centers")
    public HsdsOrganization getOrganization(@RestPath UUID id) {
        return trail.read("organization", id, directory.readOrganization(id, asked.query(Set.of()), Audience.PARTNER));
    }

    @GET
    @Path("locations")
    @Requires(DIRECTORY_READ)
    @Operation(operationId = "listPartnerLocations", summary = "HSDS locations, with what is for partner centers")
    public HsdsPage<HsdsLocation> listLocations(@BeanParam LocationParameters parameters) {
        return trail.listed(
                "location",
                directory.locations(asked.query(LocationParameters.NAMES), Audience.PARTNER),
                HsdsLocation::id);
    }

    @GET
    @Path("locations/{id}")
    @Requires(DIRECTORY_READ)
    @Operation(
            operationId = "getPartnerLocation",
            summary = "One place, with its exact address, with what is for partner centers")
    public HsdsLocation getLocation(@RestPath UUID id) {
        return trail.read("location", id, directory.read(Kind.LOCATION, id, HsdsLocation.class, Audience.PARTNER));
    }

    @GET
    @Path("facets")
    @Requires(DIRECTORY_READ)
    @Operation(operationId = "countPartnerServices", summary = "How many services match for each code of each facet")
    public List<FacetView> facets(@BeanParam OfferCriteria criteria) {
        return trail.counted(directory.facets(asked.query(OfferCriteria.NAMES), Audience.PARTNER));
    }

    @GET
    @Path("changes")
    @Requires(DIRECTORY_READ)
    @Refuses(INVALID_CURSOR)
    @Operation(
            operationId = "followPartnerDirectory",
            summary = "What changed or left the directory, with what is for partner centers")
    public ChangesView changes(
            @RestQuery
                    @Parameter(
                            description = "after of the page before; from the beginning without",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 64))
                    @Nullable
                    String after,
            @RestQuery
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "500",
                                            defaultValue = "100"))
                    @Nullable
                    String limit) {
        return trail.followed(feed.page(after, limit, Audience.PARTNER));
    }
}
