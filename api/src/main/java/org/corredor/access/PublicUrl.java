package org.corredor.access;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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
    private final CurrentVertxRequest current;

    /**
     * With an absolute http or https URL of a host and nothing else, or none.
     *
     * @throws IllegalArgumentException for anything else, so that the API doesn't start with it
     */
    PublicUrl(@ConfigProperty(name = "corredor.public-url") Optional<URI> configured, CurrentVertxRequest current) {
        configured.ifPresent(PublicUrl::check);
        this.configured = configured;
        this.current = current;
    }

    /** Makes this bean before the first request: one that is made when it is asked for would refuse requests, not the start. */
    void begin(@Observes StartupEvent starting) {}

    /**
     * What links in an answer of the current request begin with, with a slash at its end. Where nothing is configured it is as this
     * caller asked, so no cache keeps the answer for another.
     */
    public URI root() {
        RoutingContext call = current.getCurrent();
        if (configured.isEmpty()) {
            call.put(AskedHost.TOLD, true);
        }
        return URI.create(of(
                        String.valueOf(call.request().scheme()),
                        String.valueOf(call.request().authority()))
                + "/");
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
        boolean root = path == null || path.isEmpty() || path.equals("/");
        boolean bare = url.getRawUserInfo() == null && url.getRawQuery() == null && url.getRawFragment() == null;
        if (!web || url.getHost() == null || !root || !bare) {
            throw new IllegalArgumentException("corredor.public-url is no http(s) URL of a host and nothing else");
        }
    }
}
