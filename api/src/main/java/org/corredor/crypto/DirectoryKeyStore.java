package org.corredor.crypto;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The key store as a directory: one file a key, {@code <tenant>/<kind>/<xx>/<owner>.key}, where xx is the end of the
 * owner's id (its beginning is a clock and would fill one folder). Files have mode 600, folders 700; names are ids only.
 *
 * <p>A file appears whole or not at all: it is written under a temporary name, synced, and hard-linked to its own name,
 * which fails when there is one already (a rename would replace it); then the folders are synced. A crash leaves at
 * most a hidden temporary file, which nothing reads and {@link #destroy} removes.
 *
 * <p>Several API copies may share the directory on a POSIX file system with hard links. Keep it off the database's
 * disk and out of the database's backups.
 */
@Singleton
class DirectoryKeyStore implements KeyStore {

    private static final FileAttribute<?> OWNER_ONLY_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> OWNER_ONLY_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path root;

    @Inject
    DirectoryKeyStore(@ConfigProperty(name = "corredor.keystore.directory") String directory) {
        root = Path.of(directory).toAbsolutePath().normalize();
    }

    @Override
    public Optional<byte[]> read(KeyRef key) {
        try {
            byte[] wrapped = Files.readAllBytes(path(key));
            // zeros: a destruction was caught, or stopped, between overwriting and deleting
            return wrapped.length > 0 && wrapped[0] == 0 ? Optional.empty() : Optional.of(wrapped);
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException("the key store can't be read", failed);
        }
    }

    @Override
    public boolean exists(KeyRef key) {
        return read(key).isPresent();
    }

    @Override
    public byte[] createIfAbsent(KeyRef key, byte[] wrapped) {
        Path file = path(key);
        try {
            Path folder = folderOf(file);
            makeFolder(folder);
            Path temporary = folder.resolve(temporaryPrefix(key) + UUID.randomUUID() + ".tmp");
            try {
                write(temporary, wrapped, Set.of(CREATE_NEW, WRITE), OWNER_ONLY_FILE);
                linkUnlessThere(file, temporary);
            } finally {
                Files.deleteIfExists(temporary);
            }
            // also when another came first: its own syncs may not have happened yet
            for (Path above = folder; above.startsWith(root); above = folderOf(above)) {
                sync(above);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the key store can't be written", failed);
        }
        return read(key).orElseThrow(() -> new KeyDestroyed(key));
    }

    @Override
    public void destroy(KeyRef key) {
        Path file = path(key);
        Path folder = folderOf(file);
        try {
            erase(file);
            try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, temporaryPrefix(key) + "*")) {
                for (Path leftover : leftovers) {
                    erase(leftover);
                }
            }
            sync(folder);
        } catch (NoSuchFileException | NotDirectoryException neverMade) {
            // no folder: there never was a key of this name
        } catch (IOException failed) {
            throw new UncheckedIOException("a key could not be destroyed in the key store", failed);
        }
    }

    private Path path(KeyRef key) {
        String owner = key.owner().toString();
        return root.resolve(key.tenant().toString())
                .resolve(key.kind().code())
                .resolve(owner.substring(owner.length() - 2))
                .resolve(owner + ".key");
    }

    private static String temporaryPrefix(KeyRef key) {
        return "." + key.owner() + ".";
    }

    private static Path folderOf(Path path) {
        return Objects.requireNonNull(path.getParent(), "an absolute path below the root has a parent");
    }

    private static void linkUnlessThere(Path file, Path temporary) throws IOException {
        try {
            Files.createLink(file, temporary);
        } catch (FileAlreadyExistsException anotherWasFirst) {
            // the first key is the key
        }
    }

    private static void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        makeFolder(folderOf(folder));
        try {
            Files.createDirectory(folder, OWNER_ONLY_FOLDER);
        } catch (FileAlreadyExistsException raced) {
            if (!Files.isDirectory(folder)) {
                throw raced;
            }
        }
        sync(folderOf(folder));
    }

    /** Overwrites before deleting, so that a second name of the same file or a late reader finds zeros. */
    private static void erase(Path file) throws IOException {
        try {
            write(file, new byte[(int) Files.size(file)], Set.of(WRITE));
            Files.deleteIfExists(file);
        } catch (NoSuchFileException gone) {
            // nothing to erase, or another erased it meanwhile; the caller still syncs the folder
        }
    }

    private static void write(Path file, byte[] bytes, Set<StandardOpenOption> how, FileAttribute<?>... mode)
            throws IOException {
        try (FileChannel channel = FileChannel.open(file, how, mode)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        }
    }
}
