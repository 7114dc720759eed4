package org.corredor.directory;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import org.corredor.http.RequestOrder;

/**
 * Who asks for lines ({@code format=ndjson}) may say in Accept that lines are wanted: the list itself knows pages of JSON alone, in whose
 * place {@link LinesAnswer} puts the lines.
 */
@Provider
@PreMatching
@Priority(RequestOrder.REQUEST_ID + 1)
public class LinesAsked implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        String accepted = request.getHeaderString(HttpHeaders.ACCEPT);
        boolean lines =
                "ndjson".equals(request.getUriInfo().getQueryParameters().getFirst("format"))
                        && request.getUriInfo().getPath().matches("/?(v1/centers/[^/]+/)?hsds/[a-z_]+/?");
        if (lines && accepted != null && accepted.contains(LinesAnswer.NDJSON.toString())) {
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON);
        }
    }
}
