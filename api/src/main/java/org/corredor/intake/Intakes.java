package org.corredor.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corredor.paging.Cursors;
import org.corredor.people.PersonScope;
import org.jspecify.annotations.Nullable;

/** Interviews of persons the caller may see; {@link PersonScope} is in each query. */
@ApplicationScoped
class Intakes {
    private static final String VISIBLE =
            "select i from Intake i join Person p on p.id = i.personId where " + PersonScope.rule("p");

    private final EntityManager database;
    private final PersonScope scope;

    Intakes(EntityManager database, PersonScope scope) {
        this.database = database;
        this.scope = scope;
    }

    Optional<Intake> visible(UUID id) {
        return query(VISIBLE + " and i.id = :id")
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    List<Intake> page(Cursors.Window window, @Nullable UUID person) {
        UUID before = window.before();
        TypedQuery<Intake> query = query(VISIBLE
                        + (person == null ? "" : " and i.personId = :person")
                        + (before == null ? "" : " and i.id < :before")
                        + " order by i.id desc")
                .setMaxResults(window.fetch());
        if (person != null) {
            query.setParameter("person", person);
        }
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.getResultList();
    }

    void add(Intake held) {
        database.persist(held);
        database.flush();
    }

    private TypedQuery<Intake> query(String hql) {
        return scope.bind(database.createQuery(hql, Intake.class));
    }
}
