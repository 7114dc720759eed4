package org.corredor.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.corredor.crypto.Vault.TOPOLOBAMPO;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryKeyStoreTest {

    private static final UUID PERSON = UUID.fromString("0199bbbb-0000-7000-8000-0000000000f7");
    private static final KeyRef KEY = KeyRef.person(TOPOLOBAMPO, PERSON);
    private static final byte[] FIRST = {1, 2, 3};
    private static final byte[] SECOND = {1, 9, 9};

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private DirectoryKeyStore store;

    @BeforeEach
    void open() {
        store = new DirectoryKeyStore(folder.resolve("keys").toString());
    }

    private Path file() {
        return folder.resolve("keys/" + TOPOLOBAMPO + "/person/f7/" + PERSON + ".key");
    }

    private List<Path> filesAndFolders() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("keys"))) {
            return all.toList();
        }
    }

    @Test
    void keepsOneFileAKeyForItsOwnerOnly() throws IOException {
        assertThat(store.createIfAbsent(KEY, FIRST)).isEqualTo(FIRST);
        assertThat(store.read(KEY)).hasValue(FIRST);
        assertThat(filesAndFolders().stream().filter(Files::isRegularFile)).containsExactly(file());
        for (Path path : filesAndFolders()) {
            String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
            assertThat(mode).isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
        }
    }

    @Test
    void keepsTheFirstKey() {
        store.createIfAbsent(KEY, FIRST);
        assertThat(store.createIfAbsent(KEY, SECOND)).isEqualTo(FIRST);
        assertThat(store.read(KEY)).hasValue(FIRST);
    }

    @Test
    void aTemporaryFileLeftByACrashIsNoKeyAndGoesWithTheNext() throws IOException {
        Files.createDirectories(file().getParent());
        Path leftover = file().resolveSibling("." + PERSON + ".0199.tmp");
        Files.write(leftover, new byte[] {1});

        assertThat(store.exists(KEY)).isFalse();
        assertThat(store.createIfAbsent(KEY, FIRST)).isEqualTo(FIRST);
        store.destroy(KEY);
        assertThat(leftover).doesNotExist();
    }

    @Test
    void destroyingOverwritesEveryNameOfTheFile() throws IOException {
        store.createIfAbsent(KEY, FIRST);
        Path secondName = Files.createLink(folder.resolve("second"), file());

        store.destroy(KEY);

        assertThat(file()).doesNotExist();
        assertThat(Files.readAllBytes(secondName)).containsOnly(0);
        assertThat(store.read(KEY)).isEmpty();
    }

    @Test
    void destroyingOneKeyLeavesItsNeighbour() {
        KeyRef neighbour = KeyRef.person(TOPOLOBAMPO, UUID.fromString("0199bbbb-0000-7000-8000-0000000001f7"));
        store.createIfAbsent(KEY, FIRST);
        store.createIfAbsent(neighbour, SECOND);
        store.destroy(KEY);
        assertThat(store.read(neighbour)).hasValue(SECOND);
    }

    @Test
    void aDestructionStoppedHalfwayIsADestruction() throws IOException {
        store.createIfAbsent(KEY, FIRST);
        Files.write(file(), new byte[FIRST.length]);
        assertThat(store.exists(KEY)).isFalse();
        assertThatThrownBy(() -> store.createIfAbsent(KEY, SECOND)).isInstanceOf(KeyDestroyed.class);
        store.destroy(KEY);
        assertThat(file()).doesNotExist();
    }

    @Test
    void destroyingWhatNeverWasIsHarmless() {
        store.destroy(KEY);
        assertThat(store.exists(KEY)).isFalse();
    }

    @Test
    void anUnreadableStoreIsNotAnEmptyOne() throws IOException {
        Files.createDirectories(file());
        assertThatThrownBy(() -> store.read(KEY)).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> store.exists(KEY)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aStoreThatCannotBeWrittenSaysSo() throws IOException {
        Files.writeString(folder.resolve("keys"), "a file in the folder's place");
        assertThatThrownBy(() -> store.createIfAbsent(KEY, FIRST)).isInstanceOf(UncheckedIOException.class);
    }
}
