package org.corredor.crypto;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A field's ciphertext, as a {@code *_sealed bytea} column keeps it. Immutable; opened and made by {@link FieldCipher}.
 * Equal by content, and since each sealing takes a fresh nonce, sealing the same text twice gives unequal values.
 */
public final class Sealed {

    private final byte[] bytes;

    private Sealed(byte[] bytes) {
        this.bytes = bytes;
    }

    /** From a column or a function's answer. Whether it is authentic shows when it is opened. */
    public static Sealed of(byte[] bytes) {
        return new Sealed(bytes.clone());
    }

    /** A copy, for a column or a function's argument. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sealed that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The same for every value. */
    @Override
    public String toString() {
        return "Sealed[hidden]";
    }
}
