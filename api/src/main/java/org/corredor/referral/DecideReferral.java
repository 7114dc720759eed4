package org.corredor.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.corredor.access.Caller;
import org.corredor.audit.AuditTrail;
import org.corredor.http.IfMatch;
import org.corredor.problem.Problem;
import org.corredor.referral.exchange.Exchange;
import org.corredor.referral.exchange.Exchange.Said;
import org.corredor.tenancy.CurrentTenant;
import org.corredor.tenancy.TenantId;
import org.jspecify.annotations.Nullable;

/** The commands after sending, all of one shape: the table says whether, the exchange writes both sides. */
@ApplicationScoped
@Transactional
class DecideReferral {
    private final Referrals referrals;
    private final Exchange exchange;
    private final PackageKeys keys;
    private final ReferralQueue queue;
    private final Caller caller;
    private final CurrentTenant tenant;
    private final AuditTrail audit;

    DecideReferral(
            Referrals referrals,
            Exchange exchange,
            PackageKeys keys,
            ReferralQueue queue,
            Caller caller,
            CurrentTenant tenant,
            AuditTrail audit) {
        this.referrals = referrals;
        this.exchange = exchange;
        this.keys = keys;
        this.queue = queue;
        this.caller = caller;
        this.tenant = tenant;
        this.audit = audit;
    }

    /**
     * Gives a command; returns the referral's id. Accepting releases the package's key to this side once the database
     * has accepted; where the referral ends with its package closed, that key goes after the commit, and in error the
     * origin's too. What somebody has taken out of the queue is theirs to command.
     *
     * @throws Problem 404, 412, 409 with the state and what is allowed, 403 consent-missing; a decision that came second is told
     *     by whom ({@link ReferralQueue#mustBeInTime})
     */
    UUID give(ReferralCommand command, UUID id, IfMatch expected, Said said) {
        return give(command, id, expected, () -> said);
    }

    /** The same with what is said read only once the caller may give the command, and it may be given. */
    UUID give(ReferralCommand command, UUID id, IfMatch expected, Supplier<Said> saying) {
        if (Transitions.isEverTheReceivers(command)) {
            referrals.hold(id);
        }
        Referrals.Known known = referrals.visible(id).orElseThrow(Problem::notFound);
        Referral referral = known.referral();
        // of an operation that both sides have, the annotation asks for either permission; before anything is said of
        // its state
        command.permission(referral.party()).ifPresent(caller::require);
        ReferralQueue.mustBeInTime(command, known, expected);
        queue.mustBeMine(known);
        Said said = saying.get();
        exchange.apply(id, referral.version, command.code(), said);
        if (command.decides()) {
            queue.decided(known);
        }
        turnKeys(command, referral);
        referrals.forget(known);
        record("referral." + command.code(), id, said.reason() == null ? said.outcome() : said.reason());
        return id;
    }

    private void turnKeys(ReferralCommand command, Referral referral) {
        UUID id = referral.id;
        if (command == ReferralCommand.ACCEPT) {
            keys.release(new TenantId(referral.peerTenantId), tenant.id(), id);
        } else if (referral.closesPackage(command)) {
            TenantId peer = new TenantId(referral.peerTenantId);
            keys.destroyAfterCommit(referral.isIncoming() ? tenant.id() : peer, id);
            if (command == ReferralCommand.ENTER_IN_ERROR) {
                keys.destroyAfterCommit(tenant.id(), id);
            }
        }
    }

    private void record(String action, UUID id, @Nullable String code) {
        if (code == null) {
            audit.wrote(action, "referral", id, List.of("state"));
        } else {
            audit.wrote(action, "referral", id, List.of("state"), code);
        }
    }
}
