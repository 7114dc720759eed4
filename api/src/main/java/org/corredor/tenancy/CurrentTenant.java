package org.corredor.tenancy;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tenant of this request or job: set once, before the transaction begins. A second write is a defect and is
 * refused, so nothing later in a request can move it to another center.
 */
@RequestScoped
public class CurrentTenant {
    private @Nullable Tenant tenant;

    /**
     * Sets it.
     *
     * @throws IllegalStateException when a tenant is set already
     */
    void set(Tenant chosen) {
        if (tenant != null) {
            throw new IllegalStateException("the tenant of a request is set once");
        }
        tenant = chosen;
    }

    /**
     * The tenant all work here belongs to.
     *
     * @throws IllegalStateException outside a center's or partner's work
     */
    public Tenant get() {
        Tenant known = tenant;
        if (known == null) {
            throw new IllegalStateException("no tenant is set");
        }
        return known;
    }

    public TenantId id() {
        return get().id();
    }

    public Optional<Tenant> find() {
        return Optional.ofNullable(tenant);
    }
}
