package org.corredor.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.corredor.access.Caller;
import org.corredor.access.Permission;
import org.corredor.audit.AuditTrail;
import org.corredor.http.IfMatch;
import org.corredor.network.MemberService;
import org.corredor.problem.FieldError;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Who of the receiving center works on what arrived. A referral is addressed to a service, so to everybody there who may
 * decide; one of them takes it, and it is theirs until they give it back, somebody reassigns it, or they leave the
 * center. Nothing of it changes what both sides share.
 */
@ApplicationScoped
@Transactional
class ReferralQueue {
    /** What a list's {@code assignee} can be. */
    static final String ASSIGNEE = "me|none|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    static final UUID NOBODY = new UUID(0, 0);

    private final Referrals referrals;
    private final MemberService members;
    private final Caller caller;
    private final AuditTrail audit;
    private final Clock clock;

    ReferralQueue(Referrals referrals, MemberService members, Caller caller, AuditTrail audit, Clock clock) {
        this.referrals = referrals;
        this.members = members;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** The membership a list's {@code assignee} names; {@link #NOBODY} for none and for a caller who is no member. */
    static @Nullable UUID assignee(@Nullable String asked, Caller caller) {
        if (asked == null) {
            return null;
        }
        return switch (asked) {
            case "none" -> NOBODY;
            case "me" -> caller.membershipId().orElseThrow(() -> Problem.of(ProblemType.MEMBER_REQUIRED));
            default -> UUID.fromString(asked);
        };
    }

    /** What the caller may do with its place in the queue now. */
    static List<ActionView> actions(Referrals.Known known, Caller caller) {
        UUID assignee = assignee(known);
        List<ActionView> actions = new ArrayList<>();
        if (isOpen(known.referral()) && caller.has(Permission.REFERRAL_DECIDE)) {
            if (assignee == null && caller.membershipId().isPresent()) {
                actions.add(new ActionView("claim", List.of()));
            } else if (assignee != null
                    && caller.membershipId().filter(assignee::equals).isPresent()) {
                actions.add(new ActionView("release", List.of()));
            }
            actions.add(ActionView.own("reassign", ReassignDraft.class));
        }
        return actions;
    }

    private static boolean isOpen(Referral referral) {
        return referral.isIncoming() && !referral.state().terminal();
    }

    private static @Nullable UUID assignee(Referrals.Known known) {
        ReferralWork own = known.work();
        return own == null ? null : own.assignee;
    }

    /** Whether another than the caller has taken it out of the queue. */
    static boolean isAnothers(Referrals.Known known, Caller caller) {
        UUID assignee = assignee(known);
        return known.referral().isIncoming()
                && assignee != null
                && caller.membershipId().filter(assignee::equals).isEmpty();
    }

    /** 409 naming who has it, for a command on what another has taken out of the queue. */
    void mustBeMine(Referrals.Known known) {
        UUID assignee = assignee(known);
        if (assignee != null && isAnothers(known, caller)) {
            throw claimed(assignee);
        }
    }

    /**
     * Refuses what comes too late. A decision is told which colleague has made it; of two at once the other comes second here,
     * too ({@link Referrals#hold}).
     *
     * @throws Problem 412, or 409 with the state and what is allowed; both with {@code decided_by}, a membership
     */
    static void mustBeInTime(ReferralCommand command, Referrals.Known known, IfMatch expected) {
        try {
            expected.require(known.referral().version);
            known.referral().mustAllow(command);
        } catch (Problem late) {
            UUID colleague = command.decides() && known.work() != null ? known.work().decidedBy : null;
            throw colleague == null ? late : late.with("decided_by", colleague.toString());
        }
    }

    /** Keeps which member has decided; nobody where a client did, whoever it was before. */
    void decided(Referrals.Known known) {
        ReferralWork own = known.work();
        if (own != null) {
            own.decided(caller.membershipId().orElse(null), Instant.now(clock));
        }
    }

    private static Problem claimed(UUID assignee) {
        return Problem.of(ProblemType.REFERRAL_CLAIMED).with("claimed_by", assignee.toString());
    }

    /**
     * Takes it out of the queue. Of two at once one has it, and the other is told who.
     *
     * @throws Problem 403 member-required for an API client; 409 referral-claimed, referral-state
     */
    UUID claim(UUID id, IfMatch expected) {
        UUID me = caller.membershipId().orElseThrow(() -> Problem.of(ProblemType.MEMBER_REQUIRED));
        ReferralWork own = held(id, expected);
        if (own.assignee != null && !own.assignee.equals(me)) {
            throw claimed(own.assignee);
        }
        return assign(own, me, "referral.claim", id);
    }

    /**
     * Gives it back to the queue.
     *
     * @throws Problem 409 referral-claimed for what another has
     */
    UUID release(UUID id, IfMatch expected) {
        ReferralWork own = held(id, expected);
        if (own.assignee != null
                && caller.membershipId().filter(own.assignee::equals).isEmpty()) {
            throw claimed(own.assignee);
        }
        return assign(own, null, "referral.release", id);
    }

    /**
     * Gives it to a member, whoever has it.
     *
     * @throws Problem 422 for somebody who is no active member here or may not decide
     */
    UUID reassign(UUID id, IfMatch expected, UUID membership) {
        ReferralWork own = held(id, expected);
        if (!members.mayHeld(membership, Permission.REFERRAL_DECIDE)) {
            throw Problem.invalid(new FieldError("/membership_id", "unknown-reference"));
        }
        return assign(own, membership, "referral.reassign", id);
    }

    /** The receiver's own record, locked, of what is still in work here. */
    private ReferralWork held(UUID id, IfMatch expected) {
        referrals.hold(id);
        Referrals.Known known = referrals.visible(id).orElseThrow(Problem::notFound);
        expected.require(known.referral().version);
        if (!isOpen(known.referral())) {
            throw known.referral().illegal();
        }
        return Objects.requireNonNull(known.work());
    }

    private UUID assign(ReferralWork own, @Nullable UUID membership, String action, UUID id) {
        own.assign(membership, Instant.now(clock));
        audit.wrote(action, "referral", id, List.of("assignee_id"));
        return id;
    }
}
