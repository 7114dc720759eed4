package org.corredor.referral;

import static org.corredor.access.Permission.REFERRAL_DECIDE;
import static org.corredor.access.Permission.REFERRAL_READ_PACKAGE;
import static org.corredor.access.Permission.REFERRAL_SEND;
import static org.corredor.problem.ProblemType.AGREEMENT_MISSING;
import static org.corredor.problem.ProblemType.CASE_CUSTODY;
import static org.corredor.problem.ProblemType.CONFLICT;
import static org.corredor.problem.ProblemType.CONSENT_MISSING;
import static org.corredor.problem.ProblemType.CONSENT_SCOPE;
import static org.corredor.problem.ProblemType.MEMBER_REQUIRED;
import static org.corredor.problem.ProblemType.REFERRAL_CLAIMED;
import static org.corredor.problem.ProblemType.REFERRAL_STATE;
import static org.corredor.problem.ProblemType.REFERRAL_TO_ONESELF;
import static org.corredor.problem.ProblemType.SERVICE_TAKES_NO_REFERRALS;
import static org.corredor.problem.ProblemType.VALIDATION;

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
import org.jspecify.annotations.Nullable;

/** The protocol's commands, one path each; every one answers with the envelope as it is afterwards. */
@Path("/v1/centers/{center}/referrals/{id}")
@TenantScoped
@Authenticated
@Tag(name = "referrals")
public class ReferralCommandResource {
    private final SendReferral sending;
    private final DecideReferral commands;
    private final OpenCase opening;
    private final ReadReferrals referrals;
    private final Once once;

    ReferralCommandResource(
            SendReferral sending, DecideReferral commands, OpenCase opening, ReadReferrals referrals, Once once) {
        this.sending = sending;
        this.commands = commands;
        this.opening = opening;
        this.referrals = referrals;
        this.once = once;
    }

    @POST
    @Path("send")
    @Requires(REFERRAL_SEND)
    @Idempotent
    @Refuses({
        REFERRAL_STATE,
        CONSENT_MISSING,
        CONSENT_SCOPE,
        SERVICE_TAKES_NO_REFERRALS,
        REFERRAL_TO_ONESELF,
        CASE_CUSTODY,
        AGREEMENT_MISSING
    })
    @Operation(operationId = "sendReferral", summary = "Send a draft under a consent, with these of its fields")
    public RestResponse<ReferralView> send(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version, @NotNull @Valid SendDraft sent) {
        return once.done(() -> sending.send(id, version, sent), referrals::view);
    }

    @POST
    @Path("acknowledge")
    @Requires(REFERRAL_DECIDE)
    @Idempotent
    @Refuses({REFERRAL_STATE, REFERRAL_CLAIMED})
    @Operation(operationId = "acknowledgeReferral", summary = "Say that somebody who may decide has read it")
    public RestResponse<ReferralView> acknowledge(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version) {
        return give(ReferralCommand.ACKNOWLEDGE, id, version, Said.NOTHING);
    }

    @POST
    @Path("accept")
    @Requires(REFERRAL_DECIDE)
    @Idempotent
    @Refuses({REFERRAL_STATE, REFERRAL_CLAIMED, CONSENT_MISSING, CASE_CUSTODY})
    @Operation(operationId = "acceptReferral", summary = "Accept it; the package opens to the receiver")
    public RestResponse<ReferralView> accept(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version) {
        return give(ReferralCommand.ACCEPT, id, version, Said.NOTHING);
    }

    @POST
    @Path("reject")
    @Requires(REFERRAL_DECIDE)
    @Idempotent
    @Refuses({REFERRAL_STATE, REFERRAL_CLAIMED})
    @Operation(operationId = "rejectReferral", summary = "Say no, with a coded reason")
    public RestResponse<ReferralView> reject(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull @Valid RejectDraft rejection) {
        return give(ReferralCommand.REJECT, id, version, new Said(rejection.reason(), null, rejection.alternatives()));
    }

    @POST
    @Path("withdraw")
    @Requires(REFERRAL_SEND)
    @Idempotent
    @Refuses(REFERRAL_STATE)
    @Operation(operationId = "withdrawReferral", summary = "Take it back before it is decided, with a coded reason")
    public RestResponse<ReferralView> withdraw(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull @Valid WithdrawDraft withdrawal) {
        return give(ReferralCommand.WITHDRAW, id, version, Said.why(withdrawal.reason()));
    }

    @POST
    @Path("start")
    @Requires(REFERRAL_DECIDE)
    @Idempotent
    @Refuses({REFERRAL_STATE, REFERRAL_CLAIMED})
    @Operation(operationId = "startReferral", summary = "Say that first contact was made")
    public RestResponse<ReferralView> start(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version) {
        return give(ReferralCommand.START, id, version, Said.NOTHING);
    }

    @POST
    @Path("complete")
    @Requires({REFERRAL_SEND, REFERRAL_DECIDE})
    @Idempotent
    @Refuses({REFERRAL_STATE, REFERRAL_CLAIMED, CASE_CUSTODY})
    @Operation(operationId = "completeReferral", summary = "End the work with a coded outcome")
    public RestResponse<ReferralView> complete(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull @Valid CompleteDraft completion) {
        return give(ReferralCommand.COMPLETE, id, version, new Said(null, completion.outcome(), null));
    }

    @POST
    @Path("close")
    @Requires(REFERRAL_SEND)
    @Idempotent
    @Refuses(REFERRAL_STATE)
    @Operation(operationId = "closeReferral", summary = "Close a completed referral, with feedback if there is any")
    public RestResponse<ReferralView> close(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @Nullable @Valid FeedbackDraft closing) {
        return give(ReferralCommand.CLOSE, id, version, closing == null ? Said.NOTHING : Said.why(closing.feedback()));
    }

    @POST
    @Path("open-case")
    @Requires(REFERRAL_READ_PACKAGE)
    @Idempotent
    @Refuses({REFERRAL_STATE, CONSENT_MISSING, CONFLICT, MEMBER_REQUIRED, VALIDATION})
    @Operation(
            operationId = "openCaseFromReferral",
            summary = "Open the receiver's case from the package, once: of a new person, or of one known here")
    public RestResponse<ReferralView> openCase(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @Nullable @Valid OpenCaseDraft draft) {
        return once.done(() -> opening.open(id, version, draft == null ? null : draft.personId()), referrals::view);
    }

    private RestResponse<ReferralView> give(ReferralCommand command, UUID id, IfMatch version, Said said) {
        return once.done(() -> commands.give(command, id, version, said), referrals::view);
    }
}
