package org.corredor.network.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corredor.paging.Cursors;

/** The agreements of which the current tenant has a copy: the network all, a center its own. */
@ApplicationScoped
class Agreements {
    private final EntityManager database;

    Agreements(EntityManager database) {
        this.database = database;
    }

    Optional<Agreement> find(UUID id) {
        return database.createQuery("select a from Agreement a where a.id = :id", Agreement.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Newest first. */
    List<Agreement> page(Cursors.Window window) {
        UUID before = window.before();
        TypedQuery<Agreement> query = database.createQuery(
                        "select a from Agreement a" + (before == null ? "" : " where a.id < :before")
                                + " order by a.id desc",
                        Agreement.class)
                .setMaxResults(window.fetch());
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.getResultList();
    }
}
