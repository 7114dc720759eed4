package org.corredor.http;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.reflect.Method;

/** Receives the body of a {@link LargeBody} operation before its transaction begins: a slow sender must not hold one open. */
@Provider
@Priority(RequestOrder.RECEIVE)
public class LargeBodies implements ContainerRequestFilter {
    private final ResourceInfo resource;
    private final ReceivedFile received;

    @Inject
    LargeBodies(ResourceInfo resource, ReceivedFile received) {
        this.resource = resource;
        this.received = received;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        LargeBody large = method == null ? null : method.getAnnotation(LargeBody.class);
        if (large != null) {
            received.receive(request.getEntityStream(), large.value());
            request.setEntityStream(InputStream.nullInputStream());
        }
    }
}
