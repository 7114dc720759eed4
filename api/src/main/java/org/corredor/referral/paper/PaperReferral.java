package org.corredor.referral.paper;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;
import org.corredor.referral.Party;
import org.corredor.referral.ReferralCommand;
import org.corredor.referral.ReferralKind;
import org.corredor.referral.ReferralState;
import org.corredor.referral.Transitions;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A referral on paper: read here, written by the database's functions. */
@Entity
@Immutable
@Table(name = "paper_referral", schema = "app")
@SuppressWarnings("NullAway.Init")
class PaperReferral {
    @Id
    UUID id;

    @TenantId
    @Column(name = "tenant_id", columnDefinition = "uuid")
    @Nullable
    String tenantId;

    @Column(name = "person_id")
    UUID personId;

    @Column(name = "case_id")
    UUID caseId;

    @Column(name = "service_id")
    UUID serviceId;

    @Column(name = "organization_id")
    UUID organizationId;

    @Column(name = "service_name")
    String serviceName;

    @Column(name = "organization_name")
    String organizationName;

    @Formula(
            "(select c.name from app.directory_center c where c.audience = 'public' and c.owner_tenant_id = tenant_id)")
    @Nullable
    String centerName;

    @Formula(
            "(select c.place from app.directory_center c where c.audience = 'public' and c.owner_tenant_id = tenant_id)")
    @Nullable
    String centerPlace;

    String state;

    @Column(name = "asked_by")
    @Nullable
    String askedBy;

    int version;
    String urgency;
    String language;

    @Column(name = "interpreter_needed")
    boolean interpreterNeeded;

    @Column(name = "age_band")
    String ageBand;

    String minor;

    @Column(name = "safety_flags")
    String[] safetyFlags;

    @Column(name = "access_needs")
    String[] accessNeeds;

    @Column(name = "deadline_days")
    @Nullable
    Integer deadlineDays;

    /** Of a draft the version in force, since printing binds it to the one of that moment. */
    @Formula("(select case when state = 'draft' then v.label else protocol_version end from app.protocol_version v"
            + " where v.in_force_from <= now() order by v.in_force_from desc limit 1)")
    String protocolVersion;

    @Column(name = "consent_grant_id")
    @Nullable
    UUID consentGrantId;

    @Nullable
    String code;

    @Nullable
    String outcome;

    @Nullable
    String reason;

    @Nullable
    String feedback;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Column(name = "sent_at")
    @Nullable
    Instant sentAt;

    @Column(name = "acknowledged_at")
    @Nullable
    Instant acknowledgedAt;

    @Column(name = "decided_at")
    @Nullable
    Instant decidedAt;

    @Column(name = "started_at")
    @Nullable
    Instant startedAt;

    @Column(name = "completed_at")
    @Nullable
    Instant completedAt;

    @Column(name = "closed_at")
    @Nullable
    Instant closedAt;

    PaperReferral() {}

    /** The commands of a side that the table allows now. */
    List<ReferralCommand> allowed(Party side) {
        return Transitions.allowed(ReferralKind.REFERRAL, ReferralState.of(state), side, asker()).stream()
                .filter(command -> side == Party.ORIGIN
                        ? PaperCommands.OF_THE_ORIGIN.contains(command)
                        : PaperCommands.OF_THE_RECEIVER.contains(command))
                .toList();
    }

    /** 409 with the state and what is allowed, unless this side may give the command now. */
    void mustAllow(ReferralCommand command, Party side) {
        if (!allowed(side).contains(command)) {
            throw Problem.of(ProblemType.REFERRAL_STATE)
                    .with("state", state)
                    .with(
                            "allowed",
                            allowed(side).stream().map(ReferralCommand::code).toList());
        }
    }

    private @Nullable Party asker() {
        return askedBy == null ? null : Party.valueOf(askedBy);
    }
}
