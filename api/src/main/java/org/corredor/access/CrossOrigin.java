package org.corredor.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/**
 * Which browser pages may call what (the Fetch standard's CORS): everybody the public part, under a center's path the
 * origins that center lists, at {@code /v1/me} those any center lists. Never with credentials: this API knows no cookie. A preflight is answered here, before
 * anything else of the request's way; one that isn't allowed gets no permission, which is how a browser is told.
 */
@ApplicationScoped
public class CrossOrigin {
    /** Where Quarkus has its own CORS filter: before authentication. */
    private static final int BEFORE_AUTHENTICATION = 300;

    private static final String REQUEST_HEADERS =
            "Authorization, Content-Type, If-Match, If-None-Match, Idempotency-Key, Accept-Language, X-Request-Id";
    private static final String ANSWER_HEADERS =
            "ETag, Location, Link, Retry-After, X-Request-Id, RateLimit, Idempotent-Replayed";

    /** Seconds a browser may keep a preflight's answer; short, since a center can take an origin off its list. */
    private static final String KEPT = "600";

    private final AllowedOrigins origins;

    CrossOrigin(AllowedOrigins origins) {
        this.origins = origins;
    }

    void register(@Observes Filters filters) {
        filters.register(this::answer, BEFORE_AUTHENTICATION);
    }

    private void answer(RoutingContext call) {
        OriginScope scope = OriginScope.of(method(call.request()), call.normalizedPath());
        String origin = call.request().getHeader(HttpHeaders.ORIGIN);
        if (scope.isOpen()) {
            go(call, scope, origin == null ? null : "*");
        } else if (scope.center() == null) {
            go(call, scope, null);
        } else if (origin == null) {
            vary(call);
            go(call, scope, null);
        } else {
            vary(call);
            ask(call, scope, scope.center(), origin);
        }
    }

    /** The list is in the database, which the event loop must not wait for; the request's body waits meanwhile. */
    private void ask(RoutingContext call, OriginScope scope, String center, String origin) {
        Boolean known = origins.known(center, origin);
        if (known != null) {
            go(call, scope, known ? origin : null);
            return;
        }
        call.request().pause();
        call.vertx()
                .executeBlocking(() -> origins.allows(center, origin), false)
                .onComplete(asked -> {
                    call.request().resume();
                    go(call, scope, asked.succeeded() && asked.result() ? origin : null);
                });
    }

    private static void go(RoutingContext call, OriginScope scope, @Nullable String allowed) {
        if (allowed != null) {
            var headers = call.response().headers();
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, allowed);
            headers.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, ANSWER_HEADERS);
        }
        if (!isPreflight(call.request())) {
            call.next();
            return;
        }
        if (allowed != null) {
            var headers = call.response().headers();
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, scope.methods());
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, REQUEST_HEADERS);
            headers.set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, KEPT);
        }
        call.response().setStatusCode(204).end();
    }

    /** Last of all, for a later step sets its own Vary in place of what stands there. */
    private static void vary(RoutingContext call) {
        call.addHeadersEndHandler(
                sending -> call.response().headers().add(HttpHeaders.VARY, HttpHeaders.ORIGIN.toString()));
    }

    /** The method a preflight asks for is the one that counts. */
    private static String method(HttpServerRequest request) {
        String asked = request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
        return isPreflight(request) && asked != null ? asked : request.method().name();
    }

    private static boolean isPreflight(HttpServerRequest request) {
        return request.method().equals(HttpMethod.OPTIONS)
                && request.getHeader(HttpHeaders.ORIGIN) != null
                && request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD) != null;
    }
}
