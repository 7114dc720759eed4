package org.corredor.directory.imports;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.corredor.directory.files.FileRefused;
import org.corredor.directory.files.Nesting;
import org.corredor.directory.files.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * HSDS JSON: an array of records, a page ({@code contents}), an object of arrays by kind, one record; or one record a line. Read as a
 * stream of records.
 */
final class JsonSource {
    private static final String PAGE = "contents";

    private final HsdsRecords records;

    JsonSource(RowSink sink) {
        records = new HsdsRecords(sink);
    }

    void read(Path file) throws IOException {
        parse(file, parser -> {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                array(parser, "", null);
            } else if (first == JsonToken.START_OBJECT) {
                object(parser);
            } else {
                throw new FileRefused("", first == null ? 0 : 1, first == null ? "empty-file" : "json-shape");
            }
            if (parser.nextToken() != null) {
                throw new FileRefused("", line(parser), "json-malformed");
            }
        });
    }

    void readLines(Path file) throws IOException {
        parse(file, parser -> {
            int count = 0;
            for (JsonToken next = parser.nextToken(); next != null; next = parser.nextToken()) {
                record(parser, "", null);
                count++;
            }
            if (count == 0) {
                throw new FileRefused("", 0, "empty-file");
            }
        });
    }

    @FunctionalInterface
    private interface Parsing {
        void with(JsonParser parser) throws IOException;
    }

    private static void parse(Path file, Parsing parsing) throws IOException {
        try (InputStream bytes = Utf8.withoutMark(Files.newInputStream(file), "");
                JsonParser parser = JsonTree.FACTORY.createParser(Utf8.reader(bytes, ""))) {
            try {
                parsing.with(parser);
            } catch (StreamConstraintsException beyond) {
                throw new FileRefused("", line(parser), "json-limits");
            } catch (JsonEOFException cut) {
                throw new FileRefused("", line(parser), "json-truncated");
            } catch (JsonProcessingException malformed) {
                throw new FileRefused("", line(parser), "json-malformed");
            } catch (CharacterCodingException | CharConversionException foreign) {
                throw Utf8.refused("", line(parser));
            }
        }
    }

    /** A page, an object of arrays, or a record: told by what comes first, an id or name, or an array of records. */
    private void object(JsonParser parser) throws IOException {
        int line = line(parser);
        ObjectNode record = HsdsRecords.empty();
        boolean collection = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            boolean ofRecords = name.equals(PAGE) || Nesting.COLLECTIONS.containsKey(name);
            if (value == JsonToken.START_ARRAY && ofRecords && !record.has("id") && !record.has("name")) {
                collection = true;
                array(parser, "/" + name, Nesting.COLLECTIONS.get(name));
            } else {
                record.set(name, JsonTree.read(parser, ""));
            }
        }
        if (!collection) {
            take(record, "", line, null);
        }
    }

    private void array(JsonParser parser, String source, @Nullable String kind) throws IOException {
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            record(parser, source + "/" + i, kind);
        }
    }

    private void record(JsonParser parser, String source, @Nullable String kind) throws IOException {
        int line = line(parser);
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new FileRefused(source, line, "json-shape");
        }
        take((ObjectNode) JsonTree.read(parser, source), source, line, kind);
    }

    private void take(ObjectNode record, String source, int line, @Nullable String known) {
        Optional<String> kind = known == null ? HsdsRecords.kind(record) : Optional.of(known);
        records.take(kind.orElseThrow(() -> new FileRefused(source, line, "record-kind")), record, source, line);
    }

    private static int line(JsonParser parser) {
        return Math.max(1, parser.currentLocation().getLineNr());
    }
}
