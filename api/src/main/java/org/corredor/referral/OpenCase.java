package org.corredor.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.corredor.access.Caller;
import org.corredor.access.Permission;
import org.corredor.audit.AuditTrail;
import org.corredor.cases.CaseService;
import org.corredor.http.IfMatch;
import org.corredor.people.PersonService;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;
import org.corredor.referral.exchange.Exchange;
import org.corredor.tenancy.CurrentTenant;
import org.jspecify.annotations.Nullable;

/** The receiver's own person and case, made once from the package that was released to it. */
@ApplicationScoped
@Transactional
class OpenCase {
    /** Not a command of the protocol: nothing of it is shared. */
    static final String COMMAND = "open-case";

    private static final Set<ReferralState> WHILE = EnumSet.of(ReferralState.ACCEPTED, ReferralState.IN_PROGRESS);
    private static final List<Permission> NEEDED =
            List.of(Permission.REFERRAL_READ_PACKAGE, Permission.PERSON_WRITE, Permission.CASE_WRITE);

    private final Referrals referrals;
    private final ReadPackage packages;
    private final PersonService people;
    private final CaseService cases;
    private final ReferralQueue queue;
    private final Exchange exchange;
    private final Caller caller;
    private final CurrentTenant tenant;
    private final AuditTrail audit;
    private final Clock clock;

    OpenCase(
            Referrals referrals,
            ReadPackage packages,
            PersonService people,
            CaseService cases,
            ReferralQueue queue,
            Exchange exchange,
            Caller caller,
            CurrentTenant tenant,
            AuditTrail audit,
            Clock clock) {
        this.referrals = referrals;
        this.packages = packages;
        this.people = people;
        this.cases = cases;
        this.queue = queue;
        this.exchange = exchange;
        this.caller = caller;
        this.tenant = tenant;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the caller could do it now; a client can't take part in a case. */
    static boolean isOpenTo(Referrals.Known known, Caller caller) {
        Referral referral = known.referral();
        ReferralWork work = known.work();
        return referral.isIncoming()
                && !ReferralQueue.isAnothers(known, caller)
                && WHILE.contains(referral.state())
                && (work == null || work.caseId == null)
                && caller.membershipId().isPresent()
                && NEEDED.stream().allMatch(caller::has);
    }

    /**
     * Opens the case with what the package has, of a person who is registered by it or whom the receiver knows; returns the
     * referral's id. Of a transfer the receiver has the custody then.
     *
     * @param known whom it is about, if the receiver found them among its own; nothing of that is shared
     * @throws Problem 403 naming a permission; 409 for the origin, in another state, or the second time; 422 for a person
     *     the caller can't see
     */
    UUID open(UUID id, IfMatch expected, @Nullable UUID known) {
        NEEDED.forEach(caller::require);
        referrals.hold(id);
        Referrals.Known asked = referrals.visible(id).orElseThrow(Problem::notFound);
        Referral referral = asked.referral();
        expected.require(referral.version);
        if (!referral.isIncoming() || !WHILE.contains(referral.state())) {
            throw referral.illegal();
        }
        queue.mustBeMine(asked);
        ReferralWork own = Objects.requireNonNull(asked.work());
        if (own.caseId != null) {
            throw Problem.of(ProblemType.CONFLICT);
        }
        Arrival arrival = Arrival.of(
                referral,
                packages.open(id).fields(),
                LocalDate.now(clock.withZone(tenant.get().zone())));
        if (known != null) {
            people.holdForCompletion(known);
        }
        UUID person = known == null ? people.register(arrival.person()) : known;
        UUID opened = cases.openFromReferral(arrival.labourCase(person), id);
        if (known != null) {
            // after the case: who takes part in it may make the person a restricted one
            people.complete(known, arrival.told());
        }
        if (referral.kind() == ReferralKind.TRANSFER) {
            exchange.takeCustody(id);
        }
        own.opened(person, opened, Instant.now(clock));
        audit.wrote("referral.open-case", "referral", id, List.of("person_id", "case_id"));
        return id;
    }
}
