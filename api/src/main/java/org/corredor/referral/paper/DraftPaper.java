package org.corredor.referral.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.corredor.audit.AuditTrail;
import org.corredor.audit.FieldNames;
import org.corredor.cases.CaseService;
import org.corredor.notify.Outbox;
import org.corredor.problem.FieldError;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;
import org.corredor.referral.ReferralDraft;
import org.corredor.referral.exchange.PaperExchange;
import org.corredor.tenancy.RecordIds;

/** Writes down what is asked on paper; nothing is printed yet. */
@ApplicationScoped
@Transactional
class DraftPaper {
    private static final int FIRST_VERSION = 1;

    private final PaperExchange exchange;
    private final CaseService cases;
    private final AuditTrail audit;
    private final Outbox outbox;

    DraftPaper(PaperExchange exchange, CaseService cases, AuditTrail audit, Outbox outbox) {
        this.exchange = exchange;
        this.cases = cases;
        this.audit = audit;
        this.outbox = outbox;
    }

    /**
     * Drafts one for the person of an open case; returns its id.
     *
     * @throws Problem 422 for a case that isn't there or a service that isn't asked on paper or is full; 409 for a closed case
     */
    UUID draft(ReferralDraft draft) {
        if (!cases.isVisible(draft.caseId())) {
            throw Problem.invalid(new FieldError("/case_id", "unknown-reference"));
        }
        standsAlone(draft);
        String envelope = draft.envelope().json();
        if (cases.view(draft.caseId()).status().equals("closed")) {
            throw Problem.of(ProblemType.CASE_STATE);
        }
        UUID id = RecordIds.next();
        exchange.draft(id, draft.serviceId(), draft.caseId(), envelope);
        audit.wrote("paper-referral.create", "paper-referral", id, FieldNames.of(draft));
        outbox.add("paper-referral.created", "paper-referral", id, FIRST_VERSION);
        return id;
    }

    /** Custody doesn't move on paper, and nothing there follows from what went here. */
    private static void standsAlone(ReferralDraft draft) {
        if (draft.kind() != null && !draft.kind().equals("referral")) {
            throw Problem.invalid(new FieldError("/kind", "code", "referral"));
        }
        if (draft.partOf() != null) {
            throw Problem.invalid(new FieldError("/part_of", "unknown-field"));
        }
        if (draft.counterReferral() != null) {
            throw Problem.invalid(new FieldError("/counter_referral", "unknown-field"));
        }
    }
}
