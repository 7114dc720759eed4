package org.corredor.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import org.corredor.http.RequestOrder;

/**
 * Completes the challenge of a 401 with the URL of the document that names the issuer (RFC 9728, 5.1). Absolute: a client
 * resolves no reference it finds in a header's parameter.
 */
@Provider
@Priority(RequestOrder.IDENTIFY)
public class Challenge implements ContainerResponseFilter {
    private final PublicUrl publicUrl;

    @Inject
    Challenge(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String challenge = response.getHeaderString(HttpHeaders.WWW_AUTHENTICATE);
        if (response.getStatus() != 401 || challenge == null) {
            return;
        }
        URI asked = request.getUriInfo().getBaseUri();
        String metadata = publicUrl.of(asked.getScheme(), asked.getRawAuthority()) + ProtectedResource.PATH;
        response.getHeaders()
                .putSingle(HttpHeaders.WWW_AUTHENTICATE, challenge + ", resource_metadata=\"" + metadata + "\"");
    }
}
