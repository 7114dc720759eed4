package org.corredor.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The projection. An answer is one statement: which records (a search's, through the functions of {@code app_search}, or some ids')
 * joined with their documents and what the answer nests. Each table is asked for its audience, so that nothing joins over to what is
 * for others.
 */
@ApplicationScoped
class PublishedDirectory {
    private static final String FOUND = " from app.directory_search(:audience, :kind, cast(:filter as jsonb),"
            + " cast(:size as integer), cast(:before as bigint)) with ordinality x(id, total, distance, n)";
    private static final String OF_IDS = " from (select u.id, count(*) over () as total, u.distance,"
            + " u.n from unnest(cast(:ids as uuid[]), cast(:distances as double precision[])) with ordinality u(id, distance, n)) x";
    private static final String RECORD =
            " join app.directory_record r on r.audience = :audience and r.kind = :kind and r.id = x.id";
    private static final String ORGANIZATION =
            " join app.directory_record o on o.audience = :audience and o.kind = 'organization' and o.id = r.organization_id";
    private static final String SERVICE =
            " join app.directory_record s on s.audience = :audience and s.kind = 'service' and s.id = r.service_id";
    private static final String RESPONSE = " left join app.directory_response w on w.service_id = r.id";
    private static final String ANSWERING = "cast(r.document || case when w.service_id is null then cast('{}' as jsonb)"
            + " else jsonb_build_object('response', jsonb_strip_nulls(jsonb_build_object('answered_percent', w.answered_percent,"
            + " 'accepted_percent', w.accepted_percent, 'counted_to', w.counted_to))) end as text)";
    private static final String OFFERS =
            "(select cast(jsonb_agg(jsonb_build_object('zone', f.zone, 'schedules', f.schedules,"
                    + " 'at_location', p.document, 'location', l.document) order by f.place_listing nulls first) as text)"
                    + " from app.directory_offer f"
                    + " left join app.directory_record p on p.audience = f.audience and p.kind = 'service_at_location' and p.id = f.id"
                    + " left join app.directory_record l on l.audience = f.audience and l.kind = 'location' and l.id = f.location_id"
                    + " where f.audience = :audience and ";
    private static final String LOCATIONS = "(select cast(jsonb_agg(l.document order by l.listing) as text)"
            + " from app.directory_record l where l.audience = :audience and l.kind = 'location' and l.organization_id = r.id)";
    private static final String IN_ORDER = " order by x.n";

    private final EntityManager database;
    private final ObjectMapper json;

    PublishedDirectory(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A change: the record as it is now, or a tombstone. */
    record Change(
            long transaction,
            UUID id,
            String kind,
            @Nullable ObjectNode record,
            Instant at) {}

    /** Records with their own parts. */
    Hits records(Wanted wanted, Audience audience) {
        return hits("null, null, null, null", "", wanted, audience);
    }

    /** Services with how they answer referrals, their organizations and where they are given. */
    Hits services(Wanted wanted, Audience audience) {
        return read(
                "select x.id, x.total, x.distance, " + ANSWERING + ", cast(o.document as text), null, " + OFFERS
                        + "f.service_id = r.id), null",
                ORGANIZATION + RESPONSE,
                wanted,
                audience);
    }

    /** Services at locations with their services and organizations. */
    Hits placed(Wanted wanted, Audience audience) {
        return hits(
                "cast(o.document as text), cast(s.document as text), " + OFFERS + "f.placed and f.id = r.id), null",
                SERVICE + ORGANIZATION,
                wanted,
                audience);
    }

    /** Organizations with their locations. */
    Hits organizations(Wanted wanted, Audience audience) {
        return hits("null, null, null, " + LOCATIONS, "", wanted, audience);
    }

    /** Ids and dates alone: the document has these two members. */
    Hits dates(Wanted wanted, Audience audience) {
        return read(
                "select x.id, x.total, x.distance, cast(jsonb_build_object('id', r.id, 'modified_date', r.last_modified) as text),"
                        + " null, null, null, null",
                "",
                wanted,
                audience);
    }

    /** Everything that matches, in order. */
    List<Wanted.Place> places(Kind kind, DirectoryFilter filter, Audience audience) {
        List<Wanted.Place> places = new ArrayList<>();
        for (Object row : bound(
                        "select x.id, x.distance" + FOUND + IN_ORDER, new Wanted.Found(kind, filter, null, 0), audience)
                .getResultList()) {
            Object[] found = (Object[]) row;
            places.add(new Wanted.Place((UUID) found[0], (Double) found[1]));
        }
        return places;
    }

    /** Ids of an organization's services, in the order of publication. */
    List<UUID> servicesOf(List<UUID> organizations, Audience audience) {
        List<UUID> ids = new ArrayList<>();
        for (Object row : database.createNativeQuery(
                        "select r.id from app.directory_record r where r.audience = :audience and r.kind = 'service'"
                                + " and r.organization_id = any(cast(:ids as uuid[])) order by r.listing",
                        Object[].class)
                .setParameter("audience", audience.code())
                .setParameter("ids", array(organizations))
                .getResultList()) {
            ids.add((UUID) ((Object[]) row)[0]);
        }
        return ids;
    }

    private Hits hits(String nested, String joins, Wanted wanted, Audience audience) {
        return read("select x.id, x.total, x.distance, cast(r.document as text), " + nested, joins, wanted, audience);
    }

    private Hits read(String select, String joins, Wanted wanted, Audience audience) {
        String from = wanted instanceof Wanted.Found ? FOUND : OF_IDS;
        List<Hits.Hit> list = new ArrayList<>();
        long total = 0;
        for (Object each : bound(select + from + RECORD + joins + IN_ORDER, wanted, audience)
                .getResultList()) {
            Object[] row = (Object[]) each;
            total = ((Number) row[1]).longValue();
            list.add(hit(row));
        }
        return new Hits(list, total);
    }

    private Query bound(String sql, Wanted wanted, Audience audience) {
        Query query = database.createNativeQuery(sql, Object[].class).setParameter("audience", audience.code());
        if (sql.contains(":kind")) {
            query.setParameter("kind", wanted.kind().code());
        }
        return switch (wanted) {
            case Wanted.Of of ->
                query.setParameter(
                                "ids",
                                array(of.places().stream().map(Wanted.Place::id).toList()))
                        .setParameter(
                                "distances",
                                array(of.places().stream()
                                        .map(Wanted.Place::distance)
                                        .toList()));
            case Wanted.Found found ->
                query.setParameter("filter", found.filter().criteria().toString())
                        .setParameter(
                                "size",
                                found.size() == null ? null : found.size().toString())
                        .setParameter("before", Long.toString(found.before()));
        };
    }

    private Hits.Hit hit(Object[] row) {
        return new Hits.Hit(
                (UUID) row[0],
                row[2] == null ? null : (double) Math.round(((Number) row[2]).doubleValue()),
                (ObjectNode) tree(row[3]),
                row[4] == null ? null : (ObjectNode) tree(row[4]),
                row[5] == null ? null : (ObjectNode) tree(row[5]),
                elements(row[6]).stream().map(PublishedDirectory::offer).toList(),
                elements(row[7]));
    }

    private static Hits.Offer offer(ObjectNode offer) {
        return new Hits.Offer(
                offer.get("at_location") instanceof ObjectNode given ? given : null,
                offer.get("location") instanceof ObjectNode place ? place : null,
                ZoneId.of(offer.path("zone").textValue()),
                offer.path("schedules").toString());
    }

    private List<ObjectNode> elements(@Nullable Object array) {
        List<ObjectNode> elements = new ArrayList<>();
        if (array != null) {
            tree(array).forEach(element -> elements.add((ObjectNode) element));
        }
        return elements;
    }

    /** How many services match for each code of each facet. */
    List<FacetView> facets(DirectoryFilter filter, Audience audience) {
        List<?> rows = database.createNativeQuery(
                        "select f.facet, f.code, f.services from app.directory_facets(:audience, cast(:filter as jsonb)) f"
                                + " order by f.facet, f.services desc, f.code",
                        Object[].class)
                .setParameter("audience", audience.code())
                .setParameter("filter", filter.criteria().toString())
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new FacetView((String) row[0], (String) row[1], ((Number) row[2]).longValue()))
                .toList();
    }

    /** What changed after a place of the feed, in its order. */
    List<Change> changes(Audience audience, long afterTransaction, UUID afterId, int size) {
        List<?> rows = database.createNativeQuery(
                        "select c.tx, c.id, c.kind, cast(c.document as text), c.at from app.directory_changes(:audience,"
                                + " cast(:tx as bigint), cast(:id as uuid), cast(:size as integer)) c",
                        Object[].class)
                .setParameter("audience", audience.code())
                .setParameter("tx", Long.toString(afterTransaction))
                .setParameter("id", afterId.toString())
                .setParameter("size", Integer.toString(size))
                .getResultList();
        return rows.stream()
                .map(each -> (Object[]) each)
                .map(row -> new Change(
                        ((Number) row[0]).longValue(),
                        (UUID) row[1],
                        (String) row[2],
                        row[3] == null ? null : (ObjectNode) tree(row[3]),
                        (Instant) row[4]))
                .toList();
    }

    private static String array(List<? extends @Nullable Object> elements) {
        return elements.stream().map(each -> Objects.toString(each, "NULL")).collect(Collectors.joining(",", "{", "}"));
    }

    private JsonNode tree(Object document) {
        try {
            return json.readTree((String) document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("PostgreSQL wrote no JSON", impossible);
        }
    }
}
