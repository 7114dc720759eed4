package org.corredor.directory;

import java.util.UUID;
import org.corredor.tenancy.TenantId;

/**
 * What another slice needs to know of a published service.
 *
 * @param status {@code active}, {@code inactive}, {@code defunct} or {@code temporarily closed} (HSDS)
 */
public record ListedService(UUID id, TenantId ownerTenant, boolean acceptsReferrals, String status) {}
