package org.corredor.crypto;

import org.corredor.problem.Problem;

/**
 * The key is not in the key store: destroyed, or never made. What it sealed can't be read again. Where nobody catches it, it
 * is answered by its cause: what an erased person's key sealed is gone, and so is the record that was asked for.
 */
public class KeyDestroyed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyDestroyed(KeyRef key) {
        super("there is no " + key.kind() + " key " + key.owner() + " of tenant " + key.tenant(), Problem.notFound());
    }
}
