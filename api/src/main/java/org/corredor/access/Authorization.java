package org.corredor.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.Optional;
import org.corredor.http.RequestOrder;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;
import org.corredor.tenancy.CurrentTenant;
import org.corredor.tenancy.Tenant;
import org.corredor.tenancy.TenantScoped;

/**
 * Asks, before the body is read: does the caller belong to the path's center (a person by the token's organization and
 * an active membership, a client by that center's own grant), and may they do this. Who doesn't belong gets the 404 of
 * a center that isn't there; who belongs but may not gets a 403 that names the permission. The network has no organization
 * and grants no client anything: its people are who has an active membership of its tenant.
 */
@Provider
@Priority(RequestOrder.AUTHORIZE)
public class Authorization implements ContainerRequestFilter {
    private final SecurityIdentity identity;
    private final CurrentTenant tenant;
    private final Caller caller;
    private final Memberships memberships;
    private final ResourceInfo resource;

    @Inject
    Authorization(
            SecurityIdentity identity,
            CurrentTenant tenant,
            Caller caller,
            Memberships memberships,
            ResourceInfo resource) {
        this.identity = identity;
        this.tenant = tenant;
        this.caller = caller;
        this.memberships = memberships;
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!resource.getResourceClass().isAnnotationPresent(TenantScoped.class)) {
            return;
        }
        Token token = Token.of(identity);
        var standing = standing(token).orElseThrow(Problem::notFound);
        caller.admit(token.isClient() ? null : standing.id(), standing.permissions());
        Requires requires = resource.getResourceMethod().getAnnotation(Requires.class);
        if (requires == null) {
            throw Problem.notFound();
        }
        if (Arrays.stream(requires.value()).noneMatch(caller::has)) {
            throw Problem.of(ProblemType.PERMISSION_MISSING).with("permission", requires.value()[0].code());
        }
    }

    /** The network has no organization and lets no client in: there, an active membership is all. */
    private Optional<Memberships.Standing> standing(Token token) {
        if (tenant.get().kind() == Tenant.Kind.NETWORK) {
            return token.isClient() ? Optional.empty() : memberships.ofPerson(token.subject());
        }
        if (token.isClient()) {
            return tenant.get().kind() == Tenant.Kind.PARTNER
                    ? memberships.ofPartner(token.clientId(), token.subject())
                    : memberships.ofClient(token.clientId(), token.subject());
        }
        return token.isMemberOf(tenant.get().organizationId())
                ? memberships.ofPerson(token.subject())
                : Optional.empty();
    }
}
