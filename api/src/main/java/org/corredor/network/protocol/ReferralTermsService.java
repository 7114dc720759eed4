package org.corredor.network.protocol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.corredor.audit.AuditTrail;
import org.corredor.http.IfMatch;
import org.corredor.notify.Outbox;
import org.corredor.problem.FieldError;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;
import org.corredor.tenancy.CurrentTenant;

/** A center's own terms for what it receives. */
@ApplicationScoped
@Transactional
class ReferralTermsService {
    private static final String SUBJECT = "referral-terms";

    private final OwnReferralTerms terms;
    private final CurrentTenant tenant;
    private final AuditTrail audit;
    private final Outbox outbox;

    ReferralTermsService(OwnReferralTerms terms, CurrentTenant tenant, AuditTrail audit, Outbox outbox) {
        this.terms = terms;
        this.tenant = tenant;
        this.audit = audit;
        this.outbox = outbox;
    }

    ReferralTermsView read() {
        ReferralTermsView view = view(terms.find());
        audit.read("referral-terms.read", SUBJECT, view.id());
        return view;
    }

    /**
     * Puts the center's own terms in the place of those there were; referrals under way keep theirs.
     *
     * @throws Problem 412 for another version; 422 naming the bound of what is above the ceiling or too short
     */
    ReferralTermsView put(OwnTermsByUrgency draft, IfMatch expected) {
        OwnReferralTerms.Found found = terms.find();
        ReferralTermsView before = view(found);
        expected.require(before.version());
        List<FieldError> faults = new Ceilings(before.ceilings()).faults("", draft.byPlace());
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        if (!terms.put(ProtocolJson.of(draft), before.version())) {
            throw Problem.of(ProblemType.PRECONDITION_FAILED);
        }
        UUID id = before.id();
        audit.wrote("referral-terms.put", SUBJECT, id, names(draft));
        outbox.add("referral-terms.changed", SUBJECT, id, before.version() + 1);
        return view(terms.find());
    }

    /** {@code urgent.decide} */
    private static List<String> names(OwnTermsByUrgency set) {
        return set.byPlace().keySet().stream()
                .map(place -> place.substring(1).replace('/', '.'))
                .toList();
    }

    private ReferralTermsView view(OwnReferralTerms.Found found) {
        return ReferralTermsView.of(tenant.id().value(), found.protocol(), found.terms());
    }
}
