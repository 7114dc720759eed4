package org.corredor.referral;

import static org.corredor.access.Permission.REFERRAL_READ_PACKAGE;
import static org.corredor.problem.ProblemType.CONSENT_MISSING;
import static org.corredor.problem.ProblemType.REFERRAL_STATE;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.corredor.access.Requires;
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

/** What a partner and a center say to each other on an accepted referral, whichever of them sent it: for the partner's API client. */
@Path("/v1/partner/referrals/{id}/messages")
@TenantScoped(kind = Tenant.Kind.PARTNER)
@Authenticated
@Tag(name = "partner")
public class PartnerMessageResource {
    private final Conversation conversation;
    private final Once once;

    PartnerMessageResource(Conversation conversation, Once once) {
        this.conversation = conversation;
        this.once = once;
    }

    @POST
    @Requires(REFERRAL_READ_PACKAGE)
    @Idempotent
    @Refuses({REFERRAL_STATE, CONSENT_MISSING})
    @Operation(operationId = "sayOnPartnerReferral", summary = "Say something to the other side, once it is accepted")
    public RestResponse<MessageView> say(@RestPath UUID id, @NotNull @Valid MessageDraft message) {
        return once.created(() -> conversation.say(id, message.text()), said -> conversation.view(id, said));
    }

    @GET
    @Requires(REFERRAL_READ_PACKAGE)
    @Refuses(CONSENT_MISSING)
    @Operation(operationId = "listPartnerReferralMessages", summary = "What was said, latest first")
    public Page<MessageView> list(
            @RestPath UUID id, @RestQuery @Nullable String cursor, @RestQuery @Nullable String limit) {
        return conversation.list(id, cursor, limit);
    }

    @GET
    @Path("{message}")
    @Requires(REFERRAL_READ_PACKAGE)
    @Refuses(CONSENT_MISSING)
    @Operation(operationId = "getPartnerReferralMessage", summary = "One message")
    public MessageView read(@RestPath UUID id, @RestPath UUID message) {
        return conversation.read(id, message);
    }

    @POST
    @Path("mark-read")
    @Requires(REFERRAL_READ_PACKAGE)
    @Idempotent
    @Refuses(CONSENT_MISSING)
    @Operation(
            operationId = "markPartnerReferralMessagesRead",
            summary = "Mark what the other side said as read, up to a message; they see it")
    public RestResponse<MessageView> markRead(@RestPath UUID id, @NotNull @Valid ReadMarkDraft mark) {
        return once.done(() -> conversation.markRead(id, mark.until()), until -> conversation.view(id, until));
    }
}
