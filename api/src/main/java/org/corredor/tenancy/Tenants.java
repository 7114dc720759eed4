package org.corredor.tenancy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.corredor.http.KnownCenters;

/**
 * Tenants by slug and id. Slug, id, kind, zone and organization of a tenant never change, so a found one is kept;
 * whether it is active is asked anew with each membership, and a slug that isn't there is asked for each time.
 */
@ApplicationScoped
public class Tenants implements KnownCenters {
    /** The slug of the one reserved tenant. */
    static final String NETWORK = "network";

    private static final String BY_SLUG = "SELECT id, slug, kind, zone, organization_id FROM app.tenant WHERE slug = ?";
    private static final String BY_ID = "SELECT id, slug, kind, zone, organization_id FROM app.tenant WHERE id = ?";

    /** What {@code app.tenant.slug} holds: at most 40 letters, digits and single hyphens. */
    private static final Pattern SLUG = Pattern.compile("(?=.{1,40}$)[a-z0-9]+(-[a-z0-9]+)*");

    private final AgroalDataSource database;
    private final Map<String, Tenant> bySlug = new ConcurrentHashMap<>();
    private final Map<TenantId, Tenant> byId = new ConcurrentHashMap<>();

    Tenants(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public boolean knows(String slug) {
        return bySlug.containsKey(slug);
    }

    /** What is no slug names no center, and isn't asked for: a NUL in it would be PostgreSQL's error. */
    public static boolean isSlug(String text) {
        return SLUG.matcher(text).matches();
    }

    /** In a transaction of its own: at this point the request has none and no tenant. */
    public Optional<Tenant> bySlug(String slug) {
        if (!isSlug(slug)) {
            return Optional.empty();
        }
        Tenant known = bySlug.get(slug);
        return known != null
                ? Optional.of(known)
                : QuarkusTransaction.requiringNew().call(() -> read(BY_SLUG, slug));
    }

    public Optional<Tenant> byId(TenantId id) {
        Tenant known = byId.get(id);
        return known != null
                ? Optional.of(known)
                : QuarkusTransaction.requiringNew().call(() -> read(BY_ID, id.value()));
    }

    private Optional<Tenant> read(String sql, Object key) throws SQLException {
        try (var connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, key);
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    return Optional.empty();
                }
                Tenant tenant = new Tenant(
                        new TenantId(rows.getObject("id", UUID.class)),
                        rows.getString("slug"),
                        Tenant.Kind.valueOf(rows.getString("kind")),
                        ZoneId.of(rows.getString("zone")),
                        rows.getObject("organization_id", UUID.class));
                bySlug.put(tenant.slug(), tenant);
                byId.put(tenant.id(), tenant);
                return Optional.of(tenant);
            }
        }
    }
}
