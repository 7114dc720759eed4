package org.corredor.contract;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * Writes an operation's example into the document: {@code openapi/examples/<operationId>.json}, whose members are the parameters
 * ({@code path}, {@code query}), the body ({@code request}) and what the API answered to them ({@code response}).
 */
final class Examples {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private Examples() {}

    private static final String LINES = "application/x-ndjson";

    static void addTo(Operation operation) {
        operation.getResponses().getAPIResponses().values().forEach(response -> linesAreText(response.getContent()));
        if (operation.getRequestBody() != null) {
            linesAreText(operation.getRequestBody().getContent());
        }
        JsonNode example = read(operation.getOperationId());
        if (example == null) {
            return;
        }
        if (operation.getRequestBody() != null) {
            write(operation.getRequestBody().getContent(), example.path("request"));
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                write(response.getContent(), example.path("response"));
            }
        });
        for (String place : List.of("path", "query")) {
            JsonNode values = example.path(place);
            operation.getParameters().stream()
                    .filter(parameter -> values.has(String.valueOf(parameter.getName())))
                    .forEach(parameter ->
                            parameter.setExample(JSON.convertValue(values.path(parameter.getName()), Object.class)));
        }
    }

    private static void write(@Nullable Content content, JsonNode body) {
        if (content == null || body.isMissingNode()) {
            return;
        }
        content.getMediaTypes().forEach((name, type) -> {
            if (name.equals("application/json") || name.endsWith("+json") || body.isTextual()) {
                type.setExample(JSON.convertValue(body, Object.class));
            } else if (name.equals(LINES) && type.getExample() == null) {
                type.setExample(lines(body.path("contents")));
            }
        });
    }

    /** The scan takes an example of one line for the object it is. */
    private static void linesAreText(@Nullable Content content) {
        MediaType lines = content == null || content.getMediaTypes() == null
                ? null
                : content.getMediaTypes().get(LINES);
        if (lines != null && lines.getExample() != null && !(lines.getExample() instanceof String)) {
            lines.setExample(JSON.valueToTree(lines.getExample()).toString() + '\n');
        }
    }

    /** A page's records, one a line. */
    private static String lines(JsonNode records) {
        StringBuilder lines = new StringBuilder();
        records.forEach(record -> lines.append(record).append('\n'));
        return lines.toString();
    }

    private static @Nullable JsonNode read(String operation) {
        try (InputStream file = Examples.class.getResourceAsStream("examples/" + operation + ".json")) {
            return file == null ? null : JSON.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the example of " + operation + " can't be read", unreadable);
        }
    }
}
