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

/** That a member has a role. */
@Entity
@Table(name = "membership_role", schema = "app")
class MemberRole {
    @EmbeddedId
    Key key;

    @TenantId
    @Column(name = "tenant_id", columnDefinition = "uuid")
    @Nullable
    String tenantId;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    MemberRole() {}

    /** Membership, role. */
    @Embeddable
    @SuppressWarnings("NullAway.Init")
    static class Key implements Serializable {
        @Serial
        private static final long serialVersionUID = 1L;

        @Column(name = "membership_id")
        UUID membershipId;

        @Column(name = "role_id")
        UUID roleId;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that && membershipId.equals(that.membershipId) && roleId.equals(that.roleId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(membershipId, roleId);
        }
    }
}
