package org.corredor.directory.files;

import java.util.List;

/** A file that can't be read to its end, with where and why. It carries no content. */
public final class FileRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String source;
    private final int line;
    private final transient List<Object> args;

    /**
     * Refuses it.
     *
     * @param source the file inside a package or the sheet; empty where there is one only
     * @param line from 1; 0 for the file as a whole
     * @param code stable: {@code encoding}, {@code zip-too-large}, ...
     * @param args what the text needs
     */
    public FileRefused(String source, int line, String code, Object... args) {
        super(code, null, false, false);
        this.source = source;
        this.line = line;
        this.args = List.of(args);
    }

    public String source() {
        return source;
    }

    public int line() {
        return line;
    }

    public String code() {
        return String.valueOf(getMessage());
    }

    public List<Object> args() {
        return args;
    }
}
