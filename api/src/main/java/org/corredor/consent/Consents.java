package org.corredor.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corredor.access.Caller;
import org.corredor.access.Permission;
import org.corredor.paging.Cursors;
import org.corredor.people.PersonScope;
import org.jspecify.annotations.Nullable;

/**
 * Grants of the persons the caller may see; with {@code audit:read} (who reads the trail oversees the consents) all of
 * them. The rule is in each query.
 */
@ApplicationScoped
class Consents {
    private static final String VISIBLE =
            "(:oversees = true or exists (select 1 from Person p where p.id = c.personId and " + PersonScope.rule("p")
                    + "))";
    private static final String RECIPIENT =
            "SELECT id FROM app.tenant WHERE slug = :slug AND status = 'active' AND kind IN ('CENTER', 'PARTNER')";

    private static final String ORGANIZATION = "SELECT id FROM app.directory_record"
            + " WHERE audience = 'public' AND kind = 'organization' AND id = :organization";

    private static final String CONFIRM = "INSERT INTO app.consent_confirmation (tenant_id, consent_id, recorded_by,"
            + " confirmed_by) VALUES (app.tid(), :consent, :recorded, :confirmed) ON CONFLICT DO NOTHING";

    private final EntityManager database;
    private final PersonScope scope;
    private final Caller caller;

    Consents(EntityManager database, PersonScope scope, Caller caller) {
        this.database = database;
        this.scope = scope;
        this.caller = caller;
    }

    Optional<ConsentGrant> visible(UUID id) {
        return query("select c from ConsentGrant c where c.id = :id and " + VISIBLE)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Newest first; of one person, or of all. */
    List<ConsentGrant> page(Cursors.Window window, @Nullable UUID person) {
        UUID before = window.before();
        String hql = "select c from ConsentGrant c where " + VISIBLE
                + (before == null ? "" : " and c.id < :before")
                + (person == null ? "" : " and c.personId = :person")
                + " order by c.id desc";
        TypedQuery<ConsentGrant> query = query(hql).setMaxResults(window.fetch());
        if (before != null) {
            query.setParameter("before", before);
        }
        if (person != null) {
            query.setParameter("person", person);
        }
        return query.getResultList();
    }

    /** The active center or partner of a slug, in this same transaction. */
    Optional<UUID> recipient(String slug) {
        return database.createNativeQuery(RECIPIENT, UUID.class).setParameter("slug", slug).getResultList().stream()
                .map(UUID.class::cast)
                .findFirst();
    }

    /** Whether the public directory has this organisation. */
    boolean isOrganization(UUID organization) {
        return !database.createNativeQuery(ORGANIZATION, UUID.class)
                .setParameter("organization", organization)
                .getResultList()
                .isEmpty();
    }

    void add(ConsentGrant grant) {
        database.persist(grant);
        database.flush();
    }

    /** Of two second persons at once one confirms: false for the other. */
    boolean confirm(UUID consent, UUID recordedBy, UUID confirmedBy) {
        return database.createNativeQuery(CONFIRM)
                        .setParameter("consent", consent)
                        .setParameter("recorded", recordedBy)
                        .setParameter("confirmed", confirmedBy)
                        .executeUpdate()
                == 1;
    }

    /** Forgets what was read of a grant, after the exchange has changed it. */
    void forget(ConsentGrant grant) {
        database.detach(grant);
    }

    private TypedQuery<ConsentGrant> query(String hql) {
        return scope.bind(database.createQuery(hql, ConsentGrant.class))
                .setParameter("oversees", caller.has(Permission.AUDIT_READ));
    }
}
