package org.corredor.directory.transfer;

import static org.corredor.access.Permission.DIRECTORY_READ;
import static org.corredor.access.Permission.DIRECTORY_WRITE;
import static org.corredor.problem.ProblemType.CONFLICT;
import static org.corredor.problem.ProblemType.DIRECTORY_DECIDED;
import static org.corredor.problem.ProblemType.OWN_ORGANIZATION;
import static org.corredor.problem.ProblemType.TRANSFER_TIED;

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
import org.corredor.http.OneOf;
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

/** Organizations of the directory on their way from one center to another. */
@Path("/v1/centers/{center}/directory/transfers")
@TenantScoped
@Authenticated
@Tag(name = "directory")
public class TransferResource {
    private final TransferService transfers;
    private final Once once;

    TransferResource(TransferService transfers, Once once) {
        this.transfers = transfers;
        this.once = once;
    }

    @POST
    @Requires(DIRECTORY_WRITE)
    @Idempotent
    @Refuses({DIRECTORY_DECIDED, TRANSFER_TIED, OWN_ORGANIZATION})
    @Operation(
            operationId = "offerDirectoryTransfer",
            summary = "Offer an organization, with all under it, to another center")
    public RestResponse<TransferView> offer(@NotNull @Valid TransferDraft draft) {
        return once.created(() -> transfers.offer(draft), transfers::view);
    }

    @GET
    @Requires(DIRECTORY_READ)
    @Operation(operationId = "listDirectoryTransfers", summary = "Transfers from and to your center, newest first")
    public Page<TransferView> list(
            @RestQuery @Nullable @OneOf({"pending", "accepted", "declined", "cancelled"}) String state,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String limit) {
        return transfers.list(state, cursor, limit);
    }

    @GET
    @Path("{id}")
    @Requires(DIRECTORY_READ)
    @Operation(operationId = "getDirectoryTransfer", summary = "One transfer")
    public TransferView read(@RestPath UUID id) {
        return transfers.read(id);
    }

    @POST
    @Path("{id}/accept")
    @Requires(DIRECTORY_WRITE)
    @Idempotent
    @Refuses({DIRECTORY_DECIDED, TRANSFER_TIED, CONFLICT})
    @Operation(operationId = "acceptDirectoryTransfer", summary = "Take over what another center offers; its ids stay")
    public RestResponse<TransferView> accept(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version) {
        return once.done(() -> transfers.accept(id, version), transfers::view);
    }

    @POST
    @Path("{id}/decline")
    @Requires(DIRECTORY_WRITE)
    @Idempotent
    @Refuses(DIRECTORY_DECIDED)
    @Operation(operationId = "declineDirectoryTransfer", summary = "Don't take what another center offers")
    public RestResponse<TransferView> decline(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version) {
        return once.done(() -> transfers.decline(id, version), transfers::view);
    }

    @POST
    @Path("{id}/cancel")
    @Requires(DIRECTORY_WRITE)
    @Idempotent
    @Refuses(DIRECTORY_DECIDED)
    @Operation(operationId = "cancelDirectoryTransfer", summary = "Take back an offer that is still pending")
    public RestResponse<TransferView> cancel(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version) {
        return once.done(() -> transfers.cancel(id, version), transfers::view);
    }
}
