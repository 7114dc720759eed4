package org.corredor.directory.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The tables of HSDS 3.2.3's tabular data package with the profile's columns, read from the {@code datapackage.json} that every
 * export carries: what is written and what is read can't differ.
 */
public final class HsdsTables {
    private static final String DESCRIPTION = "datapackage.json";
    private static final byte[] PACKAGE = description();
    private static final Map<String, Table> BY_FILE = tables();

    private HsdsTables() {}

    /**
     * One file.
     *
     * @param kind HSDS's name of what a row is
     * @param columns name and type ({@code string}, {@code number}, {@code integer}, {@code boolean}, {@code date}, ...), in order
     * @param references which kind a column holds the id of
     */
    public record Table(String kind, String file, Map<String, String> columns, Map<String, String> references) {}

    /** The package's description, as it goes into a package. */
    public static byte[] packageDescription() {
        return PACKAGE.clone();
    }

    public static List<Table> all() {
        return List.copyOf(BY_FILE.values());
    }

    /** The table of a file's name without its folder. */
    public static Optional<Table> ofFile(String name) {
        return Optional.ofNullable(BY_FILE.get(name));
    }

    private static Map<String, Table> tables() {
        try {
            Map<String, Table> known = new LinkedHashMap<>();
            for (JsonNode resource : new ObjectMapper().readTree(PACKAGE).path("resources")) {
                Table table = table(resource);
                known.put(table.file(), table);
            }
            return known;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Table table(JsonNode resource) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (JsonNode field : resource.path("schema").path("fields")) {
            columns.put(field.path("name").asText(), field.path("type").asText());
        }
        Map<String, String> references = new LinkedHashMap<>();
        for (JsonNode key : resource.path("schema").path("foreignKeys")) {
            references.put(
                    key.path("fields").asText(),
                    key.path("reference").path("resource").asText());
        }
        return new Table(resource.path("name").asText(), resource.path("path").asText(), columns, references);
    }

    private static byte[] description() {
        try (InputStream file = HsdsTables.class.getResourceAsStream(DESCRIPTION)) {
            return Objects.requireNonNull(file).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Columns that hold a list in one cell are separated by this. */
    public static final String LIST_SEPARATOR = ";";

    /** The parts of a list in one cell. */
    public static List<String> list(String cell) {
        List<String> parts = new ArrayList<>();
        for (String part : cell.split(LIST_SEPARATOR, -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }
}
