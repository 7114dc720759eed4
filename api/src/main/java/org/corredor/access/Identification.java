package org.corredor.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import org.corredor.http.RequestOrder;

/**
 * Says who calls as soon as the token is checked, so that every later refusal (too many requests, too large, no such
 * center) is recorded under their name. A public operation asks for no token, and one sent all the same isn't looked at.
 */
@Provider
@Priority(RequestOrder.IDENTIFY)
public class Identification implements ContainerRequestFilter {
    private final SecurityIdentity identity;
    private final Caller caller;
    private final ResourceInfo resource;

    @Inject
    Identification(SecurityIdentity identity, Caller caller, ResourceInfo resource) {
        this.identity = identity;
        this.caller = caller;
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Class<?> type = resource.getResourceClass();
        if (type == null || type.isAnnotationPresent(PermitAll.class) || identity.isAnonymous()) {
            return;
        }
        Token token = Token.of(identity);
        caller.identify(token.subject(), token.clientId());
    }
}
