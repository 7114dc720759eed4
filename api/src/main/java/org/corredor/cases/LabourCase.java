package org.corredor.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.corredor.crypto.Sealed;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A case as stored. {@code stage} tells how far the matter got and stays as it was when the case is closed; whether it
 * is closed tells {@code status}.
 */
@Entity
@Table(name = "labour_case", schema = "app")
class LabourCase {
    static final String OPEN = "open";
    static final String CLOSED = "closed";

    @Id
    UUID id;

    @TenantId
    @Column(name = "tenant_id", columnDefinition = "uuid")
    @Nullable
    String tenantId;

    @Column(name = "person_id")
    UUID personId;

    String[] types = {};

    boolean restricted;

    String stage = "guidance";

    String status = OPEN;

    @Column(name = "trigger_kind")
    @Nullable
    String triggerKind;

    @Column(name = "trigger_date")
    @Nullable
    LocalDate triggerDate;

    @Column(name = "employer_sealed")
    @Nullable
    Sealed employer;

    @Column(name = "summary_sealed")
    @Nullable
    Sealed summary;

    @Column(name = "amount_claimed")
    @Nullable
    BigDecimal amountClaimed;

    @Column(name = "amount_agreed")
    @Nullable
    BigDecimal amountAgreed;

    @Column(name = "amount_paid")
    @Nullable
    BigDecimal amountPaid;

    @Nullable
    String currency;

    @Nullable
    String outcome;

    @Column(name = "closed_at")
    @Nullable
    Instant closedAt;

    @Column(name = "referral_id")
    @Nullable
    UUID referralId;

    /** The transfer that moved its custody to another center. */
    @Formula("(select m.referral_id from app.referral_custody m"
            + " where m.case_id = id and m.moved_at is not null and m.ended_at is null)")
    @Nullable
    UUID transferredBy;

    /** When the other center's case began to carry what this one carried. */
    @Formula("(select m.taken_at from app.referral_custody m where m.case_id = id and m.ended_at is null)")
    @Nullable
    Instant custodyTakenAt;

    @Version
    int version;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    LabourCase() {}

    LabourCase(UUID id, UUID person, @Nullable UUID referral, Instant now) {
        this.id = id;
        this.personId = person;
        this.referralId = referral;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** 409 unless the case is open. */
    void requireOpen() {
        if (!status.equals(OPEN)) {
            throw Problem.of(ProblemType.CASE_STATE).with("state", status);
        }
    }

    /** Closes it with a coded outcome; 409 when it is closed. */
    void close(String coded, Instant now) {
        requireOpen();
        status = CLOSED;
        outcome = coded;
        closedAt = now;
        updatedAt = now;
    }
}
