package org.corredor.crypto;

import com.github.benmanes.caffeine.cache.Ticker;
import com.google.crypto.tink.subtle.Random;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.corredor.tenancy.TenantId;

/** A key file and a key store in a folder of their own, and what stands on them: one copy of the API. */
final class Vault {

    static final TenantId TOPOLOBAMPO = TenantId.of("0199aaaa-0000-7000-8000-000000000001");
    static final TenantId JUAREZ = TenantId.of("0199aaaa-0000-7000-8000-000000000002");

    final Path folder;
    final DirectoryKeyStore store;
    final KeyEncryptionKey keyEncryptionKey;
    final Keys keys;
    final FieldCipher cipher;
    final BlindIndex index;
    final SigningKey signing;

    private final AtomicLong nanos = new AtomicLong();

    Vault(Path folder) {
        this.folder = folder;
        Path file = folder.resolve("kek");
        if (!Files.exists(file)) {
            keyFile(file, AesGcm.KEY_SIZE, "rw-------");
        }
        store = new DirectoryKeyStore(folder.resolve("keys").toString());
        keyEncryptionKey = new KeyEncryptionKey(file.toString());
        Ticker ticker = nanos::get;
        keys = new Keys(store, keyEncryptionKey, ticker);
        cipher = new FieldCipher(keys);
        index = new BlindIndex(keys);
        signing = new SigningKey(keys);
    }

    /** A vault in a temporary folder of its own, for properties, which get no folder from JUnit. */
    static Vault temporary() {
        try {
            Path folder = Files.createTempDirectory("vault");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return new Vault(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Path keyFile(Path file, int size, String mode) {
        try {
            Files.write(file, Random.randBytes(size));
            return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static FieldRef legalName(UUID person) {
        return new FieldRef(TOPOLOBAMPO, "person", "legal_name", person);
    }

    void letPass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted((a, b) -> b.compareTo(a)).forEach(path -> path.toFile().delete());
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
