package org.corredor.local.demo;

/** The network did something else than the play relies on; the message is a key of the bundles. */
public final class PlayFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    PlayFailed(String key, Object... arguments) {
        super(key, null, false, false);
        this.key = key;
        this.arguments = arguments;
    }

    public String key() {
        return key;
    }

    /** What the text needs. */
    public Object[] arguments() {
        return arguments.clone();
    }
}
