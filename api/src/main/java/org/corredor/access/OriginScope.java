package org.corredor.access;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whose pages may call a path.
 *
 * @param isOpen everybody's
 * @param center those a center lists: its slug, or {@link #ANY} for those any center lists; null where no page but this server's own may
 * @param methods what a preflight is told
 */
record OriginScope(boolean isOpen, @Nullable String center, String methods) {
    /** No slug. */
    static final String ANY = "*";

    private static final String READING = "GET, OPTIONS";

    /** HSDS has its lists by POST too. */
    private static final String SEARCHING = "GET, POST, OPTIONS";

    private static final String WORKING = "GET, POST, PUT, PATCH, DELETE, OPTIONS";

    /** Asked before a center is chosen: which ones does my user belong to. */
    private static final Pattern ME = Pattern.compile("/v1/me/?");

    private static final Pattern OPEN = Pattern.compile(
            "/hsds(/.*)?|/openapi([.](json|yaml|yml))?|/docs(/.*)?|/[.]well-known/oauth-protected-resource");
    private static final Pattern CENTERS = Pattern.compile("/v1/centers(/[^/]+)?/?");
    private static final Pattern CENTER = Pattern.compile("/v1/centers/([^/]+)(/.*)?");

    static OriginScope of(String method, String path) {
        if (OPEN.matcher(path).matches()) {
            return new OriginScope(true, null, path.startsWith("/hsds") ? SEARCHING : READING);
        }
        if (isRead(method) && ME.matcher(path).matches()) {
            return new OriginScope(false, ANY, READING);
        }
        if (isRead(method) && CENTERS.matcher(path).matches()) {
            return new OriginScope(true, null, READING);
        }
        Matcher center = CENTER.matcher(path);
        return center.matches()
                ? new OriginScope(false, center.group(1), WORKING)
                : new OriginScope(false, null, WORKING);
    }

    private static boolean isRead(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }
}
