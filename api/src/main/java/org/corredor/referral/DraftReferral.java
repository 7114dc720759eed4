package org.corredor.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.corredor.access.Caller;
import org.corredor.access.Permission;
import org.corredor.audit.AuditTrail;
import org.corredor.audit.FieldNames;
import org.corredor.cases.CaseService;
import org.corredor.cases.CaseView;
import org.corredor.notify.Outbox;
import org.corredor.problem.FieldError;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;
import org.corredor.referral.exchange.Exchange;
import org.corredor.tenancy.RecordIds;

/** Writes the envelope of a referral down; nothing leaves the center yet. */
@ApplicationScoped
@Transactional
class DraftReferral {
    private static final int FIRST_VERSION = 1;

    private final Exchange exchange;
    private final CaseService cases;
    private final Referrals referrals;
    private final Caller caller;
    private final AuditTrail audit;
    private final Outbox outbox;

    DraftReferral(
            Exchange exchange, CaseService cases, Referrals referrals, Caller caller, AuditTrail audit, Outbox outbox) {
        this.exchange = exchange;
        this.cases = cases;
        this.referrals = referrals;
        this.caller = caller;
        this.audit = audit;
        this.outbox = outbox;
    }

    /**
     * Drafts a referral for the person of an open case; returns its id.
     *
     * @throws Problem 422 for a case that isn't there, a service that takes no referrals or is one's own, a place in the chain
     *     that can't be; 409 for a closed case; 403 for a transfer by somebody who may not close cases
     */
    UUID draft(ReferralDraft draft) {
        ReferralKind kind = draft.kindOr(ReferralKind.REFERRAL);
        if (kind == ReferralKind.TRANSFER) {
            // it will close the case
            caller.require(Permission.CASE_CLOSE);
        }
        if (!cases.isVisible(draft.caseId())) {
            throw Problem.invalid(new FieldError("/case_id", "unknown-reference"));
        }
        String envelope = draft.envelope().json();
        CaseView labourCase = cases.view(draft.caseId());
        if (labourCase.status().equals("closed")) {
            throw Problem.of(ProblemType.CASE_STATE);
        }
        UUID follows = draft.partOf();
        if (follows != null) {
            referrals.followed(follows);
        }
        UUID id = RecordIds.next();
        exchange.draft(new Exchange.Draft(
                id,
                kind.name(),
                draft.serviceId(),
                labourCase.personId(),
                draft.caseId(),
                envelope,
                draft.partOf(),
                Boolean.TRUE.equals(draft.counterReferral())));
        audit.wrote("referral.create", "referral", id, FieldNames.of(draft));
        outbox.add("referral.created", "referral", id, FIRST_VERSION);
        return id;
    }
}
