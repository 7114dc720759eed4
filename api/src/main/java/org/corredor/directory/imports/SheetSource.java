package org.corredor.directory.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.corredor.directory.files.FileRefused;
import org.corredor.directory.files.SafeCell;
import org.corredor.directory.files.WorkbookLimits;
import org.corredor.directory.files.ZipLimits;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** The spreadsheet template, filled: the first sheet of a workbook, or CSV. */
final class SheetSource {
    private static final int ROWS = 20_000;
    private static final int PROLOG = 4096;
    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private final RowSink sink;

    SheetSource(RowSink sink) {
        this.sink = sink;
    }

    void readCsv(Path file) throws IOException {
        SheetRows rows = new SheetRows(sink, "");
        try (InputStream bytes = Files.newInputStream(file)) {
            CsvTable.read(bytes, "", CsvTable.Separator.FOUND, (cells, line) -> {
                if (line == 1 || !rows.hasHeader()) {
                    rows.header(cells, line);
                    return;
                }
                List<SheetRows.Text> texts = new ArrayList<>();
                for (String cell : cells) {
                    texts.add(
                            SafeCell.isFormula(cell)
                                    ? SheetRows.Text.wrong("formula")
                                    : SheetRows.Text.of(SafeCell.read(cell)));
                }
                rows.row(texts, line);
            });
        }
        rows.end();
    }

    void readWorkbook(Path file) throws IOException {
        bounded(file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            Sheet sheet = workbook.getFirstSheet();
            SheetRows rows = new SheetRows(sink, sheet.getName());
            try (Stream<Row> stream = sheet.openStream()) {
                for (Iterator<Row> each = stream.iterator(); each.hasNext(); ) {
                    row(rows, each.next(), sheet.getName());
                }
            }
            rows.end();
        } catch (FileRefused own) {
            throw own;
        } catch (IOException | RuntimeException unreadable) {
            throw new FileRefused("", 0, "xlsx-unreadable");
        }
    }

    /** Before the library opens it: a zip within bounds, whose XML has no document type, so no entities, and holds not too much. */
    private static void bounded(Path file) throws IOException {
        boolean[] book = {false};
        WorkbookLimits limits = new WorkbookLimits();
        ZipLimits.SPREADSHEET.walk(file, (name, content) -> {
            book[0] |= name.equals("xl/workbook.xml");
            BufferedInputStream part = new BufferedInputStream(content);
            part.mark(PROLOG);
            if (contains(part.readNBytes(PROLOG), DOCTYPE)) {
                throw new FileRefused("", 0, "xlsx-unreadable");
            }
            part.reset();
            limits.check(part);
        });
        if (!book[0]) {
            throw new FileRefused("", 0, "xlsx-unreadable");
        }
    }

    private static boolean contains(byte[] where, byte[] what) {
        for (int i = 0; i + what.length <= where.length; i++) {
            if (java.util.Arrays.equals(where, i, i + what.length, what, 0, what.length)) {
                return true;
            }
        }
        return false;
    }

    private static void row(SheetRows rows, Row row, String sheet) {
        int line = row.getRowNum();
        if (line > ROWS) {
            throw new FileRefused(sheet, line, "rows", ROWS);
        }
        if (row.getCellCount() > CsvTable.COLUMNS) {
            throw new FileRefused(sheet, line, "columns", CsvTable.COLUMNS);
        }
        List<SheetRows.Text> texts = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            texts.add(text(row.getCell(i)));
        }
        if (rows.hasHeader()) {
            rows.row(texts, line);
        } else {
            rows.header(texts.stream().map(SheetRows.Text::text).toList(), line);
        }
    }

    private static SheetRows.Text text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return SheetRows.Text.of("");
        }
        return switch (cell.getType()) {
            case FORMULA -> SheetRows.Text.wrong("formula");
            case ERROR -> SheetRows.Text.wrong("type");
            case NUMBER ->
                SheetRows.Text.of(cell.asNumber().stripTrailingZeros().toPlainString());
            case BOOLEAN -> SheetRows.Text.of(String.valueOf(cell.asBoolean()));
            default ->
                cell.getFormula() == null
                        ? SheetRows.Text.of(String.valueOf(cell.asString()))
                        : SheetRows.Text.wrong("formula");
        };
    }
}
