package org.corredor.directory.record;

import static org.corredor.access.Permission.DIRECTORY_READ;
import static org.corredor.access.Permission.DIRECTORY_VERIFY;
import static org.corredor.access.Permission.DIRECTORY_WRITE;
import static org.corredor.problem.ProblemType.CONFLICT;
import static org.corredor.problem.ProblemType.DIRECTORY_IN_USE;
import static org.corredor.problem.ProblemType.DIRECTORY_PUBLICATION;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.corredor.access.Requires;
import org.corredor.http.IfMatch;
import org.corredor.http.OneOf;
import org.corredor.idempotency.Idempotent;
import org.corredor.idempotency.Once;
import org.corredor.paging.Page;
import org.corredor.problem.Refuses;
import org.corredor.tenancy.TenantScoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A center's records of the directory, of whichever kind: reading, publishing, vouching for, translating, removing. */
@Path("/v1/centers/{center}/directory/records")
@TenantScoped
@Authenticated
@Tag(name = "directory")
public class RecordResource {
    private final ReadRecords records;
    private final WriteRecords writing;
    private final PublishRecords publishing;
    private final Once once;

    RecordResource(ReadRecords records, WriteRecords writing, PublishRecords publishing, Once once) {
        this.records = records;
        this.writing = writing;
        this.publishing = publishing;
        this.once = once;
    }

    @GET
    @Requires(DIRECTORY_READ)
    @Operation(operationId = "listDirectoryRecords", summary = "Your center's records, published or not, newest first")
    public Page<OwnRecordItem> list(
            @RestQuery @Nullable @OneOf({"organization", "location", "service", "service_at_location"}) String kind,
            @RestQuery @Nullable @OneOf({"draft", "published", "suspended"}) String publication,
            @RestQuery @Nullable @OneOf({"due", "any"}) String verification,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String limit) {
        return records.list(kind, publication, verification, cursor, limit);
    }

    @GET
    @Path("{id}")
    @Requires(DIRECTORY_READ)
    @Operation(operationId = "getDirectoryRecord", summary = "One record with all of its parts, published or not")
    public OwnRecordView read(@RestPath UUID id) {
        return records.read(id);
    }

    @DELETE
    @Path("{id}")
    @Requires(DIRECTORY_WRITE)
    @Refuses({DIRECTORY_IN_USE, CONFLICT})
    @Operation(operationId = "removeDirectoryRecord", summary = "Remove a record that no other of yours hangs on")
    public void remove(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version) {
        writing.remove(id, version);
    }

    @POST
    @Path("{id}/publish")
    @Requires(DIRECTORY_WRITE)
    @Idempotent
    @Refuses({DIRECTORY_PUBLICATION, CONFLICT})
    @Operation(operationId = "publishDirectoryRecord", summary = "Show a record to the network")
    public RestResponse<OwnRecordView> publish(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version) {
        return once.done(() -> publishing.publish(id, version), records::view);
    }

    @POST
    @Path("{id}/suspend")
    @Requires(DIRECTORY_WRITE)
    @Idempotent
    @Refuses({DIRECTORY_PUBLICATION, CONFLICT})
    @Operation(
            operationId = "suspendDirectoryRecord",
            summary = "Take a record out of the directory, and what stands on it")
    public RestResponse<OwnRecordView> suspend(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version) {
        return once.done(() -> publishing.suspend(id, version), records::view);
    }

    @POST
    @Path("{id}/verify")
    @Requires(DIRECTORY_VERIFY)
    @Idempotent
    @Refuses(CONFLICT)
    @Operation(
            operationId = "verifyDirectoryRecord",
            summary = "Vouch for parts of a record: that they are so, and how you know")
    public RestResponse<OwnRecordView> verify(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull @Valid VerificationDraft made) {
        return once.done(() -> publishing.verify(id, version, made), records::view);
    }

    @PUT
    @Path("{id}/translations/{language}")
    @Requires(DIRECTORY_WRITE)
    @Refuses(CONFLICT)
    @Operation(
            operationId = "putDirectoryTranslation",
            summary = "Put a record's texts in English or Creole in the place of those there were")
    public OwnRecordView translate(
            @RestPath UUID id,
            @RestPath @OneOf({"en", "ht"}) String language,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull @Valid TranslationDraft texts) {
        return records.view(publishing.translate(id, language, version, texts));
    }
}
