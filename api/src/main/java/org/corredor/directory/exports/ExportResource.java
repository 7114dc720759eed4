package org.corredor.directory.exports;

import static org.corredor.access.Permission.DIRECTORY_READ;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.corredor.access.Requires;
import org.corredor.directory.files.FileFormat;
import org.corredor.http.LargeAnswer;
import org.corredor.http.OneOf;
import org.corredor.tenancy.TenantScoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A center's own directory as a file. */
@Path("/v1/centers/{center}/directory")
@TenantScoped
@Authenticated
@Tag(name = "directory")
public class ExportResource {
    private static final String JSON = "application/json";
    private static final String NDJSON = "application/x-ndjson";
    private static final String ZIP = "application/zip";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv";

    private final ExportService exports;

    ExportResource(ExportService exports) {
        this.exports = exports;
    }

    @GET
    @Path("export")
    @Produces({JSON, NDJSON, ZIP, XLSX, CSV})
    @LargeAnswer
    @Requires(DIRECTORY_READ)
    @Operation(operationId = "exportDirectory", summary = "The center's own directory as a file, drafts too")
    @APIResponse(
            responseCode = "200",
            description = "The file, in the format that was asked for",
            content = {
                @Content(
                        mediaType = JSON,
                        schema = @Schema(type = SchemaType.OBJECT),
                        example = "{\"organizations\": []}"),
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
    public Response export(
            @RestQuery @Nullable @OneOf({"json", "ndjson", "tabular", "xlsx", "csv"}) String format,
            @RestQuery @Nullable @OneOf({"all", "published"}) String publication) {
        FileFormat wanted = FileFormat.of(format).orElse(FileFormat.JSON);
        return answer(exports.export(wanted, "published".equals(publication)), wanted, "directorio");
    }

    /** A file to keep, under a name. */
    public static Response answer(InputStream file, FileFormat format, String name) {
        String type = format.mediaType() + (format == FileFormat.CSV ? ";charset=UTF-8" : "");
        return Response.ok(new Download(file))
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + "." + format.extension() + "\"")
                .build();
    }
}
