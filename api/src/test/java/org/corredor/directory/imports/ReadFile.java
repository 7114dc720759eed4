package org.corredor.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.corredor.directory.files.FileFormat;
import org.corredor.directory.files.FileRefused;
import org.jspecify.annotations.Nullable;

/** What reading a small file gives: its rows, and why it was refused if it was. */
record ReadFile(List<StagedRow> rows, @Nullable FileRefused refused) {
    static ReadFile of(FileFormat format, byte[] content) {
        List<StagedRow> rows = new ArrayList<>();
        try {
            Path file = Files.createTempFile("corredor-test-", "." + format.extension());
            try {
                Files.write(file, content);
                Sources.read(format, file, rows::add);
                return new ReadFile(rows, null);
            } catch (FileRefused refused) {
                return new ReadFile(rows, refused);
            } finally {
                Files.delete(file);
            }
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    static ReadFile of(FileFormat format, String text) {
        return of(format, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A zip of these texts by name, in their order. */
    static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Why it was refused, of a file that was. */
    FileRefused refusal() {
        return Objects.requireNonNull(refused);
    }

    /** The only row of a kind. */
    StagedRow row(String kind) {
        List<StagedRow> found =
                rows.stream().filter(row -> row.kind().equals(kind)).toList();
        assertThat(found).as(kind).hasSize(1);
        return found.getFirst();
    }

    /** {@code source:line code}, of the file's refusal, then of each row. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (refused != null) {
            faults.add(refused.source() + ":" + refused.line() + " " + refused.code());
        }
        rows.forEach(row -> row.findings()
                .forEach(it -> faults.add(it.source() + ":" + it.line() + " " + it.field() + " " + it.code())));
        return faults;
    }

    /** {@code kind ref}, with {@code owner} before parts. */
    List<String> records() {
        return rows.stream()
                .map(row -> row.kind() + " " + row.ref() + (row.ownerRef() == null ? "" : " of " + row.ownerRef()))
                .toList();
    }
}
