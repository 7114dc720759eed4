package org.corredor.referral;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.corredor.consent.PackageField;

/**
 * One field of a package in clear, with the salt that keeps its commitment from being guessed: a bare hash of a name is
 * found by trying names.
 *
 * @param salt 32 random bytes in base64, 44 characters
 * @param json the value as canonical JSON
 */
public record SaltedField(PackageField field, String salt, String json) {
    private static final int SALT = 32;
    private static final int SALT_TEXT = 44;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static SaltedField of(PackageField field, JsonNode value) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return new SaltedField(field, Base64.getEncoder().encodeToString(salt), CanonicalJson.write(value));
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
        return new SaltedField(field, plaintext.substring(0, SALT_TEXT), plaintext.substring(SALT_TEXT));
    }

    /** What is sealed: the salt, then the value. */
    String plaintext() {
        return salt + json;
    }

    public JsonNode value() {
        return CanonicalJson.read(json);
    }

    /**
     * Base64 of SHA-256 over the salt's bytes, the field's code and the value. No code begins another and the salt has one length, so the
     * three can be read one way only.
     */
    String commitment() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Base64.getDecoder().decode(salt));
            digest.update(field.code().getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest.digest(json.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** The field's code and nothing of its value. */
    @Override
    public String toString() {
        return "SaltedField[" + field.code() + "]";
    }
}
