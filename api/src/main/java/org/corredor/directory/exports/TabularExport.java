package org.corredor.directory.exports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.corredor.directory.files.HsdsTables;
import org.corredor.directory.files.HsdsTables.Table;
import org.corredor.directory.files.Nesting;
import org.corredor.directory.files.SafeCell;
import org.jspecify.annotations.Nullable;

/**
 * HSDS's tabular data package: each record's parts in tables of their own, and the package's description. The tables are written side
 * by side to disk in one pass and packed afterwards; those that would be empty are there with their header.
 */
@ApplicationScoped
class TabularExport {
    private final OwnedExport owned;

    TabularExport(OwnedExport owned) {
        this.owned = owned;
    }

    void write(OutputStream out, boolean publishedOnly) throws IOException {
        Path folder = Files.createTempDirectory("corredor-");
        try {
            try (Printers printers = new Printers(folder)) {
                for (String kind : Nesting.ROOTS) {
                    owned.each(kind, OwnedExport.Which.ALL, publishedOnly, records -> {
                        for (ObjectNode record : records) {
                            printers.row(kind, record, null, null);
                        }
                    });
                }
            }
            pack(folder, out);
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static void pack(Path folder, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("datapackage.json"));
            zip.write(HsdsTables.packageDescription());
            for (Table table : HsdsTables.all()) {
                zip.putNextEntry(new ZipEntry(table.file()));
                Files.copy(folder.resolve(table.file()), zip);
            }
        }
    }

    /** One open file a table. */
    private static final class Printers implements AutoCloseable {
        private final Map<String, CSVPrinter> printers = new LinkedHashMap<>();
        private final Map<String, Table> tables = new LinkedHashMap<>();

        Printers(Path folder) throws IOException {
            for (Table table : HsdsTables.all()) {
                BufferedWriter file = Files.newBufferedWriter(folder.resolve(table.file()));
                CSVPrinter printer = new CSVPrinter(file, CSVFormat.RFC4180);
                printer.printRecord(table.columns().keySet());
                printers.put(table.kind(), printer);
                tables.put(table.kind(), table);
            }
        }

        void row(String kind, ObjectNode node, @Nullable String owner, @Nullable String ownerId) throws IOException {
            Table table = tables.get(kind);
            CSVPrinter printer = printers.get(kind);
            if (table == null || printer == null) {
                return;
            }
            if (kind.equals("translation") && owner != null) {
                node.put("record_id", ownerId).put("record_type", owner);
            }
            List<String> cells = new ArrayList<>();
            for (Map.Entry<String, String> column : table.columns().entrySet()) {
                cells.add(cell(node.get(column.getKey()), column.getValue()));
            }
            printer.printRecord(cells);
            parts(kind, node);
        }

        private void parts(String kind, ObjectNode node) throws IOException {
            String id = node.path("id").asText();
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                Optional<String> part = Nesting.part(member.getKey());
                if (part.isPresent() && member.getValue().isArray()) {
                    for (JsonNode child : member.getValue()) {
                        row(part.get(), (ObjectNode) child, kind, id);
                    }
                }
            }
            if (node.get("unit") instanceof ObjectNode unit) {
                row("unit", unit, null, null);
            }
        }

        private static String cell(@Nullable JsonNode value, String type) {
            if (value == null || value.isNull()) {
                return "";
            }
            if (type.equals("array")) {
                List<String> parts = new ArrayList<>();
                value.forEach(part -> parts.add(part.asText()));
                return String.join(HsdsTables.LIST_SEPARATOR, parts);
            }
            if (value.isContainerNode()) {
                return value.toString();
            }
            return value.isNumber() ? value.decimalValue().toPlainString() : SafeCell.write(value.asText());
        }

        @Override
        public void close() throws IOException {
            for (CSVPrinter printer : printers.values()) {
                printer.close(true);
            }
        }
    }
}
