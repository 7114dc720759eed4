package org.corredor.crypto;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Signs what the API hands out and takes back unread, such as cursors: HMAC-SHA-256 under one network-wide key, kept
 * wrapped in the key store, so every copy of the API knows the others' signatures.
 */
@Singleton
public class SigningKey {

    /** Bytes of a signature. */
    public static final int SIGNATURE_SIZE = 32;

    private final Keys keys;

    @Inject
    SigningKey(Keys keys) {
        this.keys = keys;
    }

    /**
     * A signature of {@link #SIGNATURE_SIZE} bytes.
     *
     * @param purpose what is signed, such as {@code cursor}: a signature for one purpose doesn't hold for another
     */
    public byte[] sign(String purpose, byte[] message) {
        byte[] name = purpose.getBytes(StandardCharsets.UTF_8);
        // the length first, so that no purpose and message read as another purpose and message
        byte[] input = ByteBuffer.allocate(Integer.BYTES + name.length + message.length)
                .putInt(name.length)
                .put(name)
                .put(message)
                .array();
        return keys.material(KeyRef.signing()).hmacSha256(input);
    }

    /** Whether {@code signature} is what {@link #sign} gives, compared in constant time. */
    public boolean verifies(String purpose, byte[] message, byte[] signature) {
        return MessageDigest.isEqual(sign(purpose, message), signature);
    }
}
