package org.corredor.directory.imports;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.corredor.directory.files.FileFormat;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file many times as large as the heap is read: 20 MB here, 100 MB in the long run. */
final class SmallHeapTest {
    private static final int SIZE = (Boolean.getBoolean("corredor.long") ? 100 : 20) << 20;
    private static final String HEAP = "-Xmx32m";

    @ParameterizedTest
    @EnumSource(
            value = FileFormat.class,
            names = {"JSON", "NDJSON", "TABULAR"})
    void aLargeFileDoesNotGrowTheHeap(FileFormat format, @TempDir Path folder) throws Exception {
        Path file = folder.resolve("large." + format.extension());
        int rows = write(format, file);
        assertThat(read(format, file)).isEqualTo(String.valueOf(rows));
        assertThat(Files.size(file)).isGreaterThan(SIZE / 2);
    }

    /** Small for a zip and large for whoever holds what is in it: each would need hundreds of megabytes, or gigabytes. */
    @ParameterizedTest
    @EnumSource(WorkbookBomb.class)
    void aWorkbookThatGrowsInMemoryIsRefused(WorkbookBomb bomb, @TempDir Path folder) throws Exception {
        Path file = folder.resolve("bomb.xlsx");
        bomb.write(file);
        assertThat(read(FileFormat.XLSX, file)).isEqualTo(bomb.refused());
    }

    /** What a program with a small heap says of a file. */
    private static String read(FileFormat format, Path file) throws IOException, InterruptedException {
        Process reading = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CountRows.class.getName(),
                        format.name(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(reading.getInputStream().readAllBytes(), US_ASCII).strip();
        assertThat(reading.waitFor()).as(said).isZero();
        return said.lines().toList().getLast();
    }

    /** Text that doesn't pack well, so that the package is as large as it says. */
    private static int write(FileFormat format, Path file) throws IOException {
        Random random = new Random(7);
        int rows = SIZE / 2100;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                ZipOutputStream zip = format == FileFormat.TABULAR ? new ZipOutputStream(out) : null) {
            OutputStream to = zip == null ? out : zip;
            if (zip != null) {
                zip.putNextEntry(new ZipEntry("services.csv"));
                to.write("id,name,description,status\n".getBytes(US_ASCII));
            }
            to.write((format == FileFormat.JSON ? "{\"services\": [" : "").getBytes(US_ASCII));
            for (int i = 0; i < rows; i++) {
                String text = noise(random);
                String json = "{\"type\":\"service\",\"id\":\"" + i
                        + "\",\"name\":\"x\",\"status\":\"active\",\"description\":\"" + text + "\"}";
                String line =
                        switch (format) {
                            case TABULAR -> i + ",x," + text + ",active\n";
                            case JSON -> (i == 0 ? "" : ",\n") + json;
                            default -> json + "\n";
                        };
                to.write(line.getBytes(US_ASCII));
            }
            to.write((format == FileFormat.JSON ? "]}" : "").getBytes(US_ASCII));
        }
        return rows;
    }

    private static String noise(Random random) {
        char[] text = new char[2000];
        for (int i = 0; i < text.length; i++) {
            text[i] = (char) ('a' + random.nextInt(26));
        }
        return new String(text);
    }
}
