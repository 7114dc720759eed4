package org.corredor.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/**
 * Where a running test network is, written by the process that holds it and read by test JVMs that attach.
 *
 * @param postgresPort port on 127.0.0.1
 * @param dataDirectory the cluster's data directory, for tests that look into its files
 * @param passwords by the SQL name of the role
 * @param keycloakUrl without a slash at the end
 * @param adminPassword of Keycloak's bootstrap user {@code admin} in realm master
 */
record TestNetworkFile(
        int postgresPort,
        String dataDirectory,
        Map<String, String> passwords,
        String keycloakUrl,
        String adminPassword) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static TestNetworkFile read(Path file) throws IOException {
        return JSON.readValue(file.toFile(), TestNetworkFile.class);
    }

    /** Whole or not at all: a reader never sees half a file. */
    void write(Path file) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        Path unfinished = Files.createTempFile(parent, "network", ".tmp");
        JSON.writeValue(unfinished.toFile(), this);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
