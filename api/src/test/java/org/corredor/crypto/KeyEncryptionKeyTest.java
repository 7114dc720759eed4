package org.corredor.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.corredor.crypto.Vault.TOPOLOBAMPO;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyEncryptionKeyTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    private void assertRefused(Path file, String why) {
        assertThatThrownBy(() -> new KeyEncryptionKey(file.toString()))
                .isInstanceOf(KeyFileRefused.class)
                .hasMessageStartingWith("corredor.keystore.kek-file")
                .hasMessageContaining(why)
                .hasMessageNotContaining("\n");
    }

    @Test
    void refusesAMissingFile() {
        assertRefused(folder.resolve("kek"), "is missing");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 16, 31, 33, 64})
    void refusesAnotherSize(int size) {
        assertRefused(Vault.keyFile(folder.resolve("kek"), size, "rw-------"), "exactly 32 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-----w-", "rw-rw-rw-"})
    void refusesAFileOpenToOthers(String mode) {
        assertRefused(Vault.keyFile(folder.resolve("kek"), 32, mode), "chmod 600");
    }

    @Test
    void refusesAFolder() {
        Path ownOnly = Vault.keyFile(folder.resolve("kek"), 32, "r--------");
        assertThat(new KeyEncryptionKey(ownOnly.toString())).isNotNull();
        assertThatThrownBy(() -> new KeyEncryptionKey(folder.toString())).isInstanceOf(KeyFileRefused.class);
    }

    @Test
    void anotherKeyFileUnwrapsNothing() {
        KeyRef name = KeyRef.tenant(TOPOLOBAMPO);
        KeyEncryptionKey one = new KeyEncryptionKey(
                Vault.keyFile(folder.resolve("one"), 32, "rw-------").toString());
        KeyEncryptionKey two = new KeyEncryptionKey(
                Vault.keyFile(folder.resolve("two"), 32, "rw-------").toString());
        byte[] wrapped = one.wrap(name, new byte[32]);
        assertThat(one.unwrap(name, wrapped)).isEqualTo(new byte[32]);
        assertThatThrownBy(() -> two.unwrap(name, wrapped)).isInstanceOf(TamperedCiphertext.class);
    }
}
