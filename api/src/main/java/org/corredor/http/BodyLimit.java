package org.corredor.http;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;

/**
 * A body of at most one mebibyte, else 413: by its announced length before anything is read, and by counting for a body
 * that announces none. An operation that takes a file says its own bound ({@link LargeBody}). The server's, which is
 * above that, cuts the connection.
 */
@Provider
@Priority(RequestOrder.LIMITS)
public class BodyLimit implements ContainerRequestFilter {
    /** Bytes. */
    public static final int MAX = 1 << 20;

    private final ResourceInfo resource;

    @Inject
    BodyLimit(ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        LargeBody large = method == null ? null : method.getAnnotation(LargeBody.class);
        if (request.getLength() > (large == null ? MAX : large.value())) {
            throw Problem.of(ProblemType.PAYLOAD_TOO_LARGE);
        }
        if (large == null && request.hasEntity()) {
            request.setEntityStream(new Counted(request.getEntityStream()));
        }
    }

    private static final class Counted extends FilterInputStream {
        private int left = MAX;

        Counted(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            count(octet < 0 ? 0 : 1);
            return octet;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw Problem.of(ProblemType.PAYLOAD_TOO_LARGE);
            }
        }
    }
}
