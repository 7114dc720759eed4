package org.corredor.tenancy;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;

/**
 * How a job works for a tenant: a scope of its own, the tenant set once, one transaction. It refuses inside a request,
 * where the tenant is the caller's and can't be changed.
 */
@ApplicationScoped
public class TenantRunner {
    private final Tenants tenants;

    TenantRunner(Tenants tenants) {
        this.tenants = tenants;
    }

    /**
     * Runs the work in a new transaction under the tenant and returns what it returns.
     *
     * @throws IllegalStateException inside a request, or for a tenant that isn't there
     */
    public <T> T as(TenantId id, Callable<T> work) {
        ManagedContext scope = Arc.container().requestContext();
        if (scope.isActive()) {
            throw new IllegalStateException("a request has its tenant already");
        }
        scope.activate();
        try {
            Tenant tenant = tenants.byId(id).orElseThrow(() -> new IllegalStateException("no such tenant: " + id));
            Arc.container().instance(CurrentTenant.class).get().set(tenant);
            return QuarkusTransaction.requiringNew().call(work);
        } finally {
            scope.terminate();
        }
    }
}
