package org.corredor.crypto;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A keyed hash of one word or number, 16 bytes, for equality search in a {@code bytea} column. It tells nothing without
 * the tenant's index key, but that two rows of one tenant share a word.
 */
public final class Token {

    /** Bytes of a token: of a million words of a tenant, two fall together with a chance of about 10^-27. */
    public static final int SIZE = 16;

    private final byte[] bytes;

    /** The first {@link #SIZE} bytes of a longer hash. */
    Token(byte[] hash) {
        bytes = Arrays.copyOf(hash, SIZE);
    }

    /** A copy, for a column or a function's argument. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Token that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The same for every value. */
    @Override
    public String toString() {
        return "Token[hidden]";
    }
}
