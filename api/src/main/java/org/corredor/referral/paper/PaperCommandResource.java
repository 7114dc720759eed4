package org.corredor.referral.paper;

import static org.corredor.access.Permission.REFERRAL_SEND;
import static org.corredor.problem.ProblemType.CASE_CUSTODY;
import static org.corredor.problem.ProblemType.CONSENT_MISSING;
import static org.corredor.problem.ProblemType.CONSENT_SCOPE;
import static org.corredor.problem.ProblemType.REFERRAL_STATE;
import static org.corredor.problem.ProblemType.SERVICE_NOT_ON_PAPER;
import static org.corredor.problem.ProblemType.SERVICE_TAKES_NO_REFERRALS;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.corredor.access.Requires;
import org.corredor.http.IfMatch;
import org.corredor.idempotency.Idempotent;
import org.corredor.idempotency.Once;
import org.corredor.problem.Refuses;
import org.corredor.referral.CancellationDraft;
import org.corredor.referral.FeedbackDraft;
import org.corredor.referral.InErrorDraft;
import org.corredor.referral.ReferralCommand;
import org.corredor.referral.SendDraft;
import org.corredor.referral.WithdrawDraft;
import org.corredor.tenancy.TenantScoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What is done with a referral on paper, one path each; all of it by the origin. */
@Path("/v1/centers/{center}/paper-referrals/{id}")
@TenantScoped
@Authenticated
@Tag(name = "referrals")
public class PaperCommandResource {
    private final PrintPaper printing;
    private final CommandPaper commands;
    private final ReadPaper referrals;
    private final Once once;

    PaperCommandResource(PrintPaper printing, CommandPaper commands, ReadPaper referrals, Once once) {
        this.printing = printing;
        this.commands = commands;
        this.referrals = referrals;
        this.once = once;
    }

    @POST
    @Path("print")
    @Requires(REFERRAL_SEND)
    @Idempotent
    @Refuses({
        REFERRAL_STATE,
        CONSENT_MISSING,
        CONSENT_SCOPE,
        SERVICE_NOT_ON_PAPER,
        SERVICE_TAKES_NO_REFERRALS,
        CASE_CUSTODY
    })
    @Operation(
            operationId = "printPaperReferral",
            summary = "Print a draft under a consent, with these of its fields: the form can be had from then on")
    public RestResponse<PaperReferralView> print(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version, @NotNull @Valid SendDraft sent) {
        return once.done(() -> printing.print(id, version, sent), referrals::view);
    }

    @POST
    @Path("record-answer")
    @Requires(REFERRAL_SEND)
    @Idempotent
    @Refuses(REFERRAL_STATE)
    @Operation(
            operationId = "recordPaperReferralAnswer",
            summary = "Record what the receiver said, by the code on the form")
    public RestResponse<PaperReferralView> recordAnswer(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull @Valid PaperAnswerDraft answer) {
        return once.done(() -> commands.record(id, version, answer), referrals::view);
    }

    @POST
    @Path("withdraw")
    @Requires(REFERRAL_SEND)
    @Idempotent
    @Refuses(REFERRAL_STATE)
    @Operation(operationId = "withdrawPaperReferral", summary = "Take it back before it is decided")
    public RestResponse<PaperReferralView> withdraw(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull @Valid WithdrawDraft withdrawal) {
        return give(ReferralCommand.WITHDRAW, id, version, withdrawal.reason());
    }

    @POST
    @Path("request-cancellation")
    @Requires(REFERRAL_SEND)
    @Idempotent
    @Refuses(REFERRAL_STATE)
    @Operation(
            operationId = "requestPaperReferralCancellation",
            summary = "Note that the receiver was asked to cancel accepted work")
    public RestResponse<PaperReferralView> requestCancellation(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull @Valid CancellationDraft cancellation) {
        return give(ReferralCommand.REQUEST_CANCELLATION, id, version, cancellation.reason());
    }

    @POST
    @Path("retract-cancellation")
    @Requires(REFERRAL_SEND)
    @Idempotent
    @Refuses({REFERRAL_STATE, CONSENT_MISSING})
    @Operation(
            operationId = "retractPaperReferralCancellation",
            summary =
                    "Take back a cancellation that was asked for by mistake; not the one that a withdrawn consent asked for")
    public RestResponse<PaperReferralView> retractCancellation(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version) {
        return give(ReferralCommand.RETRACT_CANCELLATION, id, version, null);
    }

    @POST
    @Path("close")
    @Requires(REFERRAL_SEND)
    @Idempotent
    @Refuses(REFERRAL_STATE)
    @Operation(operationId = "closePaperReferral", summary = "Close what was completed, with feedback if there is any")
    public RestResponse<PaperReferralView> close(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @Nullable @Valid FeedbackDraft closing) {
        return give(ReferralCommand.CLOSE, id, version, closing == null ? null : closing.feedback());
    }

    @POST
    @Path("enter-in-error")
    @Requires(REFERRAL_SEND)
    @Idempotent
    @Refuses(REFERRAL_STATE)
    @Operation(
            operationId = "enterPaperReferralInError",
            summary = "Say that it should never have been: what was kept of the form is destroyed")
    public RestResponse<PaperReferralView> enterInError(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version, @NotNull @Valid InErrorDraft fault) {
        return give(ReferralCommand.ENTER_IN_ERROR, id, version, fault.reason());
    }

    @POST
    @Path("delete")
    @Requires(REFERRAL_SEND)
    @Idempotent
    @Refuses(REFERRAL_STATE)
    @Operation(operationId = "deletePaperReferralDraft", summary = "Drop a draft that was never printed")
    public RestResponse<PaperReferralView> delete(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version) {
        return give(ReferralCommand.DELETE, id, version, null);
    }

    private RestResponse<PaperReferralView> give(
            ReferralCommand command, UUID id, IfMatch version, @Nullable String reason) {
        return once.done(() -> commands.give(command, id, version, reason), referrals::view);
    }
}
