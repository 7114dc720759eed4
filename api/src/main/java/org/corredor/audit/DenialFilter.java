package org.corredor.audit;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import org.corredor.access.Caller;
import org.corredor.http.RequestId;
import org.corredor.http.RequestOrder;
import org.corredor.problem.ProblemResponse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Every refusal under {@code /v1} is recorded with its problem code: in the trail of the center asked for. */
@Provider
@Priority(RequestOrder.DENIAL)
public class DenialFilter implements ContainerResponseFilter {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Denials denials;
    private final Caller caller;
    private final RequestId requestId;
    private final ResourceInfo resource;
    private final HttpServerRequest connection;

    @Inject
    DenialFilter(
            Denials denials, Caller caller, RequestId requestId, ResourceInfo resource, HttpServerRequest connection) {
        this.connection = connection;
        this.denials = denials;
        this.caller = caller;
        this.requestId = requestId;
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object code = response.getHeaders().getFirst(ProblemResponse.CODE);
        response.getHeaders().remove(ProblemResponse.CODE);
        String path = request.getUriInfo().getPath();
        if (code == null || !path.startsWith("/v1/") || response.getStatus() >= 500) {
            return;
        }
        denials.record(new Denials.Denial(
                center(path),
                connection.remoteAddress().hostAddress(),
                caller.subject(),
                caller.clientId(),
                operation(),
                record(path),
                code.toString(),
                requestId.value()));
    }

    /** The record the path goes to or through. */
    private static @Nullable UUID record(String path) {
        return Arrays.stream(path.split("/", -1))
                .filter(step -> ID.matcher(step).matches())
                .findFirst()
                .map(UUID::fromString)
                .orElse(null);
    }

    private static String center(String path) {
        String[] steps = path.split("/", 5);
        return steps.length > 3 && steps[2].equals("centers") ? steps[3] : "";
    }

    private String operation() {
        Method method = resource.getResourceMethod();
        Operation operation = method == null ? null : method.getAnnotation(Operation.class);
        return operation == null ? "unknown" : operation.operationId();
    }
}
