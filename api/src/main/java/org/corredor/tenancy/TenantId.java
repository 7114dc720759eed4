package org.corredor.tenancy;

import java.util.UUID;

/** The id of a tenant. A UUID and nothing else ever reaches {@code SET LOCAL}. */
public record TenantId(UUID value) {
    /** The network's own reserved tenant. */
    public static final TenantId NETWORK = of("0190a000-0000-7000-8000-000000000000");

    /** Parses the canonical text form. */
    public static TenantId of(String text) {
        return new TenantId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
