package org.corredor.crypto;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The key above all others: exactly 32 random bytes, raw, in a file only its owner can read. Wraps tenant keys and the
 * signing key. Whoever loses the file loses every sealed field; whoever copies it and the key store reads them.
 */
@Singleton
class KeyEncryptionKey implements Wrapper {

    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final AesGcm cipher;

    /**
     * Reads the file once; a later change of it takes a restart.
     *
     * @throws KeyFileRefused when the file is missing, has another size, or group or others may read or write it
     */
    @Inject
    KeyEncryptionKey(@ConfigProperty(name = "corredor.keystore.kek-file") String file) {
        byte[] key = read(Path.of(file));
        cipher = new AesGcm(key);
        Arrays.fill(key, (byte) 0);
    }

    private static byte[] read(Path file) {
        try {
            Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            permissions.retainAll(OTHERS);
            if (!permissions.isEmpty()) {
                throw refused(file, "is open to group or others: chmod 600 it");
            }
            if (Files.size(file) != AesGcm.KEY_SIZE) {
                throw refused(file, "must hold exactly 32 bytes");
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException missing) {
            throw refused(
                    file, "is missing: make it once with 32 random bytes, and keep a copy apart from the backups");
        } catch (IOException unreadable) {
            throw refused(file, "can't be read");
        } catch (UnsupportedOperationException noPermissions) {
            throw refused(file, "is on a file system without owner permissions");
        }
    }

    private static KeyFileRefused refused(Path file, String why) {
        return new KeyFileRefused("corredor.keystore.kek-file " + file + " " + why);
    }

    @Override
    public byte[] wrap(KeyRef name, byte[] key) {
        return cipher.seal(key, name.associatedData());
    }

    @Override
    public byte[] unwrap(KeyRef name, byte[] wrapped) {
        return cipher.open(wrapped, name.associatedData());
    }
}
