package org.corredor.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The four centers with their people and services: idempotent SQL files, each in a transaction, in the order of their names. */
public final class DemoData {
    private DemoData() {}

    /** The files of a checkout. */
    public static Path folder() throws IOException {
        return Checkout.find().root().resolve("deploy/local/src/main/resources/demo");
    }

    /**
     * Applies every file of the folder.
     *
     * @param migrate connections as {@code app_migrate}; the files run as {@code app_owner}
     * @return how many files were applied
     * @throws SQLException naming the file that failed; the files before it stay applied
     */
    public static int apply(DataSource migrate, Path folder) throws IOException, SQLException {
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(f -> f.toString().endsWith(".sql")).sorted().toList();
        }
        try (Connection c = migrate.getConnection()) {
            c.setAutoCommit(false);
            for (Path file : files) {
                applyOne(c, file);
            }
        }
        return files.size();
    }

    private static void applyOne(Connection c, Path file) throws IOException, SQLException {
        try (Statement s = c.createStatement()) {
            s.execute("set local role app_owner");
            s.execute(Files.readString(file));
            c.commit();
        } catch (SQLException e) {
            c.rollback();
            throw new SQLException(file.getFileName() + ": " + e.getMessage(), e.getSQLState(), e);
        }
    }
}
