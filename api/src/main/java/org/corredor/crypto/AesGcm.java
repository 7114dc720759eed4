package org.corredor.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/**
 * AES-256-GCM by Tink with a fresh 96-bit nonce per call, in an envelope of our own.
 *
 * <p>The envelope: one version byte, then nonce, ciphertext and 128-bit tag as Tink lays them out. The version is also
 * part of the associated data. It is the rotation's marker: a new cipher or key generation takes the next number, and
 * version 0 is never used, since {@link DirectoryKeyStore} overwrites with zeros.
 */
final class AesGcm {

    /** Bytes of a key. */
    static final int KEY_SIZE = 32;

    private static final byte VERSION = 1;

    private final Aead aead;

    AesGcm(byte[] key) {
        if (key.length != KEY_SIZE) {
            throw new IllegalArgumentException("an AES-256 key has " + KEY_SIZE + " bytes");
        }
        try {
            aead = new AesGcmJce(key);
        } catch (GeneralSecurityException unsupported) {
            throw new IllegalStateException("this Java can't do AES-256-GCM", unsupported);
        }
    }

    byte[] seal(byte[] plain, String boundTo) {
        try {
            byte[] sealed = aead.encrypt(plain, associatedData(boundTo));
            return ByteBuffer.allocate(1 + sealed.length)
                    .put(VERSION)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException unsupported) {
            throw new IllegalStateException("AES-256-GCM failed", unsupported);
        }
    }

    /**
     * What {@link #seal} was given.
     *
     * @throws TamperedCiphertext when the envelope isn't exactly what it made with this key and binding
     */
    byte[] open(byte[] envelope, String boundTo) {
        if (envelope.length == 0 || envelope[0] != VERSION) {
            throw new TamperedCiphertext();
        }
        try {
            return aead.decrypt(Arrays.copyOfRange(envelope, 1, envelope.length), associatedData(boundTo));
        } catch (GeneralSecurityException notAuthentic) {
            // Tink's message adds nothing, and a cause would lead readers to look for content there
            throw new TamperedCiphertext();
        }
    }

    private static byte[] associatedData(String boundTo) {
        byte[] text = boundTo.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(1 + text.length).put(VERSION).put(text).array();
    }
}
