package org.corredor.access;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whom to ask for a token: the document (RFC 9728) that each 401 names in WWW-Authenticate. The resource is called by the
 * address it was asked under, as the RFC demands (3.3), so no cache may keep it for somebody else. Quarkus' own route for
 * it says no content type.
 *
 * <p>Behind a proxy that doesn't check the Host header, {@code corredor.public-url} (scheme and authority) says who we are;
 * then no request can.
 */
@ApplicationScoped
public class ProtectedResource {
    static final String PATH = "/.well-known/oauth-protected-resource";

    private final String issuer;
    private final PublicUrl publicUrl;

    ProtectedResource(@ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer, PublicUrl publicUrl) {
        this.issuer = issuer;
        this.publicUrl = publicUrl;
    }

    void register(@Observes Router router) {
        router.get(PATH).handler(this::answer);
    }

    private void answer(RoutingContext call) {
        HttpServerRequest request = call.request();
        JsonObject metadata = new JsonObject()
                .put("resource", publicUrl.of(String.valueOf(request.scheme()), String.valueOf(request.authority())))
                .put("authorization_servers", new JsonArray().add(issuer))
                .put("scopes_supported", new JsonArray().add("openid").add("organization"))
                .put("bearer_methods_supported", new JsonArray().add("header"));
        call.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(metadata.encode());
    }
}
