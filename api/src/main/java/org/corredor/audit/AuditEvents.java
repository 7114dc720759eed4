package org.corredor.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.UUID;
import org.corredor.paging.Cursors;
import org.jspecify.annotations.Nullable;

/** The current tenant's trail. */
@ApplicationScoped
class AuditEvents {
    private final EntityManager database;

    AuditEvents(EntityManager database) {
        this.database = database;
    }

    /**
     * Newest first: an entry's id is made in the moment it is written. Of an object: what was done to it alone, and each
     * list or search that showed it.
     */
    List<AuditEvent> page(Cursors.Window window, @Nullable String action, @Nullable UUID object) {
        UUID before = window.before();
        TypedQuery<AuditEvent> query = database.createQuery(
                        "select e from AuditEvent e where 1 = 1"
                                + (action == null ? "" : " and e.action = :action")
                                + (object == null
                                        ? ""
                                        : " and (e.objectId = :object or array_contains(e.objectIds, :object))")
                                + (before == null ? "" : " and e.id < :before")
                                + " order by e.id desc",
                        AuditEvent.class)
                .setMaxResults(window.fetch());
        if (action != null) {
            query.setParameter("action", action);
        }
        if (object != null) {
            query.setParameter("object", object);
        }
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.getResultList();
    }
}
