package org.corredor.referral;

import static org.corredor.access.Permission.REFERRAL_DECIDE;
import static org.corredor.access.Permission.REFERRAL_SEND;
import static org.corredor.problem.ProblemType.CONSENT_MISSING;
import static org.corredor.problem.ProblemType.REFERRAL_CLAIMED;
import static org.corredor.problem.ProblemType.REFERRAL_STATE;

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
import org.corredor.referral.exchange.Exchange.Said;
import org.corredor.tenancy.TenantScoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The commands beside the straight way from send to close: questions, rests, the handshake of a cancellation, errors. Which
 * side may give which is the table's affair; who asks for a cancellation needs their own side's permission.
 */
@Path("/v1/centers/{center}/referrals/{id}")
@TenantScoped
@Authenticated
@Tag(name = "referrals")
public class ReferralDetourResource {
    private final DecideReferral commands;
    private final ReadReferrals referrals;
    private final Once once;

    ReferralDetourResource(DecideReferral commands, ReadReferrals referrals, Once once) {
        this.commands = commands;
        this.referrals = referrals;
        this.once = once;
    }

    @POST
    @Path("request-information")
    @Requires(REFERRAL_DECIDE)
    @Idempotent
    @Refuses({REFERRAL_STATE, REFERRAL_CLAIMED})
    @Operation(
            operationId = "requestReferralInformation",
            summary = "Ask what must be known before deciding, by code; the time to decide rests")
    public RestResponse<ReferralView> requestInformation(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull @Valid QuestionDraft question) {
        return give(ReferralCommand.REQUEST_INFORMATION, id, version, Said.why(question.reason()));
    }

    @POST
    @Path("answer-information")
    @Requires(REFERRAL_SEND)
    @Idempotent
    @Refuses({REFERRAL_STATE, REFERRAL_CLAIMED})
    @Operation(operationId = "answerReferralInformation", summary = "Answer by code; the time to decide goes on")
    public RestResponse<ReferralView> answerInformation(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version, @NotNull @Valid AnswerDraft answer) {
        return give(ReferralCommand.ANSWER_INFORMATION, id, version, Said.why(answer.reason()));
    }

    @POST
    @Path("report")
    @Requires(REFERRAL_DECIDE)
    @Idempotent
    @Refuses({REFERRAL_STATE, REFERRAL_CLAIMED})
    @Operation(
            operationId = "reportReferral",
            summary = "Say where the work stands: an appointment made or missed, nobody reached yet")
    public RestResponse<ReferralView> report(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version, @NotNull @Valid ReportDraft report) {
        return give(ReferralCommand.REPORT, id, version, Said.why(report.subStatus()));
    }

    @POST
    @Path("hold")
    @Requires(REFERRAL_DECIDE)
    @Idempotent
    @Refuses({REFERRAL_STATE, REFERRAL_CLAIMED})
    @Operation(operationId = "holdReferral", summary = "Let the work rest, with a coded reason")
    public RestResponse<ReferralView> hold(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version, @NotNull @Valid HoldDraft hold) {
        return give(ReferralCommand.HOLD, id, version, Said.why(hold.reason()));
    }

    @POST
    @Path("resume")
    @Requires(REFERRAL_DECIDE)
    @Idempotent
    @Refuses({REFERRAL_STATE, REFERRAL_CLAIMED})
    @Operation(operationId = "resumeReferral", summary = "Go on where it rested")
    public RestResponse<ReferralView> resume(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version) {
        return give(ReferralCommand.RESUME, id, version, Said.NOTHING);
    }

    @POST
    @Path("request-cancellation")
    @Requires({REFERRAL_SEND, REFERRAL_DECIDE})
    @Idempotent
    @Refuses({REFERRAL_STATE, REFERRAL_CLAIMED})
    @Operation(
            operationId = "requestReferralCancellation",
            summary = "Ask the other side to cancel accepted work, with a coded reason")
    public RestResponse<ReferralView> requestCancellation(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull @Valid CancellationDraft cancellation) {
        return give(ReferralCommand.REQUEST_CANCELLATION, id, version, Said.why(cancellation.reason()));
    }

    @POST
    @Path("confirm-cancellation")
    @Requires({REFERRAL_SEND, REFERRAL_DECIDE})
    @Idempotent
    @Refuses({REFERRAL_STATE, REFERRAL_CLAIMED})
    @Operation(
            operationId = "confirmReferralCancellation",
            summary = "Agree to what the other side asked: it is cancelled")
    public RestResponse<ReferralView> confirmCancellation(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version) {
        return give(ReferralCommand.CONFIRM_CANCELLATION, id, version, Said.NOTHING);
    }

    @POST
    @Path("refuse-cancellation")
    @Requires({REFERRAL_SEND, REFERRAL_DECIDE})
    @Idempotent
    @Refuses({REFERRAL_STATE, REFERRAL_CLAIMED})
    @Operation(operationId = "refuseReferralCancellation", summary = "Say why the work goes on all the same")
    public RestResponse<ReferralView> refuseCancellation(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull @Valid CancellationRefusalDraft refusal) {
        return give(ReferralCommand.REFUSE_CANCELLATION, id, version, Said.why(refusal.reason()));
    }

    @POST
    @Path("retract-cancellation")
    @Requires({REFERRAL_SEND, REFERRAL_DECIDE})
    @Idempotent
    @Refuses({REFERRAL_STATE, REFERRAL_CLAIMED, CONSENT_MISSING})
    @Operation(operationId = "retractReferralCancellation", summary = "Take back what one asked oneself")
    public RestResponse<ReferralView> retractCancellation(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version) {
        return give(ReferralCommand.RETRACT_CANCELLATION, id, version, Said.NOTHING);
    }

    @POST
    @Path("enter-in-error")
    @Requires(REFERRAL_SEND)
    @Idempotent
    @Refuses({REFERRAL_STATE, REFERRAL_CLAIMED})
    @Operation(
            operationId = "enterReferralInError",
            summary = "Say that it should never have been: its package is destroyed")
    public RestResponse<ReferralView> enterInError(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version, @NotNull @Valid InErrorDraft fault) {
        return give(ReferralCommand.ENTER_IN_ERROR, id, version, Said.why(fault.reason()));
    }

    @POST
    @Path("delete")
    @Requires(REFERRAL_SEND)
    @Idempotent
    @Refuses({REFERRAL_STATE, REFERRAL_CLAIMED})
    @Operation(operationId = "deleteReferralDraft", summary = "Drop a draft that was never sent")
    public RestResponse<ReferralView> delete(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version) {
        return give(ReferralCommand.DELETE, id, version, Said.NOTHING);
    }

    private RestResponse<ReferralView> give(ReferralCommand command, UUID id, IfMatch version, Said said) {
        return once.done(() -> commands.give(command, id, version, said), referrals::view);
    }
}
