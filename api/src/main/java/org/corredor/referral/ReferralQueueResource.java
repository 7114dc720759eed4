package org.corredor.referral;

import static org.corredor.access.Permission.REFERRAL_DECIDE;
import static org.corredor.problem.ProblemType.MEMBER_REQUIRED;
import static org.corredor.problem.ProblemType.REFERRAL_CLAIMED;
import static org.corredor.problem.ProblemType.REFERRAL_STATE;
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
import org.corredor.tenancy.TenantScoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The receiver's queue: {@code GET .../referrals?side=in&assignee=none}, and who takes what out of it. */
@Path("/v1/centers/{center}/referrals/{id}")
@TenantScoped
@Authenticated
@Tag(name = "referrals")
public class ReferralQueueResource {
    private final ReferralQueue queue;
    private final ReadReferrals referrals;
    private final Once once;

    ReferralQueueResource(ReferralQueue queue, ReadReferrals referrals, Once once) {
        this.queue = queue;
        this.referrals = referrals;
        this.once = once;
    }

    @POST
    @Path("claim")
    @Requires(REFERRAL_DECIDE)
    @Idempotent
    @Refuses({REFERRAL_STATE, REFERRAL_CLAIMED, MEMBER_REQUIRED})
    @Operation(operationId = "claimReferral", summary = "Take it out of the queue: one has it, the others are told who")
    public RestResponse<ReferralView> claim(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version) {
        return once.done(() -> queue.claim(id, version), referrals::view);
    }

    @POST
    @Path("release")
    @Requires(REFERRAL_DECIDE)
    @Idempotent
    @Refuses({REFERRAL_STATE, REFERRAL_CLAIMED})
    @Operation(operationId = "releaseReferral", summary = "Give it back to the queue")
    public RestResponse<ReferralView> release(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version) {
        return once.done(() -> queue.release(id, version), referrals::view);
    }

    @POST
    @Path("reassign")
    @Requires(REFERRAL_DECIDE)
    @Idempotent
    @Refuses({REFERRAL_STATE, VALIDATION})
    @Operation(operationId = "reassignReferral", summary = "Give it to a member of the center, whoever has it")
    public RestResponse<ReferralView> reassign(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull @Valid ReassignDraft draft) {
        return once.done(() -> queue.reassign(id, version, draft.membershipId()), referrals::view);
    }
}
