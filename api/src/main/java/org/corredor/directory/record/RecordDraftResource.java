package org.corredor.directory.record;

import static org.corredor.access.Permission.DIRECTORY_WRITE;
import static org.corredor.problem.ProblemType.CONFLICT;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.corredor.access.Requires;
import org.corredor.directory.hsds.LocationDraft;
import org.corredor.directory.hsds.OrganizationDraft;
import org.corredor.directory.hsds.ServiceAtLocationDraft;
import org.corredor.directory.hsds.ServiceDraft;
import org.corredor.http.IfMatch;
import org.corredor.http.MergePatch;
import org.corredor.idempotency.Idempotent;
import org.corredor.idempotency.Once;
import org.corredor.problem.Refuses;
import org.corredor.tenancy.TenantScoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What a center says in the directory, by kind of record. */
@Path("/v1/centers/{center}/directory")
@TenantScoped
@Authenticated
@Tag(name = "directory")
public class RecordDraftResource {
    private static final String RECORDS = "records";

    private final WriteRecords writing;
    private final ReadRecords records;
    private final Once once;

    RecordDraftResource(WriteRecords writing, ReadRecords records, Once once) {
        this.writing = writing;
        this.records = records;
        this.once = once;
    }

    @POST
    @Path("organizations")
    @Requires(DIRECTORY_WRITE)
    @Idempotent
    @Refuses(CONFLICT)
    @Operation(
            operationId = "createOrganization",
            summary = "Draft an organization of the directory; only your center sees it")
    public RestResponse<OwnRecordView> createOrganization(@NotNull @Valid OrganizationDraft draft) {
        return once.created(RECORDS, () -> writing.create(draft), records::written);
    }

    @PATCH
    @Path("organizations/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Requires(DIRECTORY_WRITE)
    @Refuses(CONFLICT)
    @Operation(
            operationId = "changeOrganization",
            summary = "Change an organization; a published one is published as it is then")
    public OwnRecordView changeOrganization(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = OrganizationDraft.class)))
                    JsonNode patch) {
        return records.written(writing.change(Kind.ORGANIZATION, id, version, patch));
    }

    @POST
    @Path("locations")
    @Requires(DIRECTORY_WRITE)
    @Idempotent
    @Refuses(CONFLICT)
    @Operation(operationId = "createLocation", summary = "Draft a location of the directory; only your center sees it")
    public RestResponse<OwnRecordView> createLocation(@NotNull @Valid LocationDraft draft) {
        return once.created(RECORDS, () -> writing.create(draft), records::written);
    }

    @PATCH
    @Path("locations/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Requires(DIRECTORY_WRITE)
    @Refuses(CONFLICT)
    @Operation(
            operationId = "changeLocation",
            summary = "Change a location; a published one is published as it is then")
    public OwnRecordView changeLocation(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = LocationDraft.class)))
                    JsonNode patch) {
        return records.written(writing.change(Kind.LOCATION, id, version, patch));
    }

    @POST
    @Path("services")
    @Requires(DIRECTORY_WRITE)
    @Idempotent
    @Refuses(CONFLICT)
    @Operation(operationId = "createService", summary = "Draft a service of the directory; only your center sees it")
    public RestResponse<OwnRecordView> createService(@NotNull @Valid ServiceDraft draft) {
        return once.created(RECORDS, () -> writing.create(draft), records::written);
    }

    @PATCH
    @Path("services/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Requires(DIRECTORY_WRITE)
    @Refuses(CONFLICT)
    @Operation(operationId = "changeService", summary = "Change a service; a published one is published as it is then")
    public OwnRecordView changeService(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = ServiceDraft.class)))
                    JsonNode patch) {
        return records.written(writing.change(Kind.SERVICE, id, version, patch));
    }

    @POST
    @Path("service-at-locations")
    @Requires(DIRECTORY_WRITE)
    @Idempotent
    @Refuses(CONFLICT)
    @Operation(
            operationId = "createServiceAtLocation",
            summary = "Draft a service at a location of the directory; only your center sees it")
    public RestResponse<OwnRecordView> createServiceAtLocation(@NotNull @Valid ServiceAtLocationDraft draft) {
        return once.created(RECORDS, () -> writing.create(draft), records::written);
    }

    @PATCH
    @Path("service-at-locations/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Requires(DIRECTORY_WRITE)
    @Refuses(CONFLICT)
    @Operation(
            operationId = "changeServiceAtLocation",
            summary = "Change a service at a location; a published one is published as it is then")
    public OwnRecordView changeServiceAtLocation(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = ServiceAtLocationDraft.class)))
                    JsonNode patch) {
        return records.written(writing.change(Kind.SERVICE_AT_LOCATION, id, version, patch));
    }

    @POST
    @Path("services/{id}/availability")
    @Requires(DIRECTORY_WRITE)
    @Idempotent
    @Refuses(CONFLICT)
    @Operation(
            operationId = "setServiceAvailability",
            summary = "Say what is free of a service and whether it is closed for a time, in one call")
    public RestResponse<OwnRecordView> setAvailability(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull @Valid AvailabilityDraft said) {
        return once.done(() -> writing.available(id, version, said), records::view);
    }
}
