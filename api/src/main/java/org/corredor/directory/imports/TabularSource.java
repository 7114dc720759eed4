package org.corredor.directory.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.corredor.directory.files.FileRefused;
import org.corredor.directory.files.HsdsTables;
import org.corredor.directory.files.HsdsTables.Table;
import org.corredor.directory.files.Nesting;
import org.corredor.directory.files.SafeCell;
import org.corredor.directory.files.ZipLimits;
import org.jspecify.annotations.Nullable;

/**
 * HSDS's tabular data package: a zip of CSV files, named as HSDS names them, in any order, in one folder or none. Tables that are
 * missing are empty; the {@code datapackage.json} is HSDS's and not read. A part that names several owners is a part of each.
 */
final class TabularSource {
    private static final Set<String> IGNORED = Set.of("datapackage.json", "meta_table_descriptions.csv");
    private static final Set<String> READ_ONLY = Set.of("last_modified");

    /** Texts that HSDS requires and that may be unknown: an empty cell is an empty text. */
    private static final Set<String> MAY_BE_EMPTY = Set.of(
            "address/address_1",
            "address/city",
            "address/state_province",
            "address/postal_code",
            "address/country",
            "organization/description",
            "program/description",
            "taxonomy/description",
            "taxonomy_term/description",
            "metadata/previous_value",
            "metadata/replacement_value");

    private final RowSink sink;

    TabularSource(RowSink sink) {
        this.sink = sink;
    }

    void read(Path file) throws IOException {
        Set<String> seen = new HashSet<>();
        ZipLimits.PACKAGE.walk(file, (path, content) -> {
            String name = path.substring(path.lastIndexOf('/') + 1);
            if (IGNORED.contains(name)) {
                return;
            }
            Table table = HsdsTables.ofFile(name).orElseThrow(() -> new FileRefused("", 0, "table-unknown"));
            if (!seen.add(name)) {
                throw new FileRefused(name, 0, "table-twice");
            }
            table(table, content);
        });
        if (seen.isEmpty()) {
            throw new FileRefused("", 0, "empty-file");
        }
    }

    private void table(Table table, InputStream content) throws IOException {
        List<String> header = new ArrayList<>();
        CsvTable.read(content, table.file(), CsvTable.Separator.COMMA, (cells, line) -> {
            if (header.isEmpty()) {
                header.addAll(cells);
                check(table, header);
            } else {
                row(table, header, cells, line);
            }
        });
    }

    private static void check(Table table, List<String> header) {
        for (String column : header) {
            if (!table.columns().containsKey(column) || header.indexOf(column) != header.lastIndexOf(column)) {
                throw new FileRefused(table.file(), 1, "column-unknown", header.indexOf(column) + 1);
            }
        }
    }

    private void row(Table table, List<String> header, List<String> cells, int line) {
        List<Finding> findings = new ArrayList<>();
        ObjectNode data = HsdsRecords.empty();
        if (cells.size() > header.size()) {
            findings.add(new Finding(table.file(), line, "", "cells", List.of(header.size())));
        }
        for (int i = 0; i < Math.min(cells.size(), header.size()); i++) {
            cell(table, header.get(i), cells.get(i), line, data, findings);
        }
        String ref = text(data, "id");
        if (Nesting.ROOTS.contains(table.kind()) && ref == null) {
            findings.add(new Finding(table.file(), line, "/id", "required", List.of()));
        }
        data.remove("id");
        owned(table, ref, line, data, List.copyOf(findings));
    }

    private static void cell(
            Table table, String column, String cell, int line, ObjectNode data, List<Finding> findings) {
        if (cell.isEmpty()) {
            if (MAY_BE_EMPTY.contains(table.kind() + "/" + column)) {
                data.put(column, "");
            }
            return;
        }
        if (SafeCell.isFormula(cell)) {
            findings.add(new Finding(table.file(), line, "/" + column, "formula", List.of()));
        } else if (!READ_ONLY.contains(column)) {
            String type = table.columns().getOrDefault(column, "string");
            if (!CellTypes.set(data, column, type, SafeCell.read(cell))) {
                findings.add(new Finding(table.file(), line, "/" + column, "type", List.of()));
            }
        }
    }

    private void owned(Table table, @Nullable String ref, int line, ObjectNode data, List<Finding> findings) {
        if (Nesting.ROOTS.contains(table.kind()) || table.kind().equals("unit")) {
            sink.take(new StagedRow(table.kind(), ref, null, null, false, table.file(), line, data, findings));
            return;
        }
        List<String[]> owners = owners(table, data);
        if (owners.isEmpty()) {
            List<Finding> more = new ArrayList<>(findings);
            more.add(new Finding(table.file(), line, "", "owner-missing", List.of()));
            sink.take(new StagedRow(table.kind(), ref, null, null, false, table.file(), line, data, more));
        }
        for (String[] owner : owners) {
            String kind = owner[0].isEmpty() ? null : owner[0];
            sink.take(new StagedRow(
                    table.kind(), ref, kind, owner[1], false, table.file(), line, data.deepCopy(), findings));
        }
    }

    /** Kind (empty: not said) and id of each owner; its columns are taken out of the data. */
    private static List<String[]> owners(Table table, ObjectNode data) {
        List<String[]> owners = new ArrayList<>();
        switch (table.kind()) {
            case "attribute" -> owner(owners, known(text(data, "link_entity")), text(data, "link_id"));
            case "metadata" -> owner(owners, known(text(data, "resource_type")), text(data, "resource_id"));
            case "translation" -> owner(owners, known(text(data, "record_type")), text(data, "record_id"));
            default -> {
                for (Map.Entry<String, String> reference : table.references().entrySet()) {
                    if (Nesting.isPartOf(table.kind(), reference.getValue())) {
                        owner(owners, reference.getValue(), text(data, reference.getKey()));
                        data.remove(reference.getKey());
                    }
                }
            }
        }
        data.remove(List.of("link_id", "resource_id", "record_id", "record_type"));
        return owners;
    }

    private static void owner(List<String[]> owners, String kind, @Nullable String ref) {
        if (ref != null) {
            owners.add(new String[] {kind, ref});
        }
    }

    private static String known(@Nullable String kind) {
        return HsdsTables.all().stream()
                .map(Table::kind)
                .filter(known -> known.equals(kind))
                .findFirst()
                .orElse("");
    }

    private static @Nullable String text(ObjectNode data, String column) {
        return data.hasNonNull(column) ? data.get(column).asText() : null;
    }
}
