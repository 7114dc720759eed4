package org.corredor.tenancy;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.RequestScoped;

/** The first wall: Hibernate filters every entity by this id, and stamps it on what is new. */
@PersistenceUnitExtension
@RequestScoped
public class TenantFilter implements TenantResolver {
    /** Belongs to no tenant, so it finds nothing and nothing can be stored under it. */
    static final String NONE = "00000000-0000-0000-0000-000000000000";

    @Override
    public String getDefaultTenantId() {
        return NONE;
    }

    @Override
    public String resolveTenantId() {
        return Arc.container()
                .instance(CurrentTenant.class)
                .get()
                .find()
                .map(tenant -> tenant.id().toString())
                .orElse(NONE);
    }
}
