package org.corredor.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.corredor.network.Departure;

/** Open restricted cases that have one active participant: without that one nobody would see them. */
@ApplicationScoped
class LastOnCase implements Departure {
    /** Past the scope, for it is asked for an administrator, who sees no case; it says that there is one and not which. */
    private static final String LEFT = "select count(c) from LabourCase c where c.status = 'open'"
            + " and (c.restricted = true or exists"
            + " (select 1 from Person hidden where hidden.id = c.personId and hidden.restricted = true))"
            + " and exists (select 1 from CaseParticipant leaving"
            + " where leaving.key.caseId = c.id and leaving.key.membershipId = :leaving)"
            + " and not exists (select 1 from CaseParticipant other join Member m on m.id = other.key.membershipId"
            + " where other.key.caseId = c.id and other.key.membershipId <> :leaving and m.status = 'active')";

    private final EntityManager database;

    LastOnCase(EntityManager database) {
        this.database = database;
    }

    @Override
    public boolean leavesToNobody(UUID membership) {
        return database.createQuery(LEFT, Long.class)
                        .setParameter("leaving", membership)
                        .getSingleResult()
                > 0;
    }
}
