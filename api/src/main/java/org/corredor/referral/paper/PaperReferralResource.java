package org.corredor.referral.paper;

import static org.corredor.access.Permission.REFERRAL_READ;
import static org.corredor.access.Permission.REFERRAL_SEND;
import static org.corredor.problem.ProblemType.CASE_STATE;
import static org.corredor.problem.ProblemType.CONSENT_MISSING;
import static org.corredor.problem.ProblemType.SERVICE_NOT_ON_PAPER;
import static org.corredor.problem.ProblemType.SERVICE_TAKES_NO_REFERRALS;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.corredor.access.Requires;
import org.corredor.http.OneOf;
import org.corredor.http.PdfAnswer;
import org.corredor.idempotency.Idempotent;
import org.corredor.idempotency.Once;
import org.corredor.paging.Page;
import org.corredor.pdf.AccessiblePdf;
import org.corredor.problem.Language;
import org.corredor.problem.Refuses;
import org.corredor.referral.PrintedWords;
import org.corredor.referral.ReceiptView;
import org.corredor.referral.ReferralDraft;
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

/** Referrals of a center to organisations without an account: drafting, reading, and the form. */
@Path("/v1/centers/{center}/paper-referrals")
@TenantScoped
@Authenticated
@Tag(name = "referrals")
public class PaperReferralResource {
    private final DraftPaper drafts;
    private final ReadPaper referrals;
    private final Once once;

    PaperReferralResource(DraftPaper drafts, ReadPaper referrals, Once once) {
        this.drafts = drafts;
        this.referrals = referrals;
        this.once = once;
    }

    @POST
    @Requires(REFERRAL_SEND)
    @Idempotent
    @Refuses({CASE_STATE, SERVICE_NOT_ON_PAPER, SERVICE_TAKES_NO_REFERRALS})
    @Operation(
            operationId = "createPaperReferral",
            summary = "Draft a referral on paper, to a service of an organisation without an account")
    public RestResponse<PaperReferralView> create(@NotNull @Valid ReferralDraft draft) {
        return once.created(() -> drafts.draft(draft), referrals::view);
    }

    @GET
    @Requires(REFERRAL_READ)
    @Operation(operationId = "listPaperReferrals", summary = "Referrals on paper, newest first")
    public Page<PaperReferralView> list(
            @RestQuery
                    @Nullable
                    @OneOf({
                        "draft",
                        "requested",
                        "received",
                        "accepted",
                        "in-progress",
                        "on-hold",
                        "cancellation-requested",
                        "completed",
                        "closed",
                        "rejected",
                        "withdrawn",
                        "cancelled",
                        "deleted",
                        "entered-in-error"
                    })
                    String state,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String limit) {
        return referrals.list(state, cursor, limit);
    }

    @POST
    @Path("search")
    @Requires(REFERRAL_READ)
    @Operation(operationId = "searchPaperReferrals", summary = "Find the referral by the code on its form")
    public Page<PaperReferralView> search(@NotNull @Valid FormCodeQuestion question) {
        return referrals.search(question);
    }

    @GET
    @Path("{id}")
    @Requires(REFERRAL_READ)
    @Operation(operationId = "getPaperReferral", summary = "One referral on paper; nothing in it names the person")
    public PaperReferralView read(@RestPath UUID id) {
        return referrals.read(id);
    }

    @GET
    @Path("{id}/form")
    @Produces(AccessiblePdf.MEDIA_TYPE)
    @Requires(REFERRAL_SEND)
    @Refuses(CONSENT_MISSING)
    @Operation(
            operationId = "getPaperReferralForm",
            summary = "The form in Spanish, English or Creole, while the consent lives: each time a disclosure")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = AccessiblePdf.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            example = "%PDF-1.7"))
    public Response form(
            @RestPath UUID id,
            @RestQuery @Nullable @OneOf({"es", "en", "ht"}) String language,
            @Context HttpHeaders asked) {
        Language read = PdfAnswer.language(language, asked);
        return PdfAnswer.of(referrals.form(id).in(new PrintedWords(read)), read, "canalizacion");
    }

    @GET
    @Path("{id}/receipt")
    @Requires(REFERRAL_READ)
    @Operation(operationId = "getPaperReferralReceipt", summary = "What was shared on paper, without its values")
    public ReceiptView receipt(@RestPath UUID id) {
        return referrals.receipt(id);
    }

    @GET
    @Path("{id}/receipt/printed")
    @Produces(AccessiblePdf.MEDIA_TYPE)
    @Requires(REFERRAL_READ)
    @Operation(
            operationId = "getPrintedPaperReferralReceipt",
            summary = "The receipt of it to hold in the hand: PDF in Spanish, English or Creole")
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
    @Operation(operationId = "listPaperReferralEvents", summary = "What happened, oldest first, all recorded here")
    public Page<PaperEventView> events(@RestPath UUID id) {
        return referrals.events(id);
    }
}
