package org.corredor.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.corredor.network.protocol.Terms;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** This tenant's mirror of a referral: read here, written by the exchange. */
@Entity
@Immutable
@Table(name = "referral", schema = "app")
@SuppressWarnings("NullAway.Init")
class Referral {
    @Id
    UUID id;

    @TenantId
    @Column(name = "tenant_id", columnDefinition = "uuid")
    @Nullable
    String tenantId;

    /** OUT at the origin, IN at the receiver. */
    String side;

    /** Where it stands in this side's lists: by its drafting at the origin, by its sending at the receiver. */
    UUID listed;

    @Column(name = "peer_tenant_id")
    UUID peerTenantId;

    @Formula("(select t.slug from app.tenant t where t.id = peer_tenant_id)")
    String peer;

    @Formula(
            "(select t.zone from app.tenant t where t.id = case side when 'OUT' then peer_tenant_id else tenant_id end)")
    String receiverZone;

    /** The last step that a clock of this very state has taken: who was told that time is short or over. */
    @Formula("(select r.step from app.referral_reminder r where r.referral_id = id and r.seq = (select max(e.seq)"
            + " from app.referral_event e where e.referral_id = id and e.command <> 'report')"
            + " order by r.at desc, r.step desc limit 1)")
    @Nullable
    String remindedStep;

    /** Seconds for which the time to decide rested. */
    @Column(name = "paused_seconds")
    long pausedSeconds;

    String kind;
    String state;

    @Column(name = "asked_by")
    @Nullable
    String askedBy;

    int version;

    @Column(name = "service_id")
    UUID serviceId;

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

    /** Of a draft the one in force now: it is bound to the one in force when it is sent. */
    @Formula("(select case when state = 'draft' then v.label else protocol_version end from app.protocol_version v"
            + " where v.in_force_from <= now() order by v.in_force_from desc limit 1)")
    String protocolVersion;

    /** The terms it was sent under; null before, and where they weren't kept yet. */
    @Column(columnDefinition = "jsonb")
    @Nullable
    String terms;

    @Column(name = "consent_grant_id")
    @Nullable
    UUID consentGrantId;

    /** What it follows from; shown where this side knows that one too. */
    @Formula("(select p.id from app.referral p where p.id = part_of)")
    @Nullable
    UUID partOf;

    @Nullable
    String relation;

    int hop;

    @Column(name = "sub_status")
    @Nullable
    String subStatus;

    @Nullable
    String feedback;

    UUID[] alternatives;

    @Nullable
    String outcome;

    @Nullable
    String reason;

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

    Referral() {}

    ReferralKind kind() {
        return ReferralKind.valueOf(kind);
    }

    ReferralState state() {
        return ReferralState.of(state);
    }

    /** Which of the two this tenant is. */
    Party party() {
        return side.equals("OUT") ? Party.ORIGIN : Party.RECEIVER;
    }

    boolean isIncoming() {
        return party() == Party.RECEIVER;
    }

    /** The commands this side may give now that are operations of this API. */
    List<ReferralCommand> allowed() {
        return Transitions.allowed(kind(), state(), party(), asker()).stream()
                .filter(command -> command.permission(party()).isPresent())
                .toList();
    }

    /** Whether a command this side may give now ends the referral in a state in which its package isn't open. */
    boolean closesPackage(ReferralCommand command) {
        return Transitions.find(kind(), state(), command, party(), asker())
                .map(Transition::to)
                .filter(to -> to.terminal() && !to.packageOpen())
                .isPresent();
    }

    /** The clocks that run now. */
    List<ReferralClock.Running> clocks() {
        return ReferralClock.running(
                new ReferralClock.Times(
                        state(),
                        terms == null ? Terms.byDefault(urgency) : Terms.ofJson(terms),
                        updatedAt,
                        sentAt,
                        decidedAt,
                        Duration.ofSeconds(pausedSeconds)),
                zone(receiverZone));
    }

    /** One that this JVM doesn't know must not hide the referral: its deadlines are reckoned in UTC then. */
    private static ZoneId zone(String name) {
        return ZoneId.getAvailableZoneIds().contains(name) ? ZoneId.of(name) : ZoneOffset.UTC;
    }

    private @Nullable Party asker() {
        return askedBy == null ? null : Party.valueOf(askedBy);
    }

    /** 409 with the state and what is allowed, unless this side may give the command now. */
    void mustAllow(ReferralCommand command) {
        if (!allowed().contains(command)) {
            throw illegal();
        }
    }

    /** What the person's withdrawal asked for isn't taken back. That it came after somebody's own asking only the exchange sees. */
    boolean isHeldToItsEnd(ReferralCommand command) {
        return command == ReferralCommand.RETRACT_CANCELLATION && "consent-withdrawn".equals(reason);
    }

    /** The 409 of something this state doesn't allow. */
    Problem illegal() {
        return Problem.of(ProblemType.REFERRAL_STATE)
                .with("state", state)
                .with("allowed", allowed().stream().map(ReferralCommand::code).toList());
    }
}
