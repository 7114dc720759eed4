package org.corredor.referral.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.corredor.audit.AuditTrail;
import org.corredor.http.IfMatch;
import org.corredor.problem.FieldError;
import org.corredor.problem.Problem;
import org.corredor.referral.PackageKeys;
import org.corredor.referral.Party;
import org.corredor.referral.ReferralCommand;
import org.corredor.referral.exchange.PaperExchange;
import org.corredor.tenancy.CurrentTenant;
import org.jspecify.annotations.Nullable;

/** The commands after printing: the origin's own, and the receiver's words that the origin records. */
@ApplicationScoped
@Transactional
class CommandPaper {
    private final PaperReferrals referrals;
    private final PaperExchange exchange;
    private final PackageKeys keys;
    private final CurrentTenant tenant;
    private final AuditTrail audit;

    CommandPaper(
            PaperReferrals referrals,
            PaperExchange exchange,
            PackageKeys keys,
            CurrentTenant tenant,
            AuditTrail audit) {
        this.referrals = referrals;
        this.exchange = exchange;
        this.keys = keys;
        this.tenant = tenant;
        this.audit = audit;
    }

    /**
     * A command of the origin's own; returns the referral's id. In error, the key of what was printed goes after the commit.
     *
     * @param reason why; of a close the feedback
     * @throws Problem 404, 412, 409 with the state and what is allowed; 403 consent-missing for retracting what a withdrawn consent
     *     asked for
     */
    UUID give(ReferralCommand command, UUID id, IfMatch expected, @Nullable String reason) {
        PaperReferral referral = referrals.visible(id).orElseThrow(Problem::notFound);
        expected.require(referral.version);
        referral.mustAllow(command, Party.ORIGIN);
        exchange.apply(id, referral.version, new PaperExchange.Order(command.code(), reason, null, null));
        if (command == ReferralCommand.ENTER_IN_ERROR) {
            keys.destroyAfterCommit(tenant.id(), id);
        }
        referrals.forget(referral);
        record("paper-referral." + command.code(), id, reason);
        return id;
    }

    /**
     * Records what the receiver said; returns the referral's id.
     *
     * @throws Problem 404, 412, 422 for a code that isn't this form's, 409 with the state and what can be recorded
     */
    UUID record(UUID id, IfMatch expected, PaperAnswerDraft answer) {
        PaperReferral referral = referrals.visible(id).orElseThrow(Problem::notFound);
        expected.require(referral.version);
        FormCode code =
                FormCode.read(answer.code()).orElseThrow(() -> Problem.invalid(new FieldError("/code", "form-code")));
        if (referral.code != null && !referral.code.equals(code.text())) {
            throw Problem.invalid(new FieldError("/code", "form-code-other"));
        }
        answer.check();
        ReferralCommand command = ReferralCommand.of(answer.command());
        referral.mustAllow(command, Party.RECEIVER);
        exchange.apply(
                id,
                referral.version,
                new PaperExchange.Order(command.code(), answer.reason(), answer.outcome(), code.text()));
        referrals.forget(referral);
        String why = answer.reason() == null ? answer.outcome() : answer.reason();
        record("paper-referral.record-" + command.code(), id, why);
        return id;
    }

    private void record(String action, UUID id, @Nullable String code) {
        if (code == null) {
            audit.wrote(action, "paper-referral", id, List.of("state"));
        } else {
            audit.wrote(action, "paper-referral", id, List.of("state"), code);
        }
    }
}
