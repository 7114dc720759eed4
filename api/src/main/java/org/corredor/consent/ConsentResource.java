package org.corredor.consent;

import static org.corredor.access.Permission.CONSENT_READ;
import static org.corredor.access.Permission.CONSENT_WRITE;
import static org.corredor.problem.ProblemType.CONFLICT;
import static org.corredor.problem.ProblemType.MEMBER_REQUIRED;
import static org.corredor.problem.ProblemType.SECOND_PERSON;

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

/** Consents of a center's persons. */
@Path("/v1/centers/{center}/consents")
@TenantScoped
@Authenticated
@Tag(name = "consents")
public class ConsentResource {
    private final ConsentService consents;
    private final Once once;

    ConsentResource(ConsentService consents, Once once) {
        this.consents = consents;
        this.once = once;
    }

    @POST
    @Requires(CONSENT_WRITE)
    @Idempotent
    @Operation(operationId = "createConsent", summary = "Record a consent as it was given")
    public RestResponse<ConsentView> create(@NotNull @Valid ConsentDraft draft) {
        return once.created(() -> consents.record(draft), consents::view);
    }

    @GET
    @Requires(CONSENT_READ)
    @Operation(operationId = "listConsents", summary = "Consents, newest first; of one person when asked for")
    public Page<ConsentView> list(
            @RestQuery @Nullable @Schema(format = "uuid") String person,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String limit) {
        return consents.list(RecordId.ofQuery("person", person), cursor, limit);
    }

    @GET
    @Path("{id}")
    @Requires(CONSENT_READ)
    @Operation(operationId = "getConsent", summary = "One consent")
    public ConsentView read(@RestPath UUID id) {
        return consents.read(id);
    }

    @POST
    @Path("without")
    @Requires(CONSENT_WRITE)
    @Idempotent
    @Refuses(MEMBER_REQUIRED)
    @Operation(
            operationId = "createDisclosureWithoutConsent",
            summary =
                    "Record what must be told without a consent: it carries nothing until a second person confirms it")
    public RestResponse<ConsentView> without(@NotNull @Valid DisclosureDraft draft) {
        return once.created("", () -> consents.withoutConsent(draft), consents::view);
    }

    @POST
    @Path("{id}/confirm")
    @Requires(CONSENT_WRITE)
    @Idempotent
    @Refuses({CONFLICT, MEMBER_REQUIRED, SECOND_PERSON})
    @Operation(
            operationId = "confirmDisclosureWithoutConsent",
            summary = "Confirm, as the second person, that it must be told without a consent")
    public RestResponse<ConsentView> confirm(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version) {
        return once.done(() -> consents.confirm(id, version), consents::view);
    }

    @POST
    @Path("{id}/withdraw")
    @Requires(CONSENT_WRITE)
    @Idempotent
    @Refuses(CONFLICT)
    @Operation(
            operationId = "withdrawConsent",
            summary = "Withdraw a consent: what was not yet accepted ends, packages close at once")
    public RestResponse<ConsentView> withdraw(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version) {
        return once.done(() -> consents.withdraw(id, version), consents::view);
    }
}
