package org.corredor.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import io.github.bucket4j.Bucket;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.corredor.tenancy.RecordIds;
import org.corredor.tenancy.Tenants;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Records refusals in transactions of their own, after the refused one has rolled back, on one thread of its own (a
 * refusal may happen on an event loop, where nothing may wait for a database). The queue is bounded, and so is what one
 * caller at one center can have written in a minute: a flood of refused requests costs a counter, not the database, and
 * doesn't bury in a trail what else happened.
 */
@ApplicationScoped
public class Denials {
    private static final Logger LOG = Logger.getLogger(Denials.class);
    private static final int WAITING = 1_000;
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final String APPEND = "SELECT app.audit_denied(?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Tenants tenants;
    private final AgroalDataSource database;
    private final MeterRegistry meters;
    private final int perMinute;
    private final Cache<String, Bucket> shares = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(WINDOW.multipliedBy(2))
            .build();
    private final ThreadPoolExecutor writer = new ThreadPoolExecutor(
            0,
            1,
            10,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("audit-denials").daemon().factory());

    Denials(
            Tenants tenants,
            AgroalDataSource database,
            MeterRegistry meters,
            @ConfigProperty(name = "corredor.denials.per-minute", defaultValue = "60") int perMinute) {
        this.perMinute = perMinute;
        this.tenants = tenants;
        this.database = database;
        this.meters = meters;
    }

    /**
     * What was refused to whom.
     *
     * @param center slug of the center asked for; unknown or null: the network's own trail
     * @param address whence it came; only to tell callers without a subject apart, and never written
     * @param subject empty when no token was sent or it could not be trusted
     * @param action the operation's id
     * @param object the record the path names, which may not be there
     * @param reason the problem's code
     */
    public record Denial(
            @Nullable String center,
            String address,
            String subject,
            String client,
            String action,
            @Nullable UUID object,
            String reason,
            String request) {}

    /** Queues it; beyond the caller's share or a full queue it is only counted ({@code corredor_denials_dropped_total}). */
    public void record(Denial denial) {
        if (!shares.get(share(denial), caller -> full()).tryConsume(1)) {
            drop();
            return;
        }
        try {
            writer.execute(() -> write(denial));
        } catch (RejectedExecutionException full) {
            drop();
        }
    }

    /** Centers that aren't there share one, or each made-up name would bring a share of its own. */
    private String share(Denial denial) {
        String asked = denial.center();
        String center = asked != null && tenants.knows(asked) ? asked : "";
        return center + "\n" + (denial.subject().isEmpty() ? denial.address() : denial.subject());
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, WINDOW))
                .build();
    }

    private void drop() {
        meters.counter("corredor.denials.dropped").increment();
    }

    private void write(Denial denial) {
        try {
            var tenant = denial.center() == null
                    ? null
                    : tenants.bySlug(denial.center()).orElse(null);
            QuarkusTransaction.requiringNew()
                    .run(() ->
                            append(denial, tenant == null ? null : tenant.id().value()));
        } catch (RuntimeException failed) {
            drop();
            LOG.error("a denial could not be recorded: " + failed.getClass().getName());
        }
    }

    private void append(Denial denial, @Nullable UUID tenant) {
        try (var connection = database.getConnection();
                PreparedStatement append = connection.prepareStatement(APPEND)) {
            append.setObject(1, tenant);
            append.setObject(2, RecordIds.next());
            append.setString(3, denial.subject());
            append.setString(4, denial.client());
            append.setString(5, denial.action());
            append.setString(6, "operation");
            append.setObject(7, denial.object());
            append.setString(8, denial.reason());
            append.setString(9, denial.request());
            append.execute();
        } catch (SQLException failed) {
            throw new IllegalStateException("SQLSTATE " + failed.getSQLState());
        }
    }

    @PreDestroy
    void finish() throws InterruptedException {
        writer.shutdown();
        if (!writer.awaitTermination(5, TimeUnit.SECONDS)) {
            LOG.warn("denials were still waiting at shutdown");
        }
    }
}
