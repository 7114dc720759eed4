package org.corredor.crypto;

/** The key is not in the key store: destroyed, or never made. What it sealed can't be read again. */
public class KeyDestroyed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyDestroyed(KeyRef key) {
        super("there is no " + key.kind() + " key " + key.owner() + " of tenant " + key.tenant());
    }
}
