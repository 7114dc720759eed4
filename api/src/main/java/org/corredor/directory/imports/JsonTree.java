package org.corredor.directory.imports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.corredor.directory.files.FileRefused;

/**
 * One record of a JSON stream as a tree of bounded size. Nesting, names, texts and numbers are bounded by the parser, a record's
 * whole by its characters, so that no file makes the heap grow with it.
 */
final class JsonTree {
    /** Characters of one record with all that is nested in it. */
    static final int RECORD_SIZE = 5 << 20;

    static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(30)
                    .maxStringLength(300_000)
                    .maxNameLength(200)
                    .maxNumberLength(100)
                    .build())
            .build();

    private final JsonParser parser;
    private final String source;
    private final long limit;
    private final int line;

    private JsonTree(JsonParser parser, String source) {
        this.parser = parser;
        this.source = source;
        this.line = parser.currentLocation().getLineNr();
        this.limit = parser.currentLocation().getCharOffset() + RECORD_SIZE;
    }

    /**
     * The value the parser stands on, read to its end.
     *
     * @throws FileRefused {@code record-size}
     */
    static JsonNode read(JsonParser parser, String source) throws IOException {
        return new JsonTree(parser, source).value();
    }

    private JsonNode value() throws IOException {
        if (parser.currentLocation().getCharOffset() > limit) {
            throw new FileRefused(source, line, "record-size", RECORD_SIZE);
        }
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (parser.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> nodes.textNode(parser.getText());
            case VALUE_NUMBER_INT ->
                switch (parser.getNumberType()) {
                    case INT -> nodes.numberNode(parser.getIntValue());
                    case LONG -> nodes.numberNode(parser.getLongValue());
                    default -> nodes.numberNode(parser.getBigIntegerValue());
                };
            case VALUE_NUMBER_FLOAT -> nodes.numberNode(parser.getDecimalValue());
            case VALUE_TRUE -> nodes.booleanNode(true);
            case VALUE_FALSE -> nodes.booleanNode(false);
            default -> nodes.nullNode();
        };
    }

    private ObjectNode object() throws IOException {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            JsonNode value = value();
            // what is null is absent: HSDS has no meaning for it
            if (!value.isNull()) {
                object.set(name, value);
            }
        }
        return object;
    }

    private ArrayNode array() throws IOException {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value());
        }
        return array;
    }
}
