package org.corredor.intake;

import static org.corredor.access.Permission.INTAKE_READ;
import static org.corredor.access.Permission.INTAKE_WRITE;
import static org.corredor.problem.ProblemType.MEMBER_REQUIRED;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.corredor.access.Requires;
import org.corredor.http.RecordId;
import org.corredor.idempotency.Idempotent;
import org.corredor.idempotency.Once;
import org.corredor.paging.Page;
import org.corredor.problem.Refuses;
import org.corredor.tenancy.TenantScoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** First interviews of a center. */
@Path("/v1/centers/{center}/intakes")
@TenantScoped
@Authenticated
@Tag(name = "intakes")
public class IntakeResource {
    private final IntakeService intakes;
    private final Once once;

    IntakeResource(IntakeService intakes, Once once) {
        this.intakes = intakes;
        this.once = once;
    }

    @POST
    @Requires(INTAKE_WRITE)
    @Idempotent
    @Refuses(MEMBER_REQUIRED)
    @Operation(operationId = "createIntake", summary = "Record a first interview")
    public RestResponse<IntakeView> create(@NotNull @Valid IntakeDraft draft) {
        return once.created(() -> intakes.record(draft), intakes::view);
    }

    @GET
    @Requires(INTAKE_READ)
    @Operation(operationId = "listIntakes", summary = "First interviews, newest first")
    public Page<IntakeView> list(
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable @Schema(format = "uuid") String person) {
        return intakes.list(cursor, limit, RecordId.ofQuery("person", person));
    }

    @GET
    @Path("{id}")
    @Requires(INTAKE_READ)
    @Operation(operationId = "getIntake", summary = "One first interview")
    public IntakeView read(@RestPath UUID id) {
        return intakes.read(id);
    }
}
