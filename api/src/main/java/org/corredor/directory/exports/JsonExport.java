package org.corredor.directory.exports;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.corredor.directory.files.Nesting;

/** HSDS JSON: an object of arrays by kind, in the order in which one stands on another; or one record a line with its {@code type}. */
@ApplicationScoped
class JsonExport {
    private final OwnedExport owned;
    private final ObjectMapper json;

    JsonExport(OwnedExport owned, ObjectMapper json) {
        this.owned = owned;
        this.json = json;
    }

    void write(OutputStream out, boolean publishedOnly) throws IOException {
        try (JsonGenerator generator = json.createGenerator(out)) {
            generator.writeStartObject();
            for (String kind : Nesting.ROOTS) {
                generator.writeArrayFieldStart(collection(kind));
                owned.each(kind, OwnedExport.Which.ALL, publishedOnly, records -> {
                    for (ObjectNode record : records) {
                        generator.writeTree(record);
                    }
                });
                generator.writeEndArray();
            }
            generator.writeEndObject();
        }
    }

    void writeLines(OutputStream out, boolean publishedOnly) throws IOException {
        for (String kind : Nesting.ROOTS) {
            owned.each(kind, OwnedExport.Which.ALL, publishedOnly, records -> lines(out, kind, records));
        }
    }

    private void lines(OutputStream out, String kind, List<ObjectNode> records) throws IOException {
        for (ObjectNode record : records) {
            ObjectNode line = json.createObjectNode().put("type", kind);
            line.setAll(record);
            out.write(json.writeValueAsString(line).getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        }
    }

    private static String collection(String kind) {
        return Nesting.COLLECTIONS.entrySet().stream()
                .filter(known -> known.getValue().equals(kind))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
