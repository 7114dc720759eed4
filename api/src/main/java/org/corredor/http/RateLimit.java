package org.corredor.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * So many requests a minute for each caller at each center (an unauthenticated one is known by its address); more are
 * answered 429 with Retry-After. What is left is told by RateLimit and RateLimit-Policy (IETF draft
 * ratelimit-headers). Counted per copy of the API. Centers that aren't there share one budget, or a caller could make one
 * up for each request.
 */
@Provider
@Priority(RequestOrder.LIMITS)
public class RateLimit implements ContainerRequestFilter, ContainerResponseFilter {
    /** What is left of the budget that refused, or of this one: as the header says it. */
    static final String LEFT = "org.corredor.rate-left";

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final SecurityIdentity identity;
    private final HttpServerRequest connection;
    private final ResourceInfo resource;
    private final KnownCenters centers;
    private final int perMinute;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(WINDOW.multipliedBy(2))
            .build();

    @Inject
    RateLimit(
            SecurityIdentity identity,
            HttpServerRequest connection,
            ResourceInfo resource,
            KnownCenters centers,
            @ConfigProperty(name = "corredor.rate.per-minute", defaultValue = "1200") int perMinute) {
        this.identity = identity;
        this.connection = connection;
        this.resource = resource;
        this.centers = centers;
        this.perMinute = perMinute;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        ConsumptionProbe probe = buckets.get(key(request), caller -> full()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
            request.setProperty(LEFT, "r=0;t=" + seconds);
            throw Problem.of(ProblemType.RATE_LIMITED).with("retry_after", seconds);
        }
        request.setProperty(LEFT, "r=" + probe.getRemainingTokens() + ";t=" + WINDOW.toSeconds());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(LEFT) instanceof String left)) {
            return;
        }
        response.getHeaders().putSingle("RateLimit-Policy", "\"default\";q=" + perMinute + ";w=" + WINDOW.toSeconds());
        response.getHeaders().putSingle("RateLimit", "\"default\";" + left);
        if (response.getStatus() == 429) {
            response.getHeaders().putSingle("Retry-After", left.substring(left.indexOf("t=") + 2));
        }
    }

    private String key(ContainerRequestContext request) {
        String center = request.getUriInfo().getPathParameters().getFirst("center");
        String caller = isPublic() || identity.isAnonymous()
                ? connection.remoteAddress().hostAddress()
                : identity.getPrincipal().getName();
        return (center != null && centers.knows(center) ? center : "") + "\n" + caller;
    }

    /** Then no token is asked for, so one that is out of date isn't looked at: looking would answer 401. */
    private boolean isPublic() {
        Class<?> type = resource.getResourceClass();
        return type != null && type.isAnnotationPresent(PermitAll.class);
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, WINDOW))
                .build();
    }
}
