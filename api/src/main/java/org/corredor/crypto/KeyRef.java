package org.corredor.crypto;

import java.util.Locale;
import java.util.UUID;
import org.corredor.tenancy.TenantId;

/**
 * The name of a key: whose it is and what it is for. Made of ids only, so it may stand in a path or a message.
 *
 * @param tenant the tenant whose key wraps this one; {@link #NETWORK_WIDE} for a signing key
 * @param owner the person or referral; the tenant itself for TENANT and INDEX; nil for the signing key
 */
public record KeyRef(TenantId tenant, Kind kind, UUID owner) {

    /** What a key may be used for; no key serves two uses. */
    public enum Kind {
        /** Wraps the tenant's other keys. */
        TENANT,
        /** Keyed hashes of the tenant's blind index. */
        INDEX,
        /** Seals one person's fields. */
        PERSON,
        /** Seals one referral's package; the same key stands under the origin and, once released, the receiver. */
        REFERRAL,
        /** Signs what the API hands out and takes back, such as cursors. */
        SIGNING;

        /** The kind's name in paths and in associated data; changing it makes existing keys unreadable. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The nil UUID: no tenant has it. */
    private static final UUID NIL = new UUID(0, 0);

    static final TenantId NETWORK_WIDE = new TenantId(NIL);

    public KeyRef {
        boolean named =
                switch (kind) {
                    case TENANT, INDEX -> owner.equals(tenant.value());
                    case SIGNING -> tenant.equals(NETWORK_WIDE);
                    case PERSON, REFERRAL -> true;
                };
        if (!named || (kind != Kind.SIGNING && tenant.equals(NETWORK_WIDE))) {
            throw new IllegalArgumentException("no " + kind + " key can have this tenant and owner");
        }
    }

    public static KeyRef tenant(TenantId tenant) {
        return new KeyRef(tenant, Kind.TENANT, tenant.value());
    }

    public static KeyRef index(TenantId tenant) {
        return new KeyRef(tenant, Kind.INDEX, tenant.value());
    }

    public static KeyRef person(TenantId tenant, UUID person) {
        return new KeyRef(tenant, Kind.PERSON, person);
    }

    /** The referral's key as {@code tenant}, its origin or its receiver, holds it. */
    public static KeyRef referral(TenantId tenant, UUID referral) {
        return new KeyRef(tenant, Kind.REFERRAL, referral);
    }

    static KeyRef signing() {
        return new KeyRef(NETWORK_WIDE, Kind.SIGNING, NIL);
    }

    /** What a wrapped key is bound to: {@code tenant|kind|owner}; ids and codes hold no bar, so it reads one way only. */
    String associatedData() {
        return tenant + "|" + kind.code() + "|" + owner;
    }
}
