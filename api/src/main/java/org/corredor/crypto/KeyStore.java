package org.corredor.crypto;

import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Where wrapped keys are kept, apart from the database and with backups of its own. It never sees an unwrapped key.
 *
 * <p>Every method throws {@link UncheckedIOException} when the store can't be read or written; "can't be read" is never
 * reported as "not there".
 */
public interface KeyStore {

    /** The wrapped key, or nothing when it was never made or has been destroyed. */
    Optional<byte[]> read(KeyRef key);

    /**
     * Keeps {@code wrapped} unless there is a key of this name already, and returns what the store now holds: the
     * first caller's key for every caller. On return it has reached the disk.
     *
     * @throws KeyDestroyed when the key is destroyed at the same moment
     */
    byte[] createIfAbsent(KeyRef key, byte[] wrapped);

    boolean exists(KeyRef key);

    /** Destroys the key for good; harmless when there is none. On return the loss has reached the disk. */
    void destroy(KeyRef key);
}
