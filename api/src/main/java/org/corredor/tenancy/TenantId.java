package org.corredor.tenancy;

import java.util.Locale;
import java.util.UUID;

/** A tenant's id: a center's, a partner's or the network's. Not secret and not personal data. */
public record TenantId(UUID value) {

    /**
     * Reads the 36-character form of RFC 9562, in either case.
     *
     * @throws IllegalArgumentException when the text is anything else; the message doesn't repeat it
     */
    public static TenantId of(String text) {
        try {
            UUID value = UUID.fromString(text);
            // UUID.fromString also takes shortened groups such as 1-1-1-1-1
            if (value.toString().equals(text.toLowerCase(Locale.ROOT))) {
                return new TenantId(value);
            }
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("not a tenant id", malformed.getCause());
        }
        throw new IllegalArgumentException("not a tenant id");
    }

    /** The UUID's text, lower case: what {@code app.tenant_id} is set to. */
    @Override
    public String toString() {
        return value.toString();
    }
}
