package org.corredor.network.protocol;

import static org.corredor.access.Permission.REFERRAL_READ;
import static org.corredor.access.Permission.SETTINGS_WRITE;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.corredor.access.Requires;
import org.corredor.http.IfMatch;
import org.corredor.tenancy.TenantScoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How long a center takes for the referrals it receives. */
@Path("/v1/centers/{center}/referral-terms")
@TenantScoped
@Authenticated
@Tag(name = "network")
public class ReferralTermsResource {
    private final ReferralTermsService terms;

    ReferralTermsResource(ReferralTermsService terms) {
        this.terms = terms;
    }

    @GET
    @Requires({REFERRAL_READ, SETTINGS_WRITE})
    @Operation(
            operationId = "getReferralTerms",
            summary = "Your center's terms for referrals it receives, with the network's ceilings")
    public ReferralTermsView read() {
        return terms.read();
    }

    @PUT
    @Requires(SETTINGS_WRITE)
    @Operation(
            operationId = "putReferralTerms",
            summary = "Set your center's own terms in the place of those there were, within the network's ceilings")
    public ReferralTermsView put(
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version, @NotNull @Valid OwnTermsByUrgency draft) {
        return terms.put(draft, version);
    }
}
