package org.corredor.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.UUID;
import org.corredor.access.Caller;
import org.corredor.access.Permission;

/**
 * Which persons the caller may see, as a condition that stands inside each query: with {@code person:read} all but the
 * restricted, with {@code person:read-assigned} those they work with; a restricted person only by working with them
 * (having registered them, or taking part in a case of theirs).
 * A slice whose records are seen exactly when their person is (intakes) puts the same condition into its own queries.
 */
@ApplicationScoped
public class PersonScope {
    private static final UUID NOBODY = new UUID(0, 0);

    private final Caller caller;

    PersonScope(Caller caller) {
        this.caller = caller;
    }

    /** The condition in HQL, for a {@code Person} of this alias; its parameters are set by {@link #bind}. */
    public static String rule(String alias) {
        return "((%1$s.restricted = false and :all = true) or function('app.works_with', %1$s.id, :me) = true)"
                .formatted(alias);
    }

    /** Whether the caller is a member who works with the person. */
    boolean worksWith(EntityManager database, UUID person) {
        return database.createQuery(
                                "select count(p) from Person p where p.id = :id"
                                        + " and function('app.works_with', p.id, :me) = true",
                                Long.class)
                        .setParameter("id", person)
                        .setParameter("me", caller.membershipId().orElse(NOBODY))
                        .getSingleResult()
                > 0;
    }

    /** Sets the rule's parameters {@code all} and {@code me}. */
    public <T> TypedQuery<T> bind(TypedQuery<T> query) {
        return query.setParameter("all", caller.has(Permission.PERSON_READ))
                .setParameter("me", caller.membershipId().orElse(NOBODY));
    }
}
