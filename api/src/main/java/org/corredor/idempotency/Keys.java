package org.corredor.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corredor.tenancy.CurrentTenant;
import org.corredor.tenancy.DueWork;
import org.corredor.tenancy.TenantId;

/** The kept keys of a tenant, by client, subject, route and key. */
@ApplicationScoped
class Keys {
    /** How long an outcome is told again. */
    static final Duration KEPT = Duration.ofHours(24);

    private static final String LOCK = "SELECT pg_try_advisory_xact_lock(hashtextextended(cast(:order as text), 0))";
    private static final String FIND = """
            SELECT status, object_id, request_hash FROM app.idempotency_key
             WHERE tenant_id = app.tid() AND client_id = :client AND subject = :subject AND route = :route
               AND key = :key AND expires_at > :now""";
    private static final String KEEP = """
            INSERT INTO app.idempotency_key
                   (tenant_id, client_id, subject, route, key, request_hash, status, object_id, created_at, expires_at)
            VALUES (app.tid(), :client, :subject, :route, :key, :hash, :status, :object, :now, :expires)
            ON CONFLICT (tenant_id, client_id, subject, route, key) DO UPDATE
               SET request_hash = excluded.request_hash, status = excluded.status, object_id = excluded.object_id,
                   created_at = excluded.created_at, expires_at = excluded.expires_at
             WHERE app.idempotency_key.expires_at <= excluded.created_at""";
    private static final String PURGE =
            "DELETE FROM app.idempotency_key WHERE tenant_id = app.tid() AND expires_at <= :now";

    private final EntityManager database;
    private final CurrentTenant tenant;
    private final DueWork due;
    private final Clock clock;

    Keys(EntityManager database, CurrentTenant tenant, DueWork due, Clock clock) {
        this.database = database;
        this.tenant = tenant;
        this.due = due;
        this.clock = clock;
    }

    /** Whether this transaction may work on the order now; another that holds it is still running. */
    boolean lock(Once.Order order) {
        TenantId id = tenant.id();
        String name = String.join("\n", id.toString(), order.client(), order.subject(), order.route(), order.key());
        return (Boolean) database.createNativeQuery(LOCK, Boolean.class)
                .setParameter("order", name)
                .getSingleResult();
    }

    /** A statement of its own after the lock: only then does it see what the lock's last holder committed. */
    Optional<Once.Outcome> find(Once.Order order) {
        List<?> rows = database.createNativeQuery(FIND, Object[].class)
                .setParameter("client", order.client())
                .setParameter("subject", order.subject())
                .setParameter("route", order.route())
                .setParameter("key", order.key())
                .setParameter("now", now())
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Object[] row = (Object[]) rows.getFirst();
        return Optional.of(new Once.Outcome(
                ((Number) row[0]).intValue(), (UUID) row[1], HexFormat.of().formatHex((byte[]) row[2])));
    }

    void keep(Once.Order order, int status, UUID object) {
        OffsetDateTime now = now();
        int kept = database.createNativeQuery(KEEP)
                .setParameter("client", order.client())
                .setParameter("subject", order.subject())
                .setParameter("route", order.route())
                .setParameter("key", order.key())
                .setParameter("hash", HexFormat.of().parseHex(order.hash()))
                .setParameter("status", status)
                .setParameter("object", object)
                .setParameter("now", now)
                .setParameter("expires", now.plus(KEPT))
                .executeUpdate();
        if (kept != 1) {
            throw new IllegalStateException("an order was done twice");
        }
        TenantId owner = tenant.id();
        due.plan(new DueWork.Item(owner, Purge.KIND, day(now)), endOfNextDay(now));
    }

    /** Deletes what is past its time in the current tenant. */
    int purge() {
        return database.createNativeQuery(PURGE).setParameter("now", now()).executeUpdate();
    }

    /** One mark a tenant and day, however many keys: its id says which day. */
    private static UUID day(OffsetDateTime now) {
        return new UUID(0, now.toLocalDate().toEpochDay());
    }

    /** When all keys of a day have expired. */
    private static Instant endOfNextDay(OffsetDateTime now) {
        return now.truncatedTo(ChronoUnit.DAYS).plusDays(2).toInstant();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
    }
}
