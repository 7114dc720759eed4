package org.corredor.crypto;

import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An unwrapped key in memory. Never printed, never serialized; lives as long as the cache of {@link Keys} keeps it. */
final class KeyMaterial implements Wrapper {

    private final byte[] bytes;
    private final AesGcm cipher;

    /** Takes the array over; the caller keeps no copy. */
    KeyMaterial(byte[] bytes) {
        this.bytes = bytes;
        this.cipher = new AesGcm(bytes);
    }

    AesGcm cipher() {
        return cipher;
    }

    byte[] hmacSha256(byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (NoSuchAlgorithmException | InvalidKeyException unsupported) {
            throw new IllegalStateException("this Java can't do HMAC-SHA-256", unsupported);
        }
    }

    @Override
    public byte[] wrap(KeyRef name, byte[] key) {
        return cipher.seal(key, name.associatedData());
    }

    @Override
    public byte[] unwrap(KeyRef name, byte[] wrapped) {
        return cipher.open(wrapped, name.associatedData());
    }

    /** This key wrapped by another, bound to {@code name}. */
    byte[] wrappedBy(Wrapper wrapper, KeyRef name) {
        return wrapper.wrap(name, bytes);
    }

    boolean sameKeyAs(KeyMaterial other) {
        return MessageDigest.isEqual(bytes, other.bytes);
    }

    @Override
    public String toString() {
        return "KeyMaterial[hidden]";
    }
}
