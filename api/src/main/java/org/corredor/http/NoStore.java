package org.corredor.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;

/**
 * No cache keeps what is a center's own or the caller's (RFC 9111, 5.2.2.5), refusals included: a browser on a shared
 * computer would show it to the next person. A client that holds a record may still ask with If-None-Match.
 */
@Provider
@Priority(RequestOrder.ENTITY_TAG)
public class NoStore implements ContainerResponseFilter {
    private static final Pattern OWN = Pattern.compile("/v1/(me/?|centers/[^/]*/.+)");

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (OWN.matcher(request.getUriInfo().getPath()).matches()) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
