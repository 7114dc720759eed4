package org.corredor.referral;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
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
import org.jspecify.annotations.Nullable;

/** Writes the envelope of a referral down; nothing leaves the center yet. */
@ApplicationScoped
@Transactional
public class DraftReferral {
    /** The shared attention protocol in force; a referral keeps the one it was written under. */
    static final String PROTOCOL_VERSION = "1.0";

    private static final int FIRST_VERSION = 1;

    private final Exchange exchange;
    private final CaseService cases;
    private final AuditTrail audit;
    private final Outbox outbox;

    DraftReferral(Exchange exchange, CaseService cases, AuditTrail audit, Outbox outbox) {
        this.exchange = exchange;
        this.cases = cases;
        this.audit = audit;
        this.outbox = outbox;
    }

    /**
     * Drafts a referral for the person of an open case; returns its id.
     *
     * @throws Problem 422 for a case that isn't there, a service that takes no referrals or is one's own; 409 for a
     *     closed case
     */
    UUID draft(ReferralDraft draft) {
        if (!cases.isVisible(draft.caseId())) {
            throw Problem.invalid(new FieldError("/case_id", "unknown-reference"));
        }
        String minor = minor(draft);
        CaseView labourCase = cases.view(draft.caseId());
        if (labourCase.status().equals("closed")) {
            throw Problem.of(ProblemType.CASE_STATE);
        }
        UUID id = RecordIds.next();
        exchange.draft(new Exchange.Draft(
                id,
                ReferralKind.REFERRAL.name(),
                draft.serviceId(),
                labourCase.personId(),
                draft.caseId(),
                envelope(draft, minor)));
        audit.wrote("referral.create", "referral", id, FieldNames.of(draft));
        outbox.add("referral.created", "referral", id, FIRST_VERSION);
        return id;
    }

    /** What was said of being a minor; 422 where the age band says otherwise. */
    private static String minor(ReferralDraft draft) {
        String byAge = draft.minorByAge();
        String said = draft.minor();
        if (said == null || said.equals(byAge)) {
            return byAge;
        }
        if (!byAge.equals("unknown")) {
            throw Problem.invalid(new FieldError("/minor", "code", byAge));
        }
        return said;
    }

    /**
     * The envelope that a draft asks for, as the database takes it.
     *
     * @throws Problem 422 where the age band and what was said of being a minor differ
     */
    public static String envelope(ReferralDraft draft) {
        return envelope(draft, minor(draft));
    }

    private static String envelope(ReferralDraft draft, String minor) {
        ObjectNode envelope = JsonNodeFactory.instance
                .objectNode()
                .put("urgency", draft.urgency())
                .put("language", draft.language())
                .put("interpreter_needed", draft.interpreterNeeded())
                .put("age_band", draft.ageBand())
                .put("minor", minor)
                .put("deadline_days", draft.deadlineDays())
                .put("protocol_version", PROTOCOL_VERSION);
        list(envelope, "safety_flags", draft.safetyFlags());
        list(envelope, "access_needs", draft.accessNeeds());
        return CanonicalJson.write(envelope);
    }

    private static void list(ObjectNode envelope, String name, @Nullable List<String> codes) {
        var array = envelope.putArray(name);
        if (codes != null) {
            codes.stream().distinct().forEach(array::add);
        }
    }
}
