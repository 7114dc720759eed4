package org.corredor.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.as;
import static org.corredor.Api.key;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.corredor.directory.files.FileFormat;

/** Who brings files into a center and takes them out. */
record ImportDesk(String center) {
    /** Sends a file as the center's coordinator. */
    Response take(FileFormat format, byte[] file, String query) {
        return as("coordinator." + center)
                .header(key())
                .contentType(format.mediaType())
                .body(file)
                .post(path() + query);
    }

    Response take(FileFormat format, String text, String query) {
        return take(format, text.getBytes(StandardCharsets.UTF_8), query);
    }

    /** Takes a file over and says {@code status created/changed/unchanged/errors}. */
    String outcome(FileFormat format, byte[] file, String query) {
        Response answer = take(format, file, query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.path("status") + " " + answer.path("created") + "/" + answer.path("changed") + "/"
                + answer.path("unchanged") + "/" + answer.path("errors");
    }

    String outcome(FileFormat format, String text, String query) {
        return outcome(format, text.getBytes(StandardCharsets.UTF_8), query);
    }

    byte[] export(FileFormat format) {
        Response answer = as("coordinator." + center)
                .queryParam("format", format.code())
                .get("/v1/centers/" + center + "/directory/export");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith(format.mediaType());
        return answer.asByteArray();
    }

    String path() {
        return "/v1/centers/" + center + "/directory/imports";
    }
}
