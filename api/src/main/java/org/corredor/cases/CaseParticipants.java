package org.corredor.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who takes part in which case. */
@ApplicationScoped
class CaseParticipants {
    /** A row for the case itself even where nobody takes part, so that one statement tells both. */
    private static final String OF_VISIBLE = "select p, m.displayName from LabourCase c"
            + " left join CaseParticipant p on p.key.caseId = c.id"
            + " left join Member m on m.id = p.key.membershipId"
            + " where c.id = :id and " + CaseScope.rule("c") + " order by p.createdAt, p.key.membershipId";

    private final EntityManager database;
    private final CaseScope scope;

    CaseParticipants(EntityManager database, CaseScope scope) {
        this.database = database;
        this.scope = scope;
    }

    /** Those of a case the caller may see, first come first; null where there is no such case for the caller. */
    @Nullable
    List<ParticipantView> ofVisible(UUID labourCase) {
        List<Object[]> rows = scope.bind(database.createQuery(OF_VISIBLE, Object[].class))
                .setParameter("id", labourCase)
                .getResultList();
        return rows.isEmpty()
                ? null
                : rows.stream()
                        .filter(row -> row[0] != null)
                        .map(CaseParticipants::view)
                        .toList();
    }

    /** Of a case the caller has found already. */
    List<CaseParticipant> of(LabourCase found) {
        return database.createQuery("select p from CaseParticipant p where p.key.caseId = :id", CaseParticipant.class)
                .setParameter("id", found.id)
                .getResultList();
    }

    void add(CaseParticipant participant) {
        database.persist(participant);
    }

    void remove(CaseParticipant participant) {
        database.remove(participant);
    }

    private static ParticipantView view(Object[] row) {
        CaseParticipant participant = (CaseParticipant) row[0];
        return new ParticipantView(
                participant.key.membershipId,
                Objects.requireNonNullElse((String) row[1], ""),
                participant.key.part,
                participant.createdAt);
    }
}
