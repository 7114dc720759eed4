package org.corredor.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One keyed-hash token by which a person can be found: equality of {@code bytea} is all the index needs. */
@Entity
@Table(name = "person_token", schema = "app")
class PersonToken {
    @EmbeddedId
    Key key;

    @TenantId
    @Column(name = "tenant_id", columnDefinition = "uuid")
    @Nullable
    String tenantId;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    PersonToken() {}

    PersonToken(String field, byte[] token, UUID person) {
        key = new Key();
        key.field = field;
        key.token = token;
        key.personId = person;
    }

    /** Field, token, person. */
    @Embeddable
    @SuppressWarnings("NullAway.Init")
    static class Key implements Serializable {
        @Serial
        private static final long serialVersionUID = 1L;

        String field;
        byte[] token;

        @Column(name = "person_id")
        UUID personId;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that
                    && field.equals(that.field)
                    && Arrays.equals(token, that.token)
                    && personId.equals(that.personId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(field, Arrays.hashCode(token), personId);
        }
    }
}
