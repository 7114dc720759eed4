package org.corredor.directory.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corredor.paging.Cursors;
import org.jspecify.annotations.Nullable;

/** The corrections of the current center, received and sent. */
@ApplicationScoped
class Corrections {
    private final EntityManager database;

    Corrections(EntityManager database) {
        this.database = database;
    }

    Optional<DirectoryCorrection> find(UUID id) {
        return database.createQuery("select c from DirectoryCorrection c where c.id = :id", DirectoryCorrection.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Newest first. */
    List<DirectoryCorrection> page(Cursors.Window window, String side, @Nullable String state) {
        UUID before = window.before();
        TypedQuery<DirectoryCorrection> query = database.createQuery(
                        "select c from DirectoryCorrection c where c.side = :side"
                                + (state == null ? "" : " and c.state = :state")
                                + (before == null ? "" : " and c.id < :before")
                                + " order by c.id desc",
                        DirectoryCorrection.class)
                .setParameter("side", side)
                .setMaxResults(window.fetch());
        if (state != null) {
            query.setParameter("state", state);
        }
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.getResultList();
    }

    /** Forgets what was read, after the exchange has changed it. */
    void forget(DirectoryCorrection correction) {
        database.detach(correction);
    }
}
