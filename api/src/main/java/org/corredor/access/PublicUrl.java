package org.corredor.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The scheme and authority callers reach the API under: as configured ({@code corredor.public-url}), or, where nothing is, as
 * this caller asked. A configured one wins over whatever a request says of its Host.
 */
@ApplicationScoped
public class PublicUrl {
    private final Optional<URI> configured;

    /**
     * With an absolute http or https URL without a path, or none.
     *
     * @throws IllegalArgumentException for anything else, so that the API doesn't start with it
     */
    PublicUrl(@ConfigProperty(name = "corredor.public-url") Optional<URI> configured) {
        configured.ifPresent(PublicUrl::check);
        this.configured = configured;
    }

    /** Without a slash at its end. */
    String of(String scheme, String authority) {
        return configured
                .map(url -> url.getScheme() + "://" + url.getRawAuthority())
                .orElseGet(() -> scheme + "://" + authority);
    }

    private static void check(URI url) {
        boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
        String path = url.getRawPath();
        if (!web || url.getRawAuthority() == null || !(path == null || path.isEmpty() || path.equals("/"))) {
            throw new IllegalArgumentException("corredor.public-url is no http(s) URL without a path");
        }
    }
}
