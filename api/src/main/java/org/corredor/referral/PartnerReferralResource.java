package org.corredor.referral;

import static org.corredor.access.Permission.REFERRAL_DECIDE;
import static org.corredor.access.Permission.REFERRAL_READ;
import static org.corredor.access.Permission.REFERRAL_READ_PACKAGE;
import static org.corredor.access.Permission.REFERRAL_SEND;
import static org.corredor.problem.ProblemType.AGREEMENT_MISSING;
import static org.corredor.problem.ProblemType.CONFLICT;
import static org.corredor.problem.ProblemType.CONSENT_MISSING;
import static org.corredor.problem.ProblemType.CONSENT_SCOPE;
import static org.corredor.problem.ProblemType.MEMBER_REQUIRED;
import static org.corredor.problem.ProblemType.REFERRAL_CHAIN;
import static org.corredor.problem.ProblemType.REFERRAL_STATE;
import static org.corredor.problem.ProblemType.REFERRAL_TO_ONESELF;
import static org.corredor.problem.ProblemType.SERVICE_TAKES_NO_REFERRALS;
import static org.corredor.problem.ProblemType.VALIDATION;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.corredor.access.Requires;
import org.corredor.directory.NextBest;
import org.corredor.http.IfMatch;
import org.corredor.http.OneOf;
import org.corredor.http.PdfAnswer;
import org.corredor.idempotency.Idempotent;
import org.corredor.idempotency.Once;
import org.corredor.paging.Page;
import org.corredor.pdf.AccessiblePdf;
import org.corredor.problem.Language;
import org.corredor.problem.Refuses;
import org.corredor.tenancy.Tenant;
import org.corredor.tenancy.TenantScoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A partner's own referrals, in and out: for its API client, in its own tenant. */
@Path("/v1/partner/referrals")
@TenantScoped(kind = Tenant.Kind.PARTNER)
@Authenticated
@Tag(name = "partner")
public class PartnerReferralResource {
    private final PartnerReferrals partners;
    private final ReadReferrals referrals;
    private final ReadPackage packages;
    private final Once once;

    PartnerReferralResource(PartnerReferrals partners, ReadReferrals referrals, ReadPackage packages, Once once) {
        this.partners = partners;
        this.referrals = referrals;
        this.packages = packages;
        this.once = once;
    }

    @POST
    @Requires(REFERRAL_SEND)
    @Idempotent
    @Refuses({
        SERVICE_TAKES_NO_REFERRALS,
        REFERRAL_TO_ONESELF,
        REFERRAL_CHAIN,
        CONSENT_MISSING,
        CONSENT_SCOPE,
        AGREEMENT_MISSING,
        MEMBER_REQUIRED
    })
    @Operation(
            operationId = "createPartnerReferral",
            summary = "Send a referral to a center's service, under a consent")
    public RestResponse<ReferralView> create(@NotNull @Valid PartnerReferralDraft draft) {
        return once.created(() -> partners.send(draft), referrals::view);
    }

    @GET
    @Requires(REFERRAL_READ)
    @Operation(
            operationId = "listPartnerReferrals",
            summary = "Envelopes, what was drafted or arrived last first: sent, received or both")
    public Page<ReferralView> list(
            @RestQuery @Nullable @OneOf({"in", "out"}) String side,
            @RestQuery
                    @Nullable
                    @OneOf({
                        "requested",
                        "received",
                        "info-requested",
                        "accepted",
                        "in-progress",
                        "on-hold",
                        "cancellation-requested",
                        "completed",
                        "closed",
                        "rejected",
                        "withdrawn",
                        "expired",
                        "cancelled",
                        "entered-in-error"
                    })
                    String state,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String limit) {
        return referrals.list(side, state, null, cursor, limit);
    }

    @GET
    @Path("{id}")
    @Requires(REFERRAL_READ)
    @Operation(operationId = "getPartnerReferral", summary = "The envelope: nothing in it names anybody")
    public ReferralView read(@RestPath UUID id) {
        return referrals.read(id);
    }

    @GET
    @Path("{id}/actions")
    @Requires(REFERRAL_READ)
    @Operation(operationId = "getPartnerReferralActions", summary = "What you may do with it now, and what each needs")
    public ActionsView actions(@RestPath UUID id) {
        return partners.actions(id);
    }

    @GET
    @Path("{id}/alternatives")
    @Requires(REFERRAL_SEND)
    @Operation(
            operationId = "listPartnerReferralAlternatives",
            summary = "Services of centers and partners that may be asked for the same, the best first: for the origin")
    public Page<NextBest.Offer> alternatives(@RestPath UUID id) {
        return referrals.alternatives(id);
    }

    @GET
    @Path("{id}/package")
    @Requires(REFERRAL_READ_PACKAGE)
    @Refuses(CONSENT_MISSING)
    @Operation(
            operationId = "getPartnerReferralPackage",
            summary = "The consented fields, opened: for the receiver once accepted and while the consent lives")
    public PackageView openPackage(@RestPath UUID id) {
        return packages.read(id);
    }

    @GET
    @Path("{id}/receipt")
    @Requires(REFERRAL_READ)
    @Operation(operationId = "getPartnerReferralReceipt", summary = "What was shared, without its values")
    public ReceiptView receipt(@RestPath UUID id) {
        return referrals.receipt(id);
    }

    @GET
    @Path("{id}/receipt/printed")
    @Produces(AccessiblePdf.MEDIA_TYPE)
    @Requires(REFERRAL_READ)
    @Operation(
            operationId = "getPrintedPartnerReferralReceipt",
            summary = "The receipt to hold in the hand: PDF in Spanish, English or Creole")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = AccessiblePdf.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            example = "%PDF-1.7"))
    public Response printedReceipt(
            @RestPath UUID id,
            @RestQuery @Nullable @OneOf({"es", "en", "ht"}) String language,
            @Context HttpHeaders asked) {
        Language read = PdfAnswer.language(language, asked);
        return PdfAnswer.of(referrals.printedReceipt(id).in(new PrintedWords(read)), read, "comprobante");
    }

    @GET
    @Path("{id}/events")
    @Requires(REFERRAL_READ)
    @Operation(operationId = "listPartnerReferralEvents", summary = "What happened, oldest first")
    public Page<ReferralEventView> events(@RestPath UUID id) {
        return referrals.events(id);
    }

    @GET
    @Path("{id}/onward")
    @Requires(REFERRAL_READ)
    @Operation(
            operationId = "listPartnerReferralOnward",
            summary = "What came of it further on, by code: for the origin, who learns neither who nor where")
    public Page<OnwardView> onward(@RestPath UUID id) {
        return referrals.onward(id);
    }

    @POST
    @Path("{id}/{command}")
    @Requires({REFERRAL_SEND, REFERRAL_DECIDE})
    @Idempotent
    @Refuses({REFERRAL_STATE, CONSENT_MISSING, CONFLICT, VALIDATION})
    @Operation(
            operationId = "givePartnerReferralCommand",
            summary = "Give a command of the protocol: acknowledge, accept, reject and whatever else actions lists")
    public RestResponse<ReferralView> command(
            @RestPath UUID id,
            @RestPath @Size(max = 40) String command,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @Nullable @Valid PartnerCommandDraft said) {
        return once.done(() -> partners.give(command, id, version, said), referrals::view);
    }
}
