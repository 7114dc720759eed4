package org.corredor.tenancy;

import java.util.Optional;

/** The partner whose client sends this request, asked before a tenant is known; the slice that reads tokens implements it. */
public interface CallingPartner {
    /** Empty for a person, for a client of nobody's and for one that isn't called by its own service account. */
    Optional<TenantId> find();
}
