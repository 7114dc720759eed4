package org.corredor.network;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** That a role has a permission. */
@Entity
@Table(name = "role_permission", schema = "app")
class RolePermission {
    @EmbeddedId
    Key key;

    @TenantId
    @Column(name = "tenant_id", columnDefinition = "uuid")
    @Nullable
    String tenantId;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    RolePermission() {}

    /** Role, permission code. */
    @Embeddable
    @SuppressWarnings("NullAway.Init")
    static class Key implements Serializable {
        @Serial
        private static final long serialVersionUID = 1L;

        @Column(name = "role_id")
        UUID roleId;

        String permission;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that && roleId.equals(that.roleId) && permission.equals(that.permission);
        }

        @Override
        public int hashCode() {
            return Objects.hash(roleId, permission);
        }
    }
}
