package org.corredor.directory.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.corredor.audit.AuditTrail;
import org.corredor.directory.files.FileFormat;

/** The current center's directory as a file. */
@ApplicationScoped
@Transactional
public class ExportService {
    private final JsonExport json;
    private final TabularExport tabular;
    private final SheetExport sheets;
    private final AuditTrail audit;

    ExportService(JsonExport json, TabularExport tabular, SheetExport sheets, AuditTrail audit) {
        this.json = json;
        this.tabular = tabular;
        this.sheets = sheets;
        this.audit = audit;
    }

    /** All own records, or the published ones; the file is read from disk and is nowhere else. */
    public InputStream export(FileFormat format, boolean publishedOnly) {
        InputStream file = written(out -> {
            switch (format) {
                case JSON -> json.write(out, publishedOnly);
                case NDJSON -> json.writeLines(out, publishedOnly);
                case TABULAR -> tabular.write(out, publishedOnly);
                case XLSX -> {
                    try (SheetOutput sheet = SheetOutput.workbook(out)) {
                        sheets.write(sheet, publishedOnly);
                    }
                }
                case CSV -> {
                    try (SheetOutput sheet = SheetOutput.csv(out)) {
                        sheets.write(sheet, publishedOnly);
                    }
                }
            }
        });
        audit.read("directory.export", "directory", null);
        return file;
    }

    /** The empty spreadsheet. */
    public InputStream template(FileFormat format) {
        InputStream file = written(out -> {
            SheetOutput sheet = format == FileFormat.XLSX ? SheetOutput.workbook(out) : SheetOutput.csv(out);
            sheet.close();
        });
        audit.read("directory-import.template", "directory", null);
        return file;
    }

    @FunctionalInterface
    private interface Written {
        void to(OutputStream out) throws IOException;
    }

    /** To a file that has no name any more when it is read: it is gone when the stream is closed, however that comes. */
    private static InputStream written(Written written) {
        try {
            Path file = Files.createTempFile("corredor-", ".export");
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    written.to(out);
                }
                return Files.newInputStream(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }
}
