package org.corredor.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.corredor.network.Departure;

/** Open restricted cases that have one active participant: without that one nobody would see them. */
@ApplicationScoped
class LastOnCase implements Departure {
    /** Past the scope, for it is asked for an administrator, who sees no case; it says that there is one and not which. */
    private static final String LEFT =
            "select count(c) from LabourCase c where c.status = 'open' and " + CaseScope.ruleOfTheLast("c");

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
