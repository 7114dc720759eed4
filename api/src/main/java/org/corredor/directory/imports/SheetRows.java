package org.corredor.directory.imports;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corredor.directory.files.FileRefused;
import org.corredor.directory.files.SheetColumn;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the spreadsheet as records. A row names an organization, and perhaps a service, a place, and so the service at the place; a
 * record that several rows name is told by the first of them. Where a key is left out, the name is the key.
 */
final class SheetRows {
    private static final int REF = 200;
    private static final String NAMELESS = "\u0001";

    private final RowSink sink;
    private final String source;
    private final List<@Nullable SheetColumn> columns = new ArrayList<>();
    private int count;

    SheetRows(RowSink sink, String source) {
        this.sink = sink;
        this.source = source;
    }

    /** A cell's text, or the code of what is wrong with it. */
    record Text(String text, @Nullable String wrong) {
        static Text of(String text) {
            return new Text(text.strip().replace("\r", ""), null);
        }

        static Text wrong(String code) {
            return new Text("", code);
        }
    }

    boolean hasHeader() {
        return !columns.isEmpty();
    }

    void header(List<String> cells, int line) {
        for (String cell : cells) {
            Optional<SheetColumn> column = SheetColumn.ofHeader(cell);
            if (column.isEmpty() && !cell.isBlank()) {
                throw new FileRefused(source, line, "column-unknown", columns.size() + 1);
            }
            if (column.isPresent() && columns.contains(column.get())) {
                throw new FileRefused(source, line, "column-twice", columns.size() + 1);
            }
            columns.add(column.orElse(null));
        }
        if (!columns.contains(SheetColumn.ORGANIZATION_NAME)) {
            throw new FileRefused(source, line, "column-missing", SheetColumn.ORGANIZATION_NAME.header());
        }
    }

    void row(List<Text> cells, int line) {
        Map<SheetColumn, Text> row = new LinkedHashMap<>(); // in the file's order, in which a reader looks for mistakes
        boolean any = false;
        for (int i = 0; i < cells.size(); i++) {
            SheetColumn column = i < columns.size() ? columns.get(i) : null;
            Text cell = cells.get(i);
            boolean said = cell.wrong() != null || !cell.text().isEmpty();
            if (column == null && said) {
                throw new FileRefused(source, line, "cells", columns.size());
            }
            any |= said;
            if (column != null) {
                row.put(column, cell);
            }
        }
        for (SheetColumn column : columns) {
            if (column != null) {
                row.putIfAbsent(column, Text.of(""));
            }
        }
        if (any) {
            count++;
            records(row, line);
        }
    }

    void end() {
        if (!hasHeader() || count == 0) {
            throw new FileRefused(source, 0, "empty-file");
        }
    }

    private void records(Map<SheetColumn, Text> row, int line) {
        String organization = ref(text(row, SheetColumn.ORGANIZATION_KEY), text(row, SheetColumn.ORGANIZATION_NAME));
        if (organization.isEmpty()) {
            // the rest of the row is read all the same, for what else is wrong in it
            missing(row, line, SheetColumn.ORGANIZATION_NAME);
            organization = NAMELESS + line;
        }
        take("organization", organization, row, line, HsdsRecords.empty());
        String place = "";
        if (says(row, "location")) {
            place = ref(
                    text(row, SheetColumn.PLACE_KEY),
                    String.join(
                            "|",
                            organization,
                            text(row, SheetColumn.PLACE_NAME),
                            text(row, SheetColumn.ADDRESS_1),
                            text(row, SheetColumn.CITY)));
            take("location", place, row, line, HsdsRecords.empty().put("organization_id", organization));
        }
        if (!says(row, "service") && !says(row, "service_at_location")) {
            return;
        }
        String name = text(row, SheetColumn.SERVICE_NAME);
        if (name.isEmpty()) {
            missing(row, line, SheetColumn.SERVICE_NAME);
            name = NAMELESS + line;
        }
        String service = ref(text(row, SheetColumn.SERVICE_KEY), String.join("|", organization, name));
        take("service", service, row, line, HsdsRecords.empty().put("organization_id", organization));
        if (!place.isEmpty()) {
            ObjectNode both = HsdsRecords.empty().put("service_id", service).put("location_id", place);
            take("service_at_location", ref("", service + "@" + place), row, line, both);
        } else if (says(row, "service_at_location")) {
            missing(row, line, SheetColumn.PLACE_NAME);
        }
    }

    private void missing(Map<SheetColumn, Text> row, int line, SheetColumn column) {
        Text cell = row.get(column);
        if (cell != null && cell.wrong() != null) {
            // said with the record that it names
            return;
        }
        Finding missing = new Finding(source, line, column.header(), "required", List.of());
        sink.take(new StagedRow("row", null, null, null, false, source, line, HsdsRecords.empty(), List.of(missing)));
    }

    private static boolean says(Map<SheetColumn, Text> row, String kind) {
        return row.entrySet().stream()
                .anyMatch(cell -> cell.getKey().kind().equals(kind)
                        && (cell.getValue().wrong() != null
                                || !cell.getValue().text().isEmpty()));
    }

    private static String text(Map<SheetColumn, Text> row, SheetColumn column) {
        Text cell = row.get(column);
        return cell == null ? "" : cell.text();
    }

    private void take(String kind, String ref, Map<SheetColumn, Text> row, int line, ObjectNode data) {
        List<Finding> findings = new ArrayList<>();
        ArrayNode cells = data.putArray(StagedRow.CELLS);
        row.forEach((column, cell) -> {
            if (!column.kind().equals(kind)) {
                return;
            }
            if (cell.wrong() != null) {
                findings.add(new Finding(source, line, column.header(), cell.wrong(), List.of()));
            } else if (!column.isKey()) {
                cells.addArray().add(column.code()).add(cell.text());
            }
        });
        // a record in several rows is told by the first: to the others it is as if it stood nested in them
        sink.take(new StagedRow(kind, ref, null, null, true, source, line, data, List.copyOf(findings)));
    }

    /** The key, or the name as one; too long a one is its digest. */
    private static String ref(String key, String name) {
        String ref = key.isEmpty() ? name.toLowerCase(java.util.Locale.ROOT).strip() : key;
        if (ref.length() <= REF) {
            return ref;
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(ref.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
