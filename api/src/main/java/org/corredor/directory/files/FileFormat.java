package org.corredor.directory.files;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a directory can be brought and taken away as. Each is known by its media type alone, never by a look at the content. */
public enum FileFormat {
    /** HSDS 3.2.3 objects in an array, a page or an object of arrays. */
    JSON("application/json", "json"),
    /** One HSDS object a line. */
    NDJSON("application/x-ndjson", "ndjson"),
    /** HSDS's tabular data package: a zip of CSV files. */
    TABULAR("application/zip", "zip"),
    /** The spreadsheet template. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    /** The spreadsheet template as CSV (RFC 4180). */
    CSV("text/csv", "csv");

    private final String mediaType;
    private final String extension;

    FileFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }

    /** As it stands in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A format by its code. */
    public static Optional<FileFormat> of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(format -> format.code().equals(code))
                .findFirst();
    }

    /** A format by a Content-Type, whose parameters (a charset) don't matter: it is UTF-8 or it is refused. */
    public static Optional<FileFormat> ofMediaType(@Nullable String contentType) {
        String type =
                contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(type))
                .findFirst();
    }
}
