package org.corredor.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The published centers. */
@ApplicationScoped
class Centers {
    private final EntityManager database;

    Centers(EntityManager database) {
        this.database = database;
    }

    List<PublishedCenter> all(int atMost) {
        return database.createQuery("select c from PublishedCenter c order by c.slug", PublishedCenter.class)
                .setMaxResults(atMost)
                .getResultList();
    }

    Optional<PublishedCenter> bySlug(String slug) {
        return database.createQuery("select c from PublishedCenter c where c.slug = :slug", PublishedCenter.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }
}
