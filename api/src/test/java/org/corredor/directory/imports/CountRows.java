package org.corredor.directory.imports;

import java.nio.file.Path;
import org.corredor.directory.files.FileFormat;
import org.corredor.directory.files.FileRefused;

/** A program of its own, so that its heap can be small: reads a file and says how many rows it has, or why it is refused. */
final class CountRows {
    private CountRows() {}

    public static void main(String[] arguments) {
        long[] rows = {0};
        try {
            Sources.read(FileFormat.valueOf(arguments[0]), Path.of(arguments[1]), row -> rows[0]++);
            System.out.println(rows[0]);
        } catch (FileRefused refused) {
            System.out.println(refused.code());
        }
    }
}
