package org.corredor.directory.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.corredor.directory.files.SafeCell;
import org.corredor.directory.files.SheetColumn;
import org.corredor.directory.files.SheetTexts;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The spreadsheet, its header first. In a workbook every cell is text, so nothing in it is a formula; in CSV what a program could take
 * for one gets an apostrophe ({@link SafeCell}), and a byte order mark tells a spreadsheet program that it is UTF-8.
 */
interface SheetOutput extends AutoCloseable {
    int INSTRUCTIONS = 12;
    int FLUSHED_EVERY = 100;

    void row(List<String> cells) throws IOException;

    @Override
    void close() throws IOException;

    /** The columns' headers in their order. */
    static List<String> headers() {
        return Arrays.stream(SheetColumn.values()).map(SheetColumn::header).toList();
    }

    /** A workbook with instructions on its second sheet. */
    static SheetOutput workbook(OutputStream out) throws IOException {
        return new Book(out);
    }

    static SheetOutput csv(OutputStream out) throws IOException {
        return new Csv(out);
    }

    /** A workbook; rows leave memory as they are written. */
    final class Book implements SheetOutput {
        private final Workbook workbook;
        private final Worksheet sheet;
        private int row;

        private Book(OutputStream out) throws IOException {
            workbook = new Workbook(out, "Corredor", "1.0");
            sheet = workbook.newWorksheet(SheetTexts.spanish("sheet.name"));
            sheet.freezePane(0, 1);
            List<String> headers = headers();
            for (int i = 0; i < headers.size(); i++) {
                sheet.width(i, Math.max(14, headers.get(i).length() + 2.0));
                sheet.style(0, i).bold().set();
                sheet.inlineString(0, i, headers.get(i));
            }
            row = 1;
        }

        @Override
        public void row(List<String> cells) throws IOException {
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).isEmpty()) {
                    sheet.inlineString(row, i, cells.get(i));
                }
            }
            if (++row % FLUSHED_EVERY == 0) {
                sheet.flush();
            }
        }

        @Override
        public void close() throws IOException {
            sheet.finish();
            Worksheet instructions = workbook.newWorksheet(SheetTexts.spanish("sheet.instructions"));
            instructions.width(0, 120);
            for (int i = 1; i <= INSTRUCTIONS; i++) {
                instructions.inlineString(i - 1, 0, SheetTexts.spanish("instructions." + i));
                instructions.style(i - 1, 0).wrapText(true).set();
            }
            workbook.close();
        }
    }

    /** CSV with commas (RFC 4180). */
    final class Csv implements SheetOutput {
        private final CSVPrinter printer;

        private Csv(OutputStream out) throws IOException {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            text.write('\ufeff');
            printer = new CSVPrinter(text, CSVFormat.RFC4180);
            printer.printRecord(headers());
        }

        @Override
        public void row(List<String> cells) throws IOException {
            printer.printRecord(cells.stream().map(SafeCell::write).toList());
        }

        @Override
        public void close() throws IOException {
            printer.close(true);
        }
    }
}
