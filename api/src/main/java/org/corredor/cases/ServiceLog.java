package org.corredor.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corredor.paging.Cursors;
import org.jspecify.annotations.Nullable;

/** Entries of the service logs of cases the caller may see, each with the case's person, whose key seals its note, and its custody. */
@ApplicationScoped
class ServiceLog {
    private static final String OF_VISIBLE =
            "select new org.corredor.cases.ServiceLog$Entry(s, c.personId, c.transferredBy)"
                    + " from ServiceDelivered s join LabourCase c on c.id = s.caseId"
                    + " where c.id = :case and " + CaseScope.rule("c");
    /** A row for the case itself even where nothing is on the page, so that one statement tells both. */
    private static final String PAGE = "select s, c.personId, c.transferredBy from LabourCase c"
            + " left join ServiceDelivered s on s.caseId = c.id%s"
            + " where c.id = :case and " + CaseScope.rule("c") + " order by s.id desc";

    private static final String LATEST_FIRST = " order by s.id desc";

    private final EntityManager database;
    private final CaseScope scope;

    ServiceLog(EntityManager database, CaseScope scope) {
        this.database = database;
        this.scope = scope;
    }

    /**
     * An entry and the person of its case.
     *
     * @param transferredBy the referral by which the case went to another center, whose the note is to keep since
     */
    record Entry(
            ServiceDelivered logged, UUID person, @Nullable UUID transferredBy) {}

    Optional<Entry> visible(UUID labourCase, UUID id) {
        return query(OF_VISIBLE + " and s.id = :id", labourCase)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Nothing where the case isn't visible; an empty page of one that is. */
    Optional<List<Entry>> page(UUID labourCase, Cursors.Window window) {
        UUID before = window.before();
        TypedQuery<Object[]> query = scope.bind(database.createQuery(
                        PAGE.formatted(before == null ? "" : " and s.id < :before"), Object[].class))
                .setParameter("case", labourCase)
                .setMaxResults(window.fetch());
        if (before != null) {
            query.setParameter("before", before);
        }
        List<Object[]> rows = query.getResultList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(rows.stream()
                        .filter(row -> row[0] != null)
                        .map(row -> new Entry((ServiceDelivered) row[0], (UUID) row[1], (UUID) row[2]))
                        .toList());
    }

    List<Entry> all(UUID labourCase) {
        return query(OF_VISIBLE + LATEST_FIRST, labourCase).getResultList();
    }

    void add(ServiceDelivered entry) {
        database.persist(entry);
        database.flush();
    }

    private TypedQuery<Entry> query(String hql, UUID labourCase) {
        return scope.bind(database.createQuery(hql, Entry.class)).setParameter("case", labourCase);
    }
}
