package org.corredor.directory;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import org.corredor.http.RequestOrder;

/** Where a list was asked for as lines ({@code format=ndjson}), the lines take the page's place; they are read as they are written. */
@Provider
@Priority(RequestOrder.ENTITY_TAG - 1)
public class LinesAnswer implements ContainerResponseFilter {
    static final MediaType NDJSON = new MediaType("application", "x-ndjson");

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof HsdsPage<?> page && page.lines() != null) {
            StreamingOutput lines = page.lines()::write;
            response.setEntity(lines, new Annotation[0], NDJSON);
        }
    }
}
