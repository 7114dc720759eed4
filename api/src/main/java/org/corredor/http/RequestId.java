package org.corredor.http;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * The id by which a caller, a log line and an audit event are matched. A caller may send its own (8 to 64 letters,
 * digits, hyphens); anything else is replaced, so that a log line can't be forged.
 */
@RequestScoped
public class RequestId {
    public static final String HEADER = "X-Request-Id";
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9-]{8,64}");

    private @Nullable String value;

    public String value() {
        String known = value;
        if (known == null) {
            known = UUID.randomUUID().toString();
            value = known;
        }
        return known;
    }

    void take(@Nullable String sent) {
        value = sent != null && ACCEPTED.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
    }

    /** Reads it first of all and answers with it. */
    @Provider
    @PreMatching
    @Priority(RequestOrder.REQUEST_ID)
    static class Filter implements ContainerRequestFilter, ContainerResponseFilter {
        private final RequestId id;

        @Inject
        Filter(RequestId id) {
            this.id = id;
        }

        @Override
        public void filter(ContainerRequestContext request) {
            id.take(request.getHeaderString(HEADER));
            MDC.put("requestId", id.value());
        }

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            response.getHeaders().putSingle(HEADER, id.value());
            MDC.remove("requestId");
        }
    }
}
