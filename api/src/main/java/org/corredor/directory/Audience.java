package org.corredor.directory;

/** For whom the directory is read: what a place meant for partner centers says, only they may see. */
public enum Audience {
    PUBLIC("public"),
    PARTNER("partner");

    private final String code;

    Audience(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
