package org.corredor.directory.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corredor.paging.Cursors;
import org.corredor.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The current center's own records; another's aren't there. */
@ApplicationScoped
class OwnedRecords {
    private static final String ROW =
            "select new org.corredor.directory.record.OwnedRow(r.id, r.kind, r.name, r.publication,"
                    + " r.version, r.lastModified, r.createdAt, r.updatedAt, r.externalId,"
                    + " (select max(v.verifiedAt) from VerifiedPart v where v.recordId = r.id), ";
    private static final String ONE = ROW + "(select d.document from OwnedDocument d where d.id = r.id),"
            + " (select l.audience from Location l where l.id = r.id)) from OwnedRecord r where r.id = :id";
    private static final String PAGE =
            ROW + "cast(null as String), cast(null as String)) from OwnedRecord r where true = true";

    private static final String PUBLISH = "select cast(app.publish_directory(cast(:ids as uuid[])) as text)";
    private static final String CLEAR =
            "select cast(app.clear_directory_record(:id, cast(:programs as uuid[])) as text)";
    private static final String FORGET = "select cast(app.forget_directory_record(:id) as text)";
    private static final String IN_USE = """
            select kind, count(*) from (
              select 'organization' as kind from app.organization where parent_organization_id = :id
              union all select 'location' from app.location where organization_id = :id
              union all select 'service' from app.service where organization_id = :id
              union all select 'service_at_location' from app.service_at_location where service_id = :id or location_id = :id
              union all select 'center' from app.center_profile where directory_organization_id = :id) u
            group by kind order by kind""";
    private static final String BENEATH = """
            with stood as (
              select organization_id, cast(null as uuid) as service_id, cast(null as uuid) as location_id from app.service where id = :id
              union all select organization_id, null, null from app.location where id = :id
              union all select s.organization_id, p.service_id, p.location_id from app.service_at_location p
                join app.service s on s.tenant_id = p.tenant_id and s.id = p.service_id where p.id = :id
              union all select l.organization_id, null, null from app.service_at_location p
                join app.location l on l.tenant_id = p.tenant_id and l.id = p.location_id where p.id = :id)
            select r.id from app.owned_record r join stood s on r.id in (s.organization_id, s.service_id, s.location_id)
            where r.publication <> 'published' group by r.id order by r.id""";
    private static final String TERMS = "select id from app.directory_record"
            + " where audience = 'public' and kind = 'taxonomy_term' and id = any (cast(:ids as uuid[]))"
            + " union select id from app.taxonomy_term where id = any (cast(:ids as uuid[]))";

    private final EntityManager database;

    OwnedRecords(EntityManager database) {
        this.database = database;
    }

    /** The record with its document as the database has them now. */
    Optional<OwnedRow> row(UUID id) {
        return database.createQuery(ONE, OwnedRow.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Newest first. {@code unverifiedSince}: only what nobody verified since then. */
    List<OwnedRow> page(
            Cursors.Window window,
            @Nullable String kind,
            @Nullable String publication,
            @Nullable Instant unverifiedSince) {
        Map<String, Object> wanted = new LinkedHashMap<>();
        StringBuilder hql = new StringBuilder(PAGE);
        condition(hql, wanted, " and r.kind = :kind", "kind", kind);
        condition(hql, wanted, " and r.publication = :publication", "publication", publication);
        condition(
                hql,
                wanted,
                " and not exists (select 1 from VerifiedPart v where v.recordId = r.id and v.verifiedAt > :since)",
                "since",
                unverifiedSince);
        condition(hql, wanted, " and r.id < :before", "before", window.before());
        TypedQuery<OwnedRow> query =
                database.createQuery(hql.append(" order by r.id desc").toString(), OwnedRow.class);
        wanted.forEach(query::setParameter);
        return query.setMaxResults(window.fetch()).getResultList();
    }

    private static void condition(
            StringBuilder hql, Map<String, Object> wanted, String condition, String name, @Nullable Object value) {
        if (value != null) {
            hql.append(condition);
            wanted.put(name, value);
        }
    }

    /** The record itself, for a change: nobody else changes it until the transaction ends. 404 for what isn't there. */
    <R extends Root<?>> R held(Class<R> type, UUID id) {
        R root = database.find(type, id, LockModeType.PESSIMISTIC_WRITE);
        if (root == null) {
            throw Problem.notFound();
        }
        return root;
    }

    /** An own record, to refer to. */
    <T> Optional<T> find(Class<T> type, UUID id) {
        return Optional.ofNullable(database.find(type, id));
    }

    /** Those of the ids that are terms one may link to: published ones, and the center's own. */
    List<UUID> terms(Collection<UUID> ids) {
        return ids(database.createNativeQuery(TERMS, UUID.class).setParameter("ids", array(ids)));
    }

    /** Removes the parts of a record but for its history, translations and verifications, and these programs. */
    void clear(UUID id, Collection<UUID> programs) {
        database.createNativeQuery(CLEAR, String.class)
                .setParameter("id", id)
                .setParameter("programs", array(programs))
                .getSingleResult();
    }

    /** Removes what is kept about a record that goes. */
    void forget(UUID id) {
        database.createNativeQuery(FORGET, String.class).setParameter("id", id).getSingleResult();
    }

    /** Removes what is told of earlier changes, before a file tells it anew. */
    void removeHistory(UUID id) {
        database.createQuery("delete from Metadata m where m.recordId = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** The latest verification of each of these parts, in the place of the one there was. */
    void verified(UUID id, List<VerifiedPart> parts) {
        unverified(id, parts.stream().map(part -> part.part).toList());
        parts.forEach(database::persist);
    }

    /** Forgets that these parts were verified. */
    void unverified(UUID id, Collection<String> parts) {
        database.createQuery("delete from VerifiedPart v where v.recordId = :id and v.part in (:parts)")
                .setParameter("id", id)
                .setParameter("parts", parts)
                .executeUpdate();
    }

    /** A record's texts in one language, in the place of those there were. */
    void translated(UUID id, String language, List<TranslatedText> texts) {
        database.createQuery("delete from TranslatedText t where t.recordId = :id and t.language = :language")
                .setParameter("id", id)
                .setParameter("language", language)
                .executeUpdate();
        texts.forEach(database::persist);
    }

    void remove(Root<?> root) {
        database.remove(root);
    }

    void flush() {
        database.flush();
    }

    /** Whether a service is given at a location already, as another record than this. */
    boolean isGivenThere(UUID service, UUID location, UUID other) {
        return !database.createQuery(
                        "select 1 from ServiceAtLocation p where p.serviceId = :service"
                                + " and p.locationId = :location and p.id <> :other",
                        Integer.class)
                .setParameter("service", service)
                .setParameter("location", location)
                .setParameter("other", other)
                .getResultList()
                .isEmpty();
    }

    /** How many of the center's own records of each kind hang on this one; empty when it can go. */
    Map<String, Long> inUse(UUID id) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Object each : database.createNativeQuery(IN_USE, Object[].class)
                .setParameter("id", id)
                .getResultList()) {
            Object[] row = (Object[]) each;
            counts.put((String) row[0], ((Number) row[1]).longValue());
        }
        return counts;
    }

    /** The records this one stands on that aren't published. */
    List<UUID> unpublishedBeneath(UUID id) {
        return ids(database.createNativeQuery(BENEATH, UUID.class).setParameter("id", id));
    }

    /** Shows the records as they are now, and what hangs on them, or buries what is published no more. */
    void publish(Collection<UUID> ids) {
        database.flush();
        database.createNativeQuery(PUBLISH, String.class)
                .setParameter("ids", array(ids))
                .getSingleResult();
    }

    private static List<UUID> ids(Query query) {
        List<UUID> ids = new ArrayList<>();
        for (Object id : query.getResultList()) {
            ids.add((UUID) id);
        }
        return ids;
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
