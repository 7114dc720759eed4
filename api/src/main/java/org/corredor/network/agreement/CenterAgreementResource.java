package org.corredor.network.agreement;

import static org.corredor.access.Permission.REFERRAL_READ;
import static org.corredor.access.Permission.SETTINGS_WRITE;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.corredor.access.Requires;
import org.corredor.paging.Page;
import org.corredor.tenancy.TenantScoped;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The agreements a center is a party of. */
@Path("/v1/centers/{center}/agreements")
@TenantScoped
@Authenticated
@Tag(name = "network")
public class CenterAgreementResource {
    private final AgreementService agreements;

    CenterAgreementResource(AgreementService agreements) {
        this.agreements = agreements;
    }

    @GET
    @Requires({REFERRAL_READ, SETTINGS_WRITE})
    @Operation(operationId = "listCenterAgreements", summary = "Agreements your center is a party of, newest first")
    public Page<AgreementView> list(@RestQuery @Nullable String cursor, @RestQuery @Nullable String limit) {
        return agreements.list(cursor, limit);
    }
}
