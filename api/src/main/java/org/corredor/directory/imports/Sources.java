package org.corredor.directory.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.corredor.directory.files.FileFormat;

/** Which reader reads which format. */
final class Sources {
    private Sources() {}

    /**
     * Reads a file to its end.
     *
     * @throws org.corredor.directory.files.FileRefused where it can't be read on
     */
    static void read(FileFormat format, Path file, RowSink sink) {
        try {
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
}
