package org.corredor.paging;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import org.corredor.http.RequestOrder;

/**
 * Names the next page of a list in a Link header (RFC 8288), with the filter of this one. Only for GET: a search travels
 * in a body, which a link can't repeat.
 */
@Provider
@Priority(RequestOrder.ENTITY_TAG)
public class NextLink implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Page<?> page)
                || !request.getMethod().equals(HttpMethod.GET)) {
            return;
        }
        String next = page.next();
        if (next == null) {
            return;
        }
        URI uri = request.getUriInfo()
                .getRequestUriBuilder()
                .replaceQueryParam("cursor", next)
                .build();
        response.getHeaders()
                .add(HttpHeaders.LINK, "<" + uri.getRawPath() + "?" + uri.getRawQuery() + ">; rel=\"next\"");
    }
}
