package org.corredor.cases;

import static org.corredor.access.Permission.SERVICE_LOG_READ;
import static org.corredor.access.Permission.SERVICE_LOG_WRITE;
import static org.corredor.problem.ProblemType.CASE_STATE;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.corredor.access.Requires;
import org.corredor.idempotency.Idempotent;
import org.corredor.idempotency.Once;
import org.corredor.paging.Page;
import org.corredor.problem.Refuses;
import org.corredor.tenancy.TenantScoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A case's service log. */
@Path("/v1/centers/{center}/cases/{id}/services-delivered")
@TenantScoped
@Authenticated
@Tag(name = "cases")
public class ServiceDeliveredResource {
    private final ServiceLogService log;
    private final Once once;

    ServiceDeliveredResource(ServiceLogService log, Once once) {
        this.log = log;
        this.once = once;
    }

    @POST
    @Requires(SERVICE_LOG_WRITE)
    @Idempotent
    @Refuses(CASE_STATE)
    @Operation(operationId = "logServiceDelivered", summary = "Log what was delivered in an open case")
    public RestResponse<ServiceDeliveredView> add(@RestPath UUID id, @NotNull @Valid ServiceDeliveredDraft draft) {
        return once.created(() -> log.add(id, draft), entry -> log.view(id, entry));
    }

    @GET
    @Requires(SERVICE_LOG_READ)
    @Operation(operationId = "listServicesDelivered", summary = "What was delivered in a case, latest logged first")
    public Page<ServiceDeliveredView> list(
            @RestPath UUID id, @RestQuery @Nullable String cursor, @RestQuery @Nullable String limit) {
        return log.list(id, cursor, limit);
    }

    @GET
    @Path("{entry}")
    @Requires(SERVICE_LOG_READ)
    @Operation(operationId = "getServiceDelivered", summary = "One entry of a case's service log")
    public ServiceDeliveredView read(@RestPath UUID id, @RestPath UUID entry) {
        return log.read(id, entry);
    }
}
