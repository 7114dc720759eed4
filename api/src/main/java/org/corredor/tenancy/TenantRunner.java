package org.corredor.tenancy;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * How a job works for a tenant: a scope of its own, the tenant set once, one transaction. A scheduled method comes with a
 * request scope already (Quarkus activates one around it); that one is put aside and is back afterwards. It refuses
 * inside a request, where the tenant is the caller's and can't be changed.
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
     * @throws IllegalStateException inside a request, where a tenant is set, or for a tenant that isn't there
     */
    public <T> T as(TenantId id, Callable<T> work) {
        ManagedContext scope = Arc.container().requestContext();
        ContextState around = aside(scope);
        scope.activate();
        try {
            Tenant tenant = tenants.byId(id).orElseThrow(() -> new IllegalStateException("no such tenant: " + id));
            Arc.container().instance(CurrentTenant.class).get().set(tenant);
            return QuarkusTransaction.requiringNew().call(work);
        } finally {
            scope.terminate();
            if (around != null) {
                scope.activate(around);
            }
        }
    }

    private static @Nullable ContextState aside(ManagedContext scope) {
        if (!scope.isActive()) {
            return null;
        }
        boolean served =
                Arc.container().instance(CurrentVertxRequest.class).get().getCurrent() != null;
        if (served || Arc.container().instance(CurrentTenant.class).get().find().isPresent()) {
            throw new IllegalStateException("a request has its tenant already");
        }
        return scope.getState();
    }
}
