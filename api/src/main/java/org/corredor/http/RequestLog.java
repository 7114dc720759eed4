package org.corredor.http;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;

/**
 * One line for each answer: operation, status, milliseconds; the request id is in the log's context. Neither path nor
 * query is written: what a caller puts there by mistake stays out of the log.
 */
@Provider
@Priority(RequestOrder.LOG)
public class RequestLog implements ContainerRequestFilter, ContainerResponseFilter {
    private static final Logger LOG = Logger.getLogger("org.corredor.request");
    private static final String SINCE = "org.corredor.since";

    private final ResourceInfo resource;
    private final Clock clock;

    @Inject
    RequestLog(ResourceInfo resource, Clock clock) {
        this.resource = resource;
        this.clock = clock;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(SINCE, clock.instant());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        long millis = request.getProperty(SINCE) instanceof Instant since
                ? Duration.between(since, clock.instant()).toMillis()
                : 0;
        LOG.infof("%s %s %d %d ms", request.getMethod(), operation(), response.getStatus(), millis);
    }

    private String operation() {
        Method method = resource.getResourceMethod();
        Operation operation = method == null ? null : method.getAnnotation(Operation.class);
        return operation == null ? "-" : operation.operationId();
    }
}
