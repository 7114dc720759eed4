package org.corredor.local.demo;

import org.jspecify.annotations.Nullable;

/** Where the play is shown: a terminal, a pipe, or a test that listens. Texts are keys of the launcher's bundles. */
public interface Stage {
    /** A new scene: another center acts. */
    void scene(String key, Object... arguments);

    /** What somebody is about to do. */
    void step(String key, Object... arguments);

    /** A request that was made and its answer. */
    void exchange(String method, String path, int status);

    /** A field of the answer that matters. */
    void shows(String name, @Nullable Object value);

    /** Something the play relies on turned out as it must. */
    void holds(String key, Object... arguments);
}
