package org.corredor.local;

import java.util.List;

/** Something a person must see as one clear line: a key of the text bundles with its arguments. */
public final class LocalProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<String> arguments;

    LocalProblem(String key, Object... arguments) {
        super(key + " " + List.of(arguments));
        this.key = key;
        this.arguments = java.util.Arrays.stream(arguments).map(String::valueOf).toList();
    }

    /** Key of the text, the same in the three languages. */
    public String key() {
        return key;
    }

    /** What stands in the text's places {0}, {1}, …. */
    public List<String> arguments() {
        return arguments;
    }
}
