package org.corredor.crypto;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Seals and opens single fields under a person's or a referral's key, each bound to its place.
 *
 * <p>A ciphertext is 29 bytes longer than the text's UTF-8 form: who sees the column sees the text's length.
 */
@Singleton
public class FieldCipher {

    private final Keys keys;

    @Inject
    FieldCipher(Keys keys) {
        this.keys = keys;
    }

    /**
     * The text as ciphertext good for this field only.
     *
     * @throws KeyDestroyed when there is no such key
     * @throws IllegalArgumentException when the key isn't for fields, or is a person's of another tenant
     */
    public Sealed seal(KeyRef key, FieldRef field, String text) {
        check(key, field);
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        return Sealed.of(keys.material(key).cipher().seal(plain, field.associatedData()));
    }

    /**
     * The text that was sealed for this field.
     *
     * @throws KeyDestroyed when the key is gone
     * @throws TamperedCiphertext when it was sealed under another key or for another place, or was changed
     * @throws IllegalArgumentException when the key isn't for fields, or is a person's of another tenant
     */
    public String open(KeyRef key, FieldRef field, Sealed sealed) {
        check(key, field);
        byte[] plain = keys.material(key).cipher().open(sealed.bytes(), field.associatedData());
        return new String(plain, StandardCharsets.UTF_8);
    }

    /**
     * As {@link #open}, but null when the key is gone: for a record that is still counted after its person was erased.
     *
     * @throws TamperedCiphertext when it was sealed under another key or for another place, or was changed
     * @throws IllegalArgumentException when the key isn't for fields, or is a person's of another tenant
     */
    public @Nullable String openUnlessDestroyed(KeyRef key, FieldRef field, Sealed sealed) {
        try {
            return open(key, field, sealed);
        } catch (KeyDestroyed erased) {
            return null;
        }
    }

    private static void check(KeyRef key, FieldRef field) {
        boolean fits =
                switch (key.kind()) {
                    case PERSON -> key.tenant().equals(field.tenant());
                    // a receiver's key opens what the origin sealed
                    case REFERRAL -> true;
                    case TENANT, INDEX, SIGNING -> false;
                };
        if (!fits) {
            throw new IllegalArgumentException("a " + key.kind() + " key of this tenant can't hold this field");
        }
    }
}
