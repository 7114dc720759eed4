package org.corredor.directory.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corredor.paging.Cursors;
import org.jspecify.annotations.Nullable;

/** The transfers that the current center is a side of. */
@ApplicationScoped
class Transfers {
    private final EntityManager database;

    Transfers(EntityManager database) {
        this.database = database;
    }

    Optional<DirectoryTransfer> find(UUID id) {
        return database.createQuery("select t from DirectoryTransfer t where t.id = :id", DirectoryTransfer.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Newest first. */
    List<DirectoryTransfer> page(Cursors.Window window, @Nullable String state) {
        UUID before = window.before();
        TypedQuery<DirectoryTransfer> query = database.createQuery(
                        "select t from DirectoryTransfer t where true = true"
                                + (state == null ? "" : " and t.state = :state")
                                + (before == null ? "" : " and t.id < :before")
                                + " order by t.id desc",
                        DirectoryTransfer.class)
                .setMaxResults(window.fetch());
        if (state != null) {
            query.setParameter("state", state);
        }
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.getResultList();
    }

    /** Forgets everything that was read, after records of many kinds have moved. */
    void forget() {
        database.clear();
    }
}
