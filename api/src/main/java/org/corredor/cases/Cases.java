package org.corredor.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corredor.paging.Cursors;
import org.jspecify.annotations.Nullable;

/** Cases the caller may see; {@link CaseScope} is in each query. */
@ApplicationScoped
class Cases {
    private static final String ONE = "select c from LabourCase c where c.id = :id and " + CaseScope.rule("c");

    private static final String OPEN_OF =
            "select c from LabourCase c where c.personId = :person and c.status = :open order by c.id";

    private final EntityManager database;
    private final CaseScope scope;

    Cases(EntityManager database, CaseScope scope) {
        this.database = database;
        this.scope = scope;
    }

    Optional<LabourCase> visible(UUID id) {
        return one(id).getResultStream().findFirst();
    }

    /** The same, locked until the transaction ends: of two changes to a case the second sees the first. */
    Optional<LabourCase> held(UUID id) {
        return one(id).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /**
     * A person's open cases, locked until the transaction ends, in one order for all. Past the scope: a rule about the person asks for
     * them, not the caller. The restricted ones too, since the one change that would open such a case may be under way.
     */
    List<LabourCase> openHeld(UUID person) {
        return database.createQuery(OPEN_OF, LabourCase.class)
                .setParameter("person", person)
                .setParameter("open", LabourCase.OPEN)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    List<LabourCase> page(Cursors.Window window, @Nullable String status, @Nullable UUID person) {
        UUID before = window.before();
        String hql = "select c from LabourCase c where " + CaseScope.rule("c")
                + (status == null ? "" : " and c.status = :status")
                + (person == null ? "" : " and c.personId = :person")
                + (before == null ? "" : " and c.id < :before")
                + " order by c.id desc";
        TypedQuery<LabourCase> query =
                scope.bind(database.createQuery(hql, LabourCase.class)).setMaxResults(window.fetch());
        if (status != null) {
            query.setParameter("status", status);
        }
        if (person != null) {
            query.setParameter("person", person);
        }
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.getResultList();
    }

    /** Whether a case was opened from the referral, visible or not: a referral opens one. */
    boolean hasOneOf(UUID referral) {
        return !database.createQuery("select 1 from LabourCase c where c.referralId = :referral", Integer.class)
                .setParameter("referral", referral)
                .getResultList()
                .isEmpty();
    }

    void add(LabourCase opened) {
        database.persist(opened);
        database.flush();
    }

    /** Writes what has changed; a version that moved on meanwhile is a 412. */
    void flush() {
        database.flush();
    }

    private TypedQuery<LabourCase> one(UUID id) {
        return scope.bind(database.createQuery(ONE, LabourCase.class)).setParameter("id", id);
    }
}
