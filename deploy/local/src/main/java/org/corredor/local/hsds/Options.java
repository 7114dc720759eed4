package org.corredor.local.hsds;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Bounds of a run.
 *
 * @param maxRequests after so many the rest is reported as not checked
 * @param sample at most so many records of a list are read one by one, spread evenly over it
 * @param timeout for one request, its body included
 * @param schemas folder with {@code openapi.json} and {@code compiled/}; absent: schema rules are not checked
 * @param centroids postcodes whose centre is known, for exact distances
 */
public record Options(
        int maxRequests,
        int sample,
        Duration timeout,
        Optional<Path> schemas,
        Map<String, GreatCircle.Point> centroids) {
    public static final int MAX_REQUESTS = 2000;
    public static final int SAMPLE = 40;
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    /** The usual bounds, with the schemas of {@link #findSchemas}. */
    public static Options usual() {
        return new Options(MAX_REQUESTS, SAMPLE, TIMEOUT, findSchemas(Path.of("")), Map.of());
    }

    public Options withMaxRequests(int most) {
        return new Options(most, sample, timeout, schemas, centroids);
    }

    public Options withSample(int most) {
        return new Options(maxRequests, most, timeout, schemas, centroids);
    }

    public Options withSchemas(Optional<Path> folder) {
        return new Options(maxRequests, sample, timeout, folder, centroids);
    }

    public Options withCentroids(Map<String, GreatCircle.Point> known) {
        return new Options(maxRequests, sample, timeout, schemas, Map.copyOf(known));
    }

    /** The folder {@code shared/hsds/v3.2.3/schema} in {@code start} or beside or above it. */
    public static Optional<Path> findSchemas(Path start) {
        for (Path above = start.toAbsolutePath(); above != null; above = above.getParent()) {
            Path schemas = above.resolve("shared/hsds/v3.2.3/schema");
            if (Files.isRegularFile(schemas.resolve("openapi.json"))) {
                return Optional.of(schemas);
            }
        }
        return Optional.empty();
    }
}
