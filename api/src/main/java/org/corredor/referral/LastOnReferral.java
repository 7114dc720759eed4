package org.corredor.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.corredor.cases.CaseScope;
import org.corredor.network.Departure;

/**
 * Restricted cases that are closed while a referral of theirs isn't over, and that have one active participant: without that one
 * nobody could answer the other side any more. Those that are open are the cases' own affair.
 */
@ApplicationScoped
class LastOnReferral implements Departure {
    private static final String REST = " where c.status <> 'open' and r.state not in (:over) and ";
    /** Past the scope, as for a case: it is asked for an administrator, who sees neither. */
    private static final List<String> LEFT = List.of(
            "select count(r) from Referral r join ReferralWork w on w.referralId = r.id join LabourCase c on c.id = w.caseId"
                    + REST + CaseScope.ruleOfTheLast("c"),
            "select count(r) from PaperReferral r join LabourCase c on c.id = r.caseId" + REST
                    + CaseScope.ruleOfTheLast("c"));

    private static final List<String> OVER = Arrays.stream(ReferralState.values())
            .filter(ReferralState::terminal)
            .map(ReferralState::code)
            .toList();

    private final EntityManager database;

    LastOnReferral(EntityManager database) {
        this.database = database;
    }

    @Override
    public boolean leavesToNobody(UUID membership) {
        return LEFT.stream()
                .anyMatch(left -> database.createQuery(left, Long.class)
                                .setParameter("leaving", membership)
                                .setParameter("over", OVER)
                                .getSingleResult()
                        > 0);
    }
}
