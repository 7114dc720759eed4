package org.corredor.network.protocol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The published versions. */
@ApplicationScoped
class Protocols {
    private final EntityManager database;

    Protocols(EntityManager database) {
        this.database = database;
    }

    /** By when they come into force, the last first. */
    List<ProtocolVersion> all(int atMost) {
        return database.createQuery(
                        "select v from ProtocolVersion v order by v.inForceFrom desc", ProtocolVersion.class)
                .setMaxResults(atMost)
                .getResultList();
    }

    Optional<ProtocolVersion> find(UUID id) {
        return database.createQuery("select v from ProtocolVersion v where v.id = :id", ProtocolVersion.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** There is one always: the migrations brought the first. */
    ProtocolVersion inForce() {
        return database.createQuery(
                        "select v from ProtocolVersion v where v.label = cast(sql('app.protocol_in_force()') as String)",
                        ProtocolVersion.class)
                .getSingleResult();
    }
}
