package org.corredor.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.corredor.tenancy.RecordIds;

/**
 * What happened, for whoever is told later: written in the transaction of the command, so an event exists exactly when
 * its cause was committed. It carries the record's type, id and version and no content; a receiver reads the rest
 * under its own rights.
 */
@ApplicationScoped
public class Outbox {
    private static final String ADD = """
            INSERT INTO app.outbox_event (tenant_id, id, type, subject_type, subject_id, subject_version, at)
            VALUES (app.tid(), :id, :type, :subjectType, :subject, :version, :at)""";

    private final EntityManager database;
    private final Clock clock;

    Outbox(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Adds an event.
     *
     * @param type {@code subject.happened}, stable: {@code person.created}
     * @param version the subject's version after what happened
     */
    public void add(String type, String subjectType, UUID subject, int version) {
        database.createNativeQuery(ADD)
                .setParameter("id", RecordIds.next())
                .setParameter("type", type)
                .setParameter("subjectType", subjectType)
                .setParameter("subject", subject)
                .setParameter("version", version)
                .setParameter("at", OffsetDateTime.now(clock))
                .executeUpdate();
    }
}
