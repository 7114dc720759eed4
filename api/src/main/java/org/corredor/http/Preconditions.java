package org.corredor.http;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;

/**
 * 428 for an operation that takes an {@link IfMatch} and was sent none, 400 for one that is not a single strong tag of
 * ours: {@code *} would change whatever is there, and a tag without its quotes is not stale but mistyped. Neither answer
 * depends on the record. A request answered from an earlier outcome
 * (property {@link #REPLAYED}) skips it: the record has moved on since, and nothing is changed again.
 */
@Provider
@Priority(RequestOrder.PRECONDITION)
public class Preconditions implements ContainerRequestFilter {
    /** Request property set to TRUE when an Idempotency-Key was found to have been used by this very request before. */
    public static final String REPLAYED = "org.corredor.replayed";

    private final ResourceInfo resource;

    @Inject
    Preconditions(ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getProperty(REPLAYED) == Boolean.TRUE || !takesIfMatch()) {
            return;
        }
        String sent = request.getHeaderString(HttpHeaders.IF_MATCH);
        if (sent == null || sent.isBlank()) {
            throw Problem.of(ProblemType.PRECONDITION_REQUIRED);
        }
        if (!EntityTags.isOurs(sent)) {
            throw Problem.of(ProblemType.IF_MATCH_MALFORMED);
        }
    }

    private boolean takesIfMatch() {
        return Arrays.asList(resource.getResourceMethod().getParameterTypes()).contains(IfMatch.class);
    }
}
