package org.corredor.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FilesOfTheNetworkTest {
    @Test
    void passwordsAreGeneratedOnceAndOnlyTheOwnerReadsThem(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("data/secrets.json");
        Secrets first = Secrets.kept(file);
        assertEquals(first, Secrets.kept(file));
        assertNotEquals(first, Secrets.generate());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(
                DatabaseRole.values().length,
                first.databasePasswords().values().stream().distinct().count());
    }

    @Test
    void theKeyIs32BytesAndStays(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("kek");
        Secrets.keepKey(file);
        byte[] first = Files.readAllBytes(file);
        Secrets.keepKey(file);
        assertEquals(32, first.length);
        assertEquals(-1, Files.mismatch(file, Files.write(folder.resolve("copy"), first)));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    /** The accounts that SQL is generated from and the realm that tokens come from must be the same people. */
    @Test
    void theRealmHasTheAccountsOfTheTable() throws IOException {
        Checkout checkout = Checkout.find();
        JsonNode realm = new ObjectMapper().readTree(checkout.realm().toFile());
        Map<String, String> inRealm = new TreeMap<>();
        for (JsonNode user : realm.path("users")) {
            if (!user.has("serviceAccountClientId")) {
                inRealm.put(user.path("username").asText(), user.path("id").asText());
            }
        }
        Map<String, String> centers = new TreeMap<>();
        for (JsonNode organization : realm.path("organizations")) {
            for (JsonNode member : organization.path("members")) {
                assertEquals("UNMANAGED", member.path("membershipType").asText());
                centers.put(
                        member.path("username").asText(),
                        organization.path("alias").asText());
            }
        }
        Map<String, String> inTable = new TreeMap<>();
        for (String row :
                Files.readAllLines(checkout.accounts()).stream().skip(1).toList()) {
            String[] cells = row.split(",", -1);
            inTable.put(cells[1], cells[0]);
            assertEquals(cells[2], centers.getOrDefault(cells[1], ""), row);
        }
        assertFalse(inTable.isEmpty());
        assertEquals(inTable, inRealm);
    }

    @Test
    void theCacheFollowsXdg() {
        assertEquals(Path.of("/home/a/.cache/corredor"), CacheFolder.path(Map.of(), "/home/a"));
        assertEquals(Path.of("/c/corredor"), CacheFolder.path(Map.of("XDG_CACHE_HOME", "/c"), "/home/a"));
        assertEquals(
                Path.of("/home/a/.cache/corredor"), CacheFolder.path(Map.of("XDG_CACHE_HOME", "relative"), "/home/a"));
    }
}
