package org.corredor.referral.measures;

import static org.corredor.access.Permission.NETWORK_READ;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.corredor.access.Requires;
import org.corredor.tenancy.Tenant;
import org.corredor.tenancy.TenantScoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Figures of the network. */
@Path("/v1/network/measures")
@TenantScoped(kind = Tenant.Kind.NETWORK)
@Authenticated
@Tag(name = "referrals")
public class NetworkMeasuresResource {
    private final NetworkMeasures measures;

    NetworkMeasuresResource(NetworkMeasures measures) {
        this.measures = measures;
    }

    @GET
    @Path("referrals")
    @Requires(NETWORK_READ)
    @Operation(
            operationId = "getNetworkReferralMeasures",
            summary = "How referrals between the centers fared in a quarter; no small group is shown")
    public NetworkMeasuresView referrals(
            @RestQuery
                    @Nullable
                    @Pattern(regexp = Period.QUARTER)
                    @Parameter(description = "One that has ended, in the network's zone; the latest")
                    String quarter) {
        return measures.measure(quarter);
    }
}
