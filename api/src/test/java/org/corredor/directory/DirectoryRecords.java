package org.corredor.directory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.corredor.NetworkResource;
import org.corredor.local.TestNetwork;

/** Records the directory's tests look for: a made-up owner with published ones, drafts, and a place not for the public. */
final class DirectoryRecords {
    static final UUID ORGANIZATION = id("d1e0");
    static final UUID SHELTER = id("d1e1");
    static final UUID OFFICE = id("d1e2");
    static final UUID DENTIST = id("d1f1");
    static final UUID WORKSHOP = id("d1f2");
    static final UUID DRAFT = id("d1f8");
    static final UUID UNDER_DRAFT = id("d1f9");
    static final UUID DRAFT_ORGANIZATION = id("d1ef");
    static final UUID AT_SHELTER = id("d1a1");
    static final UUID DRAFT_AT_OFFICE = id("d1a8");
    static final UUID UNPUBLISHED_YET = id("d1fa");
    static final String EXACT_ADDRESS = "Callejón sin Nombre 77";

    static final UUID AT_OFFICE = id("d1a2");
    static final UUID AT_BRANCH = id("d1a3");
    static final UUID TAXONOMY = id("d1c0");
    static final UUID TEETH = id("d1c1");
    static final UUID MOLARS = id("d1c2");

    private DirectoryRecords() {}

    private static UUID id(String end) {
        return UUID.fromString("0190a000-0000-7000-8000-00000000" + end);
    }

    /** Stores them and publishes the owner's; the other owner's new record waits for a publication that never comes. */
    static void store() throws SQLException {
        try (var connection = TestNetwork.get()
                        .dataSource(NetworkResource.DATABASE, "app_migrate")
                        .getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET LOCAL ROLE app_owner");
            statement.execute(records());
            connection.commit();
        }
    }

    private static String records() {
        try (InputStream in = DirectoryRecords.class.getResourceAsStream("records.sql")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
