package org.corredor.network.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** This tenant's copy of an agreement: read here, written by the exchange. */
@Entity
@Immutable
@Table(name = "agreement", schema = "app")
@SuppressWarnings("NullAway.Init")
class Agreement {
    @Id
    UUID id;

    @TenantId
    @Column(name = "tenant_id", columnDefinition = "uuid")
    @Nullable
    String tenantId;

    @Formula("(select t.slug from app.tenant t where t.id = first_tenant_id)")
    String first;

    @Formula("(select t.slug from app.tenant t where t.id = second_tenant_id)")
    String second;

    String scope;
    String about;
    String[] fields;

    @Column(name = "starts_on")
    LocalDate startsOn;

    @Column(name = "ends_on")
    @Nullable
    LocalDate endsOn;

    @Column(name = "grace_days")
    int graceDays;

    @Column(name = "holds_from")
    Instant holdsFrom;

    @Column(name = "holds_until")
    @Nullable
    Instant holdsUntil;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    int version;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    Agreement() {}

    /** Where it stands, by the same bounds as {@code app.agreement_fault}: its begin belongs to it, its end doesn't. */
    Standing standing(Instant now) {
        return Standing.of(holdsFrom, holdsUntil, graceDays, now);
    }

    /** What an agreement is worth at a moment. */
    enum Standing {
        /** Not begun. */
        UPCOMING("upcoming"),
        /** It binds, and lets go what it names. */
        IN_FORCE("in-force"),
        /** Over, and in its days of grace: referrals go, with a warning. */
        LAPSED("lapsed"),
        /** Over. */
        ENDED("ended");

        private final String code;

        Standing(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        static Standing of(Instant from, @Nullable Instant until, int graceDays, Instant now) {
            if (until != null && !from.isBefore(until)) {
                return ENDED;
            }
            if (now.isBefore(from)) {
                return UPCOMING;
            }
            if (until == null || now.isBefore(until)) {
                return IN_FORCE;
            }
            return now.isBefore(until.plus(Duration.ofDays(graceDays))) ? LAPSED : ENDED;
        }
    }
}
