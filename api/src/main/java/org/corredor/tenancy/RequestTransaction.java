package org.corredor.tenancy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Optional;
import org.corredor.http.LargeAnswer;
import org.corredor.http.LargeBody;
import org.corredor.http.RequestOrder;
import org.corredor.problem.Language;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemResponse;
import org.corredor.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One transaction for a request under a center or the network: begun here with the tenant set, joined by the services, committed
 * before the first byte of a 2xx or 3xx leaves, rolled back for everything else. If a request ends in a way that
 * passes by the response filter, the end of its scope rolls back. It may last as long as transactions do
 * ({@code quarkus.transaction-manager.default-transaction-timeout}); one that takes or makes a file,
 * {@code corredor.large-file.timeout}.
 */
@Provider
@Priority(RequestOrder.TENANT)
public class RequestTransaction implements ContainerRequestFilter {
    private final Tenants tenants;
    private final CurrentTenant current;
    private final CallingPartner partner;
    private final ResourceInfo resource;
    private final Duration ofLargeFiles;

    @Inject
    RequestTransaction(
            Tenants tenants,
            CurrentTenant current,
            CallingPartner partner,
            ResourceInfo resource,
            @ConfigProperty(name = "corredor.large-file.timeout", defaultValue = "10m") Duration ofLargeFiles) {
        this.tenants = tenants;
        this.current = current;
        this.partner = partner;
        this.resource = resource;
        this.ofLargeFiles = ofLargeFiles;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        TenantScoped scoped = scope();
        if (scoped == null) {
            return;
        }
        current.set(tenant(scoped, request).orElseThrow(Problem::notFound));
        if (isOfLargeFile()) {
            QuarkusTransaction.begin(
                    QuarkusTransaction.beginOptions().timeout(Math.toIntExact(ofLargeFiles.toSeconds())));
        } else {
            QuarkusTransaction.begin();
        }
    }

    private Optional<Tenant> tenant(TenantScoped scoped, ContainerRequestContext request) {
        Optional<Tenant> asked =
                switch (scoped.kind()) {
                    case CENTER ->
                        tenants.bySlug(request.getUriInfo().getPathParameters().getFirst(scoped.value()));
                    case NETWORK -> tenants.bySlug(Tenants.NETWORK);
                    case PARTNER -> partner.find().flatMap(tenants::byId);
                };
        return asked.filter(tenant -> tenant.kind() == scoped.kind());
    }

    private boolean isOfLargeFile() {
        Method method = resource.getResourceMethod();
        return method != null
                && (method.isAnnotationPresent(LargeBody.class) || method.isAnnotationPresent(LargeAnswer.class));
    }

    private @Nullable TenantScoped scope() {
        Class<?> type = resource.getResourceClass();
        return type == null ? null : type.getAnnotation(TenantScoped.class);
    }

    /**
     * Ends the transaction; a commit that fails is answered 503. It may have happened all the same, where the connection broke
     * after COMMIT was sent: only the same Idempotency-Key, or reading again, tells.
     */
    @Provider
    @Priority(RequestOrder.COMMIT)
    static class Commit implements ContainerResponseFilter {
        private static final Logger LOG = Logger.getLogger(RequestTransaction.class);

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            if (QuarkusTransaction.getStatus() == Status.STATUS_NO_TRANSACTION) {
                return;
            }
            if (response.getStatus() >= 400) {
                QuarkusTransaction.rollback();
                return;
            }
            try {
                QuarkusTransaction.commit();
            } catch (RuntimeException failed) {
                LOG.error("commit failed: " + failed.getClass().getName());
                answer(request, response);
            }
        }

        private static void answer(ContainerRequestContext request, ContainerResponseContext response) {
            var problem = ProblemResponse.of(
                    Problem.of(ProblemType.UNAVAILABLE), Language.of(request.getHeaderString("Accept-Language")));
            response.setStatus(problem.getStatus());
            response.getHeaders().clear();
            response.getHeaders().putAll(new MultivaluedHashMap<>(problem.getHeaders()));
            response.setEntity(problem.getEntity());
        }
    }
}
