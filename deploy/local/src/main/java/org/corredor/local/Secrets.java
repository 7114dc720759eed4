package org.corredor.local;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * Passwords of one network, generated once and kept in a file only its owner can read.
 *
 * @param databasePasswords one for each role that can log in
 * @param keycloakAdmin password of Keycloak's bootstrap user
 */
record Secrets(Map<DatabaseRole, String> databasePasswords, String keycloakAdmin) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KEYCLOAK_ADMIN = "keycloak_admin";

    static Secrets generate() {
        Map<DatabaseRole, String> passwords = new EnumMap<>(DatabaseRole.class);
        for (DatabaseRole role : DatabaseRole.values()) {
            passwords.put(role, random());
        }
        return new Secrets(passwords, random());
    }

    /** Reads the file, or generates and writes it on the first run. */
    static Secrets kept(Path file) throws IOException {
        if (Files.exists(file)) {
            Map<String, String> read = JSON.readValue(file.toFile(), new TypeReference<Map<String, String>>() {});
            Map<DatabaseRole, String> passwords = new EnumMap<>(DatabaseRole.class);
            for (DatabaseRole role : DatabaseRole.values()) {
                passwords.put(role, read.getOrDefault(role.sqlName(), ""));
            }
            return new Secrets(passwords, read.getOrDefault(KEYCLOAK_ADMIN, ""));
        }
        Secrets fresh = generate();
        Map<String, String> toWrite = new TreeMap<>(fresh.bySqlName());
        toWrite.put(KEYCLOAK_ADMIN, fresh.keycloakAdmin());
        writePrivately(file, JSON.writeValueAsBytes(toWrite));
        return fresh;
    }

    /** A file of 32 random bytes, made once: the key-encryption key of the API's key store. */
    static void keepKey(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] key = new byte[32];
            new SecureRandom().nextBytes(key);
            writePrivately(file, key);
        }
    }

    Map<String, String> bySqlName() {
        Map<String, String> named = new TreeMap<>();
        databasePasswords.forEach((role, password) -> named.put(role.sqlName(), password));
        return named;
    }

    String of(DatabaseRole role) {
        return databasePasswords.getOrDefault(role, "");
    }

    private static String random() {
        byte[] bytes = new byte[18];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Mode 600 from its first moment, and whole or not at all. */
    private static void writePrivately(Path file, byte[] content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path unfinished = Files.createTempFile(
                folder,
                "secret",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(unfinished, content);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
