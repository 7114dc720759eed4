package org.corredor.local;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The user's cache: unpacked binaries that every checkout shares and that may be deleted at any time. */
final class CacheFolder {
    private CacheFolder() {}

    static Path path() {
        return path(System.getenv(), System.getProperty("user.home"));
    }

    /** {@code $XDG_CACHE_HOME/corredor}, else {@code ~/.cache/corredor}; a relative XDG path counts as none, as its specification says. */
    static Path path(Map<String, String> environment, String home) {
        @Nullable String xdg = environment.get("XDG_CACHE_HOME");
        Path base = xdg != null && Path.of(xdg).isAbsolute() ? Path.of(xdg) : Path.of(home, ".cache");
        return base.resolve("corredor");
    }
}
