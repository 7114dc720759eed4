package org.corredor.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.corredor.tenancy.TenantId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which services may be asked when one didn't answer or said no: those that take referrals, are open to them now, aren't full and are
 * about something that the one was about. First those in the person's language, then by how much of it they are about, then by nearness, then by how surely they answer. From
 * the public directory, so that no distance tells where a shelter is.
 */
@ApplicationScoped
public class NextBest {
    private static final String INSTEAD = """
            select s.id, s.document ->> 'name', o.document ->> 'name', s.document ->> 'owner', min(d.city),
              bool_or(cast(:language as text) = any (d.languages)) as speaks,
              min(app.great_circle(x.latitude, x.longitude, d.latitude, d.longitude)) as metres
            from app.directory_offer x
            join app.directory_offer d on d.audience = 'public' and d.accepts_referrals and d.status = 'active'
              and d.service_id <> x.service_id and d.owner_tenant_id <> :asking and d.term_ids && x.term_ids
            join app.tenant t on t.id = d.owner_tenant_id and t.status = 'active'
            join app.directory_record s on s.audience = 'public' and s.kind = 'service' and s.id = d.service_id
              and not app.is_full(s.document)
            join app.directory_record o on o.audience = 'public' and o.kind = 'organization' and o.id = d.organization_id
            left join app.directory_response w on w.service_id = s.id
            where x.audience = 'public' and x.service_id = :service
            group by s.id, s.document, o.document
            order by speaks desc,
              max(cardinality(array(select unnest(d.term_ids) intersect select unnest(x.term_ids)))) desc,
              metres nulls last, max(w.answered_percent) desc nulls last, s.id
            limit 10""";

    private final EntityManager database;

    NextBest(EntityManager database) {
        this.database = database;
    }

    /**
     * One that may be asked.
     *
     * @param owner slug of the center that would receive the referral
     * @param speaks whether it is given in the language that was asked for
     * @param distance metres from where the first one is given; absent where either place isn't known
     */
    @Schema(name = "NextBestService")
    public record Offer(
            @Schema(required = true) UUID serviceId,
            @Schema(required = true) String name,
            @Schema(required = true) String organization,
            @Schema(required = true) String owner,
            @Nullable String city,
            @Schema(required = true) boolean speaks,
            @Nullable Double distance) {}

    /** At most ten, the best first; none of the asking center's own. */
    public List<Offer> insteadOf(UUID service, String language, TenantId asking) {
        List<?> rows = database.createNativeQuery(INSTEAD, Object[].class)
                .setParameter("service", service)
                .setParameter("language", language)
                .setParameter("asking", asking.value())
                .getResultList();
        return rows.stream().map(row -> offer((Object[]) row)).toList();
    }

    private static Offer offer(Object[] row) {
        return new Offer(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                Boolean.TRUE.equals(row[5]),
                row[6] == null ? null : (double) Math.round(((Number) row[6]).doubleValue()));
    }
}
