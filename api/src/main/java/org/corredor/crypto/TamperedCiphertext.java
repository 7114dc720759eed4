package org.corredor.crypto;

/**
 * A ciphertext or wrapped key failed authentication: changed, moved from another place, sealed under another key, or
 * of an unknown version. The message names neither content nor key.
 */
public class TamperedCiphertext extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TamperedCiphertext() {
        super("the ciphertext does not belong here or was changed");
    }
}
