package org.corredor.tenancy;

import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a tenant before it is the current one; nothing of it is private.
 *
 * @param organizationId the Keycloak organization whose members may be this center's; null for a tenant of another kind
 * @param zone IANA zone in which the tenant's dates and working days are counted
 */
public record Tenant(
        TenantId id,
        String slug,
        Kind kind,
        ZoneId zone,
        @Nullable UUID organizationId) {
    /** A workers' center; an outside organisation with API clients; the network itself. */
    public enum Kind {
        CENTER,
        PARTNER,
        NETWORK
    }
}
