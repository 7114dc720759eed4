package org.corredor.referral.measures;

import static org.corredor.access.Permission.MEASURE_READ;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.corredor.access.Requires;
import org.corredor.http.OneOf;
import org.corredor.tenancy.TenantScoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Figures of a center. */
@Path("/v1/centers/{center}/measures")
@TenantScoped
@Authenticated
@Tag(name = "referrals")
public class MeasuresResource {
    private final CenterMeasures measures;

    MeasuresResource(CenterMeasures measures) {
        this.measures = measures;
    }

    @GET
    @Path("referrals")
    @Requires(MEASURE_READ)
    @Operation(
            operationId = "getReferralMeasures",
            summary = "How the referrals that a center sent and received fared: answers, times, outcomes")
    public MeasuresView referrals(
            @RestQuery
                    @Nullable
                    @Pattern(regexp = Period.DATE)
                    @Parameter(description = "First day of sending, in the center's zone; a year before the last")
                    String from,
            @RestQuery
                    @Nullable
                    @Pattern(regexp = Period.DATE)
                    @Parameter(description = "Last day of sending, in the center's zone; today")
                    String to,
            @RestQuery @Nullable @OneOf({"pair", "service", "urgency"}) String by,
            @RestQuery @Nullable @OneOf({"in", "out"}) String side) {
        return measures.measure(from, to, By.of(by), side);
    }
}
