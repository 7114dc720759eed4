package org.corredor.network.agreement;

import static org.corredor.access.Permission.NETWORK_READ;
import static org.corredor.access.Permission.NETWORK_WRITE;
import static org.corredor.problem.ProblemType.AGREEMENT_ENDED;
import static org.corredor.problem.ProblemType.AGREEMENT_OVERLAPS;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.corredor.access.Requires;
import org.corredor.http.IfMatch;
import org.corredor.idempotency.Idempotent;
import org.corredor.idempotency.Once;
import org.corredor.paging.Page;
import org.corredor.problem.Refuses;
import org.corredor.tenancy.Tenant;
import org.corredor.tenancy.TenantScoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** All agreements: the network's affair. None is deleted. */
@Path("/v1/network/agreements")
@TenantScoped(kind = Tenant.Kind.NETWORK)
@Authenticated
@Tag(name = "network")
public class AgreementResource {
    private final AgreementService agreements;
    private final Once once;

    AgreementResource(AgreementService agreements, Once once) {
        this.agreements = agreements;
        this.once = once;
    }

    @POST
    @Requires(NETWORK_WRITE)
    @Idempotent
    @Refuses(AGREEMENT_OVERLAPS)
    @Operation(operationId = "createAgreement", summary = "Make an agreement between two centers or partners")
    public RestResponse<AgreementView> make(@NotNull @Valid AgreementDraft draft) {
        return once.created(() -> agreements.make(draft), agreements::view);
    }

    @GET
    @Requires(NETWORK_READ)
    @Operation(operationId = "listAgreements", summary = "All agreements, newest first")
    public Page<AgreementView> list(@RestQuery @Nullable String cursor, @RestQuery @Nullable String limit) {
        return agreements.list(cursor, limit);
    }

    @GET
    @Path("{id}")
    @Requires(NETWORK_READ)
    @Operation(operationId = "getAgreement", summary = "One agreement")
    public AgreementView read(@RestPath UUID id) {
        return agreements.read(id);
    }

    @POST
    @Path("{id}/end")
    @Requires(NETWORK_WRITE)
    @Idempotent
    @Refuses(AGREEMENT_ENDED)
    @Operation(operationId = "endAgreement", summary = "End an agreement now, with or without days of grace")
    public RestResponse<AgreementView> end(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version, @NotNull @Valid EndDraft draft) {
        return once.done(() -> agreements.end(id, version, draft), agreements::view);
    }
}
