package org.corredor.referral;

import static org.corredor.access.Permission.REFERRAL_READ;
import static org.corredor.access.Permission.REFERRAL_READ_PACKAGE;
import static org.corredor.access.Permission.REFERRAL_SEND;
import static org.corredor.problem.ProblemType.CASE_CUSTODY;
import static org.corredor.problem.ProblemType.CASE_STATE;
import static org.corredor.problem.ProblemType.CONSENT_MISSING;
import static org.corredor.problem.ProblemType.REFERRAL_CHAIN;
import static org.corredor.problem.ProblemType.REFERRAL_TO_ONESELF;
import static org.corredor.problem.ProblemType.SERVICE_TAKES_NO_REFERRALS;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.corredor.access.Requires;
import org.corredor.directory.NextBest;
import org.corredor.http.OneOf;
import org.corredor.http.PdfAnswer;
import org.corredor.idempotency.Idempotent;
import org.corredor.idempotency.Once;
import org.corredor.paging.Page;
import org.corredor.pdf.AccessiblePdf;
import org.corredor.people.PersonView;
import org.corredor.problem.Language;
import org.corredor.problem.Refuses;
import org.corredor.tenancy.TenantScoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Referrals of a center, sent and received: drafting and reading. */
@Path("/v1/centers/{center}/referrals")
@TenantScoped
@Authenticated
@Tag(name = "referrals")
public class ReferralResource {
    private final DraftReferral drafts;
    private final ReadReferrals referrals;
    private final ReadPackage packages;
    private final KnownPeople known;
    private final Once once;

    ReferralResource(
            DraftReferral drafts, ReadReferrals referrals, ReadPackage packages, KnownPeople known, Once once) {
        this.drafts = drafts;
        this.referrals = referrals;
        this.packages = packages;
        this.known = known;
        this.once = once;
    }

    @POST
    @Requires(REFERRAL_SEND)
    @Idempotent
    @Refuses({CASE_STATE, SERVICE_TAKES_NO_REFERRALS, REFERRAL_TO_ONESELF, REFERRAL_CHAIN, CASE_CUSTODY})
    @Operation(operationId = "createReferral", summary = "Draft a referral to a service of another center")
    public RestResponse<ReferralView> create(@NotNull @Valid ReferralDraft draft) {
        return once.created(() -> drafts.draft(draft), referrals::view);
    }

    @GET
    @Requires(REFERRAL_READ)
    @Operation(
            operationId = "listReferrals",
            summary = "Envelopes, what was drafted or arrived last first: sent, received or both")
    public Page<ReferralView> list(
            @RestQuery @Nullable @OneOf({"in", "out"}) String side,
            @RestQuery
                    @Nullable
                    @OneOf({
                        "draft",
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
                        "deleted",
                        "entered-in-error"
                    })
                    String state,
            @RestQuery
                    @Nullable
                    @Pattern(regexp = ReferralQueue.ASSIGNEE)
                    @Parameter(description = "me, none, or the id of a membership: who works on it here")
                    String assignee,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String limit) {
        return referrals.list(side, state, assignee, cursor, limit);
    }

    @GET
    @Path("{id}")
    @Requires(REFERRAL_READ)
    @Operation(operationId = "getReferral", summary = "The envelope: nothing in it names anybody")
    public ReferralView read(@RestPath UUID id) {
        return referrals.read(id);
    }

    @GET
    @Path("{id}/actions")
    @Requires(REFERRAL_READ)
    @Operation(operationId = "getReferralActions", summary = "What you may do with it now, and what each needs")
    public ActionsView actions(@RestPath UUID id) {
        return referrals.actions(id);
    }

    @GET
    @Path("{id}/alternatives")
    @Requires(REFERRAL_SEND)
    @Operation(
            operationId = "listReferralAlternatives",
            summary = "Services of other centers that may be asked for the same, the best first: for the origin")
    public Page<NextBest.Offer> alternatives(@RestPath UUID id) {
        return referrals.alternatives(id);
    }

    @GET
    @Path("{id}/package")
    @Requires(REFERRAL_READ_PACKAGE)
    @Refuses(CONSENT_MISSING)
    @Operation(
            operationId = "getReferralPackage",
            summary = "The consented fields, opened: for the receiver once accepted and while the consent lives")
    public PackageView openPackage(@RestPath UUID id) {
        return packages.read(id);
    }

    @GET
    @Path("{id}/receipt")
    @Requires(REFERRAL_READ)
    @Operation(operationId = "getReferralReceipt", summary = "What was shared, without its values")
    public ReceiptView receipt(@RestPath UUID id) {
        return referrals.receipt(id);
    }

    @GET
    @Path("{id}/receipt/printed")
    @Produces(AccessiblePdf.MEDIA_TYPE)
    @Requires(REFERRAL_READ)
    @Operation(
            operationId = "getPrintedReferralReceipt",
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
    @Operation(operationId = "listReferralEvents", summary = "What happened, oldest first")
    public Page<ReferralEventView> events(@RestPath UUID id) {
        return referrals.events(id);
    }

    @GET
    @Path("{id}/onward")
    @Requires(REFERRAL_READ)
    @Operation(
            operationId = "listReferralOnward",
            summary = "What came of it further on, by code: for the origin, who learns neither who nor where")
    public Page<OnwardView> onward(@RestPath UUID id) {
        return referrals.onward(id);
    }

    @GET
    @Path("{id}/known-people")
    @Requires(REFERRAL_READ_PACKAGE)
    @Refuses(CONSENT_MISSING)
    @Operation(
            operationId = "listReferralKnownPeople",
            summary = "Persons of this center that may be the one of the package: for the receiver, once accepted")
    public Page<PersonView> knownPeople(@RestPath UUID id) {
        return known.of(id);
    }
}
