package org.corredor.crypto;

/** The key-encryption key can't be used; one line that says why and what to do, fit for the operator's terminal. */
public class KeyFileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyFileRefused(String line) {
        super(line);
    }
}
