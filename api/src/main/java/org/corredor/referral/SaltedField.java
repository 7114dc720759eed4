package org.corredor.referral;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.corredor.consent.PackageField;
import org.jspecify.annotations.Nullable;

/**
 * One field of a package in clear, with the salt that keeps its commitment from being guessed: a bare hash of a name is
 * found by trying names.
 *
 * @param salt 32 random bytes
 * @param json the value as canonical JSON
 */
record SaltedField(PackageField field, byte[] salt, String json) {
    private static final int SALT = 32;
    private static final int SALT_TEXT = 44;
    private static final SecureRandom RANDOM = new SecureRandom();

    static SaltedField of(PackageField field, JsonNode value) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return new SaltedField(field, salt, CanonicalJson.write(value));
    }

    /**
     * From what was sealed.
     *
     * @throws IllegalArgumentException for a text that {@link #plaintext} didn't make
     */
    static SaltedField parse(PackageField field, String plaintext) {
        if (plaintext.length() <= SALT_TEXT) {
            throw new IllegalArgumentException("too short for a package field");
        }
        byte[] salt = Base64.getDecoder().decode(plaintext.substring(0, SALT_TEXT));
        return new SaltedField(field, salt, plaintext.substring(SALT_TEXT));
    }

    /** What is sealed: the salt in base64, 44 characters, then the value. */
    String plaintext() {
        return Base64.getEncoder().encodeToString(salt) + json;
    }

    JsonNode value() {
        return CanonicalJson.read(json);
    }

    /**
     * Base64 of SHA-256 over salt, field code and value. No code begins another and the salt has one length, so the
     * three can be read one way only.
     */
    String commitment() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            digest.update(field.code().getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest.digest(json.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SaltedField that
                && field == that.field
                && Arrays.equals(salt, that.salt)
                && json.equals(that.json);
    }

    @Override
    public int hashCode() {
        return 31 * json.hashCode() + Arrays.hashCode(salt);
    }

    /** The field's code and nothing of its value. */
    @Override
    public String toString() {
        return "SaltedField[" + field.code() + "]";
    }
}
