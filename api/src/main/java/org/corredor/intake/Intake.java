package org.corredor.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.corredor.crypto.Sealed;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** An interview as stored. Null means not asked. */
@Entity
@Table(name = "intake", schema = "app")
class Intake {
    @Id
    UUID id;

    @TenantId
    @Column(name = "tenant_id", columnDefinition = "uuid")
    @Nullable
    String tenantId;

    @Column(name = "person_id")
    UUID personId;

    @Column(name = "on_date")
    LocalDate onDate;

    String channel;

    @Column(name = "heard_from")
    @Nullable
    String heardFrom;

    String[] needs = {};

    @Column(name = "job_denied_before")
    @Nullable
    Boolean jobDeniedBefore;

    @Column(name = "children_out_of_school")
    @Nullable
    Boolean childrenOutOfSchool;

    @Column(name = "form_version")
    String formVersion;

    @Column(name = "staff_id")
    UUID staffId;

    @Column(name = "notes_sealed")
    @Nullable
    Sealed notes;

    @Version
    int version;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    Intake() {}

    Intake(UUID id, IntakeDraft draft, UUID staff, Instant now) {
        this.id = id;
        this.personId = draft.personId();
        this.onDate = draft.onDate();
        this.channel = draft.channel();
        this.heardFrom = draft.heardFrom();
        List<String> named = draft.needs();
        this.needs = named == null ? new String[0] : named.stream().distinct().toArray(String[]::new);
        this.jobDeniedBefore = draft.jobDeniedBefore();
        this.childrenOutOfSchool = draft.childrenOutOfSchool();
        this.formVersion = draft.formVersion();
        this.staffId = staff;
        this.createdAt = now;
        this.updatedAt = now;
    }
}
