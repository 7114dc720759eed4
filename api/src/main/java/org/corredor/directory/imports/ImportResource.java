package org.corredor.directory.imports;

import static org.corredor.access.Permission.DIRECTORY_READ;
import static org.corredor.access.Permission.DIRECTORY_WRITE;
import static org.corredor.problem.ProblemType.CONFLICT;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.corredor.access.Requires;
import org.corredor.directory.exports.ExportResource;
import org.corredor.directory.exports.ExportService;
import org.corredor.directory.files.FileFormat;
import org.corredor.http.LargeBody;
import org.corredor.http.OneOf;
import org.corredor.http.ReceivedFile;
import org.corredor.idempotency.Idempotent;
import org.corredor.idempotency.Once;
import org.corredor.paging.Page;
import org.corredor.problem.Language;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;
import org.corredor.problem.Refuses;
import org.corredor.tenancy.TenantScoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Imports of a center's own directory. The body is the file itself, at most 100 MiB; its Content-Type says what it is. A file in which
 * something is wrong is answered 201 as well: the import is the record that it was tried, with status {@code refused} and what was
 * wrong.
 */
@Path("/v1/centers/{center}/directory/imports")
@TenantScoped
@Authenticated
@Tag(name = "directory")
public class ImportResource {
    private static final String JSON = "application/json";
    private static final String NDJSON = "application/x-ndjson";
    private static final String ZIP = "application/zip";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv";

    private final ImportService imports;
    private final ReceivedFile received;
    private final HttpHeaders headers;
    private final Once once;
    private final ExportService exports;

    ImportResource(
            ImportService imports, ReceivedFile received, HttpHeaders headers, Once once, ExportService exports) {
        this.imports = imports;
        this.exports = exports;
        this.received = received;
        this.headers = headers;
        this.once = once;
    }

    @POST
    // another type is refused below, with those that are taken
    @Consumes(MediaType.WILDCARD)
    @LargeBody(100L << 20)
    @Requires(DIRECTORY_WRITE)
    @Idempotent
    @Refuses(CONFLICT)
    @Operation(
            operationId = "importDirectory",
            summary = "Take a file over into the center's own directory, all of it or nothing; or only try it")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = JSON, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(
                        mediaType = NDJSON,
                        schema = @Schema(type = SchemaType.STRING, maxLength = 104_857_600),
                        example = "{\"type\":\"organization\",\"id\":\"1\",\"name\":\"Casa\",\"description\":\"\"}"),
                @Content(
                        mediaType = ZIP,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        example = "PK"),
                @Content(
                        mediaType = XLSX,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        example = "PK"),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING, maxLength = 104_857_600),
                        example = "Organización,Servicio\r\nCasa,Consulta\r\n")
            })
    public RestResponse<ImportView> take(
            @RestQuery("dry_run")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"true", "false"}))
                    @Nullable
                    @OneOf({"true", "false"})
                    String dryRun,
            @RestQuery @Nullable @OneOf({"true", "false"}) String publish) {
        FileFormat format = FileFormat.ofMediaType(headers.getHeaderString(HttpHeaders.CONTENT_TYPE))
                .orElseThrow(() -> Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE)
                        .with("accepted", List.of(XLSX, CSV, JSON, NDJSON, ZIP)));
        var wanted = new DirectoryImport.Wanted(format, "true".equals(dryRun), "true".equals(publish));
        java.nio.file.Path file = received.path().orElseThrow();
        return once.created(() -> imports.take(wanted, file), id -> imports.view(id, language()));
    }

    @GET
    @Requires(DIRECTORY_READ)
    @Operation(operationId = "listDirectoryImports", summary = "Imports, newest first")
    public Page<ImportView> list(@RestQuery @Nullable String cursor, @RestQuery @Nullable String limit) {
        return imports.list(cursor, limit, language());
    }

    @GET
    @Path("{id}")
    @Requires(DIRECTORY_READ)
    @Operation(operationId = "getDirectoryImport", summary = "What came of a file")
    public ImportView read(@RestPath UUID id) {
        return imports.read(id, language());
    }

    @GET
    @Path("{id}/rows")
    @Requires(DIRECTORY_READ)
    @Operation(operationId = "listDirectoryImportRows", summary = "What was wrong in a file, in its order")
    public Page<ImportErrorView> rows(
            @RestPath UUID id, @RestQuery @Nullable String cursor, @RestQuery @Nullable String limit) {
        return imports.errors(id, cursor, limit, language());
    }

    @GET
    @Path("template")
    @Produces({XLSX, CSV})
    @Requires(DIRECTORY_READ)
    @Operation(operationId = "getImportTemplate", summary = "The empty spreadsheet, with instructions in Spanish")
    @APIResponse(
            responseCode = "200",
            description = "The file, in the format that was asked for",
            content = {
                @Content(
                        mediaType = XLSX,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        example = "PK"),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING, maxLength = 104_857_600),
                        example = "Organización,Servicio\r\nCasa,Consulta\r\n")
            })
    public Response template(@RestQuery @Nullable @OneOf({"xlsx", "csv"}) String format) {
        FileFormat wanted = FileFormat.of(format).orElse(FileFormat.XLSX);
        return ExportResource.answer(exports.template(wanted), wanted, "plantilla");
    }

    private Language language() {
        return Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
