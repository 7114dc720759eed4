package org.corredor.local.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The JSON Schemas of HSDS 3.2.3 in dialect 2020-12, formats asserted. Those outside {@code compiled/} refer to their
 * siblings by file name; nothing is fetched from the network. What HSDS adds to JSON Schema (core, example, path, …) demands
 * nothing of an answer.
 */
final class Schemas {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final JsonSchemaFactory factory;
    private final Map<String, JsonSchema> known = new HashMap<>();

    private Schemas(Path folder) {
        this.folder = folder.toAbsolutePath();
        this.factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                builder -> builder.metaSchema(JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                        .unknownKeywordFactory((keyword, schema) -> new NonValidationKeyword(keyword))
                        .build()));
    }

    static Optional<Schemas> of(Options options) {
        return options.schemas().map(Schemas::new);
    }

    /** What a schema file, named without {@code .json}, objects to. */
    List<String> objections(String name, JsonNode document) {
        return objections(
                known.computeIfAbsent(name, file -> {
                    Path schema = folder.resolve(file + ".json");
                    return factory.getSchema(
                            SchemaLocation.of(schema.toUri().toString()), read(schema), formatsAsserted());
                }),
                document);
    }

    /** What the schema at a place of {@code openapi.json} objects to. */
    List<String> objectionsOfApi(String pointer, JsonNode document) {
        return objections(
                known.computeIfAbsent("#" + pointer, at -> {
                    JsonNode schema = read(folder.resolve("openapi.json")).at(pointer);
                    if (!schema.isObject()) {
                        throw new IllegalStateException("openapi.json has nothing at " + pointer);
                    }
                    return factory.getSchema(schema, formatsAsserted());
                }),
                document);
    }

    private static SchemaValidatorsConfig formatsAsserted() {
        return SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    }

    private static List<String> objections(JsonSchema schema, JsonNode document) {
        return schema.validate(document).stream().map(String::valueOf).toList();
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
