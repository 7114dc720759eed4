package org.corredor.directory.imports;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.corredor.directory.files.FileRefused;
import org.corredor.directory.files.Utf8;

/**
 * CSV (RFC 4180) in UTF-8, a row at a time, each bounded in characters and columns. Lines end in LF, CRLF or CR; empty ones are left
 * out.
 */
final class CsvTable {
    static final int COLUMNS = 200;
    private static final int ROW_CHARACTERS = 2 << 20;

    private CsvTable() {}

    /** Takes the rows, the header among them. */
    @FunctionalInterface
    interface Rows {
        /** A row, and the line where it begins. */
        void row(List<String> cells, int line);
    }

    /** Separators a table may have: a comma, or what a spreadsheet in Spanish writes. */
    enum Separator {
        COMMA,
        /** Whichever of comma, semicolon and tab the first line has most of. */
        FOUND
    }

    /**
     * Reads to the end.
     *
     * @throws FileRefused {@code encoding}, {@code csv-malformed}, {@code columns}, {@code record-size}
     */
    static void read(InputStream bytes, String source, Separator separator, Rows rows) throws IOException {
        Bounded bounded = new Bounded(Utf8.reader(bytes, source), source);
        BufferedReader text = new BufferedReader(bounded);
        CSVParser parser = null;
        try {
            char delimiter = separator == Separator.COMMA ? ',' : found(text);
            // not closed: the stream is the caller's, and goes on with the next entry of a package
            parser = CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(delimiter)
                    .setIgnoreEmptyLines(true)
                    .get()
                    .parse(text);
            Iterator<CSVRecord> records = parser.iterator();
            for (long line = 1; records.hasNext(); line = parser.getCurrentLineNumber() + 1) {
                CSVRecord record = records.next();
                bounded.begin(parser.getCurrentLineNumber());
                if (record.size() > COLUMNS) {
                    throw new FileRefused(source, (int) line, "columns", COLUMNS);
                }
                rows.row(List.of(record.values()), (int) line);
            }
        } catch (UncheckedIOException | IllegalStateException | IOException failed) {
            throw refused(failed, source, parser == null ? 1 : (int) Math.max(1, parser.getCurrentLineNumber()));
        }
    }

    private static FileRefused refused(Throwable failed, String source, int line) throws IOException {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case CharacterCodingException foreign -> {
                    return Utf8.refused(source, line);
                }
                case FileRefused own -> {
                    return own;
                }
                case java.util.zip.ZipException broken -> throw broken;
                case java.io.EOFException cut
                when source.endsWith(".csv") && !(failed instanceof FileRefused) -> {
                    return new FileRefused(source, line, "csv-malformed");
                }
                default -> {}
            }
        }
        return new FileRefused(source, line, "csv-malformed");
    }

    private static char found(BufferedReader text) throws IOException {
        text.mark(1 << 16);
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        boolean quoted = false;
        int read = 0;
        for (int c = text.read(); c >= 0 && ++read < 1 << 16; c = text.read()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                break;
            } else if (!quoted) {
                commas += c == ',' ? 1 : 0;
                semicolons += c == ';' ? 1 : 0;
                tabs += c == '\t' ? 1 : 0;
            }
        }
        text.reset();
        return semicolons > commas && semicolons >= tabs ? ';' : tabs > commas ? '\t' : ',';
    }

    /** Refuses what goes on for too long without a row's end: a quote that is never closed. */
    private static final class Bounded extends FilterReader {
        private final String source;
        private long line = 1;
        private int left = ROW_CHARACTERS;

        Bounded(Reader text, String source) {
            super(text);
            this.source = source;
        }

        void begin(long next) {
            line = next;
            left = ROW_CHARACTERS;
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            int got = super.read(into, from, length);
            left -= Math.max(got, 0);
            if (left < 0) {
                throw new FileRefused(source, (int) line, "record-size", ROW_CHARACTERS);
            }
            return got;
        }
    }
}
