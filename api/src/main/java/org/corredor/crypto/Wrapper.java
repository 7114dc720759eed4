package org.corredor.crypto;

/** What wraps another key, binding it to its name: the key-encryption key or a tenant's key. */
interface Wrapper {

    byte[] wrap(KeyRef name, byte[] key);

    /**
     * The key itself, for the caller alone.
     *
     * @throws TamperedCiphertext when the wrapped key was changed, or is another one's
     */
    byte[] unwrap(KeyRef name, byte[] wrapped);
}
