package org.corredor.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.UUID;
import org.corredor.access.Caller;
import org.corredor.access.Permission;

/**
 * Which cases the caller may see, as a condition inside each query: what isn't visible isn't there. With
 * {@code case:read} all but the restricted and those of restricted persons; besides, those the caller takes part in.
 * No permission opens a restricted case without taking part in it. A slice whose records are seen when their case is
 * (referrals) puts the same condition into its own queries.
 */
@ApplicationScoped
public class CaseScope {
    private static final UUID NOBODY = new UUID(0, 0);

    private final Caller caller;

    CaseScope(Caller caller) {
        this.caller = caller;
    }

    /** The condition in HQL, for a {@code LabourCase} of this alias; its parameters are set by {@link #bind}. */
    public static String rule(String alias) {
        return ("((%1$s.restricted = false and :allCases = true and not exists"
                        + " (select 1 from Person hidden where hidden.id = %1$s.personId and hidden.restricted = true))"
                        + " or exists (select 1 from CaseParticipant mine"
                        + " where mine.key.caseId = %1$s.id and mine.key.membershipId = :participant))")
                .formatted(alias);
    }

    /**
     * The condition in HQL that a {@code LabourCase} of this alias shows to those who take part in it only, and that the membership
     * {@code :leaving} is the only active one of them.
     */
    public static String ruleOfTheLast(String alias) {
        return ("(%1$s.restricted = true or exists"
                        + " (select 1 from Person hidden where hidden.id = %1$s.personId and hidden.restricted = true))"
                        + " and exists (select 1 from CaseParticipant leaving"
                        + " where leaving.key.caseId = %1$s.id and leaving.key.membershipId = :leaving)"
                        + " and not exists (select 1 from CaseParticipant other join Member m on m.id = other.key.membershipId"
                        + " where other.key.caseId = %1$s.id and other.key.membershipId <> :leaving and m.status = 'active')")
                .formatted(alias);
    }

    /** Sets the rule's parameters {@code allCases} and {@code participant}, named apart from those of PersonScope: a query can have both. */
    public <T> TypedQuery<T> bind(TypedQuery<T> query) {
        return query.setParameter("allCases", caller.has(Permission.CASE_READ))
                .setParameter("participant", caller.membershipId().orElse(NOBODY));
    }
}
