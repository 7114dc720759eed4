package org.corredor.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The budget of {@link Sparing} operations beside {@link RateLimit}: 5 a minute and 30 a day for an address, or they could be used to bury
 * whoever has to read what they write. An IPv6 address counts as its network of 64 bits, which is one household's. Counted per copy of the
 * API, in memory only; where it counts nothing any more, the address is forgotten.
 */
@Provider
@Priority(RequestOrder.LIMITS + 1)
public class SparingLimit implements ContainerRequestFilter {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int NETWORK = 4;

    private final HttpServerRequest connection;
    private final ResourceInfo resource;
    private final int perMinute;
    private final int perDay;
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(DAY).build();

    @Inject
    SparingLimit(
            HttpServerRequest connection,
            ResourceInfo resource,
            @ConfigProperty(name = "corredor.rate.sparing-per-minute", defaultValue = "5") int perMinute,
            @ConfigProperty(name = "corredor.rate.sparing-per-day", defaultValue = "30") int perDay) {
        this.connection = connection;
        this.resource = resource;
        this.perMinute = perMinute;
        this.perDay = perDay;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!resource.getResourceMethod().isAnnotationPresent(Sparing.class)) {
            return;
        }
        String caller = network(connection.remoteAddress().hostAddress());
        ConsumptionProbe probe = buckets.get(caller, one -> full()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
            request.setProperty(RateLimit.LEFT, "r=0;t=" + seconds);
            throw Problem.of(ProblemType.RATE_LIMITED).with("retry_after", seconds);
        }
    }

    /** The first four groups of an IPv6 address as Vert.x writes it (all eight of them); any other as it is. */
    static String network(String address) {
        String[] groups = address.split(":", -1);
        return groups.length == 2 * NETWORK
                ? String.join(":", java.util.List.of(groups).subList(0, NETWORK))
                : address;
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .addLimit(limit -> limit.capacity(perDay).refillGreedy(perDay, DAY))
                .build();
    }
}
