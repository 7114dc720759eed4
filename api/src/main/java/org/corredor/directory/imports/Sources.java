package org.corredor.directory.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.corredor.directory.files.FileFormat;
import org.corredor.directory.files.FileRefused;

/** Which reader reads which format. */
final class Sources {
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private Sources() {}

    /**
     * Reads a file to its end.
     *
     * @throws org.corredor.directory.files.FileRefused where it can't be read on
     */
    static void read(FileFormat format, Path file, RowSink sink) {
        try {
            sentAsItIs(format, file);
            switch (format) {
                case JSON -> new JsonSource(sink).read(file);
                case NDJSON -> new JsonSource(sink).readLines(file);
                case TABULAR -> new TabularSource(sink).read(file);
                case XLSX -> new SheetSource(sink).readWorkbook(file);
                case CSV -> new SheetSource(sink).readCsv(file);
            }
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    /** A workbook sent as text, and text sent as a workbook, is said at once: read as what it isn't, it would be full of mistakes. */
    private static void sentAsItIs(FileFormat format, Path file) throws IOException {
        byte[] begins;
        try (InputStream content = Files.newInputStream(file)) {
            begins = content.readNBytes(ZIP.length);
        }
        boolean zip = Arrays.equals(begins, ZIP);
        boolean zipSaid = format == FileFormat.XLSX || format == FileFormat.TABULAR;
        if (zip && !zipSaid) {
            throw new FileRefused(
                    "", 0, "sent-as-text", FileFormat.XLSX.mediaType() + ", " + FileFormat.TABULAR.mediaType());
        }
        if (!zip && zipSaid && isText(begins)) {
            throw new FileRefused(
                    "", 0, "sent-as-zip", FileFormat.CSV.mediaType() + ", " + FileFormat.JSON.mediaType());
        }
    }

    private static boolean isText(byte[] begins) {
        for (byte each : begins) {
            if (each >= 0 && each < ' ' && each != '\t' && each != '\n' && each != '\r') {
                return false;
            }
        }
        return begins.length > 0;
    }
}
