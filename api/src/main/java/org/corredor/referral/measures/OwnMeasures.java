package org.corredor.referral.measures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.corredor.access.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Counts this tenant's own referrals, in one statement. Restricted cases and persons count for those who work on or with them only,
 * as in the list of referrals: a figure must not tell that there is one.
 */
@ApplicationScoped
class OwnMeasures {
    private static final UUID NOBODY = new UUID(0, 0);

    private static final String COUNT = """
            with mine as (
              select m.*, case cast(:by as text) when 'pair' then t.slug when 'service' then cast(m.service_id as text)
                else m.urgency end as key
              from app.measured_referral m
              left join app.tenant t on t.id = m.peer_tenant_id
              left join app.referral_work w on w.tenant_id = m.tenant_id and w.referral_id = m.id
              left join app.labour_case c on c.tenant_id = m.tenant_id and c.id = coalesce(w.case_id, m.paper_case_id)
              left join app.person cp on cp.tenant_id = c.tenant_id and cp.id = c.person_id
              left join app.person p on p.tenant_id = m.tenant_id and p.id = coalesce(w.person_id, m.paper_person_id)
              where m.tenant_id = app.tid() and m.sent_at >= :start and m.sent_at < :end
                and (cast(:side as text) is null or m.side = cast(:side as text))
                and (c.id is null or not (c.restricted or coalesce(cp.restricted, false)) or exists (
                  select 1 from app.case_participant x
                  where x.tenant_id = c.tenant_id and x.case_id = c.id and x.membership_id = :me))
                and (p.id is null or not p.restricted or app.works_with(p.id, :me)))
            select side, key, grouping(key), count(*), count(*) filter (where answer = 'accepted'),
              count(*) filter (where answer = 'rejected'), count(*) filter (where answer = 'none'),
              count(*) filter (where answer = 'withdrawn'), count(*) filter (where answer = 'awaited'),
              percentile_cont(0.5) within group (order by to_acknowledge),
              percentile_cont(0.5) within group (order by to_decide),
              percentile_cont(0.5) within group (order by to_contact),
              percentile_cont(0.5) within group (order by to_complete),
              (select string_agg(o.code || '=' || o.n, ',' order by o.code) from (
                select code, count(*) as n from unnest(array_agg(outcome)) as code where code is not null group by code) o)
            from mine
            group by grouping sets ((side, key), (side))
            order by side desc, grouping(key), key""";

    private final EntityManager database;
    private final Caller caller;

    OwnMeasures(EntityManager database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /** One group of referrals; a side's total where there is no key, in a group of its own. */
    record Group(boolean isTotal, MeasureView measure) {}

    /** By side, its groups by their keys, then its total. */
    List<Group> count(Period period, By by, @Nullable String side) {
        List<?> rows = database.createNativeQuery(COUNT, Object[].class)
                .setParameter("by", by.code())
                .setParameter("start", period.start())
                .setParameter("end", period.end())
                .setParameter("side", side)
                .setParameter("me", caller.membershipId().orElse(NOBODY))
                .getResultList();
        List<Group> groups = new ArrayList<>();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            boolean total = number(row[2]) == 1;
            groups.add(new Group(total, measure(row, total ? null : by)));
        }
        return groups;
    }

    private static MeasureView measure(Object[] row, @Nullable By by) {
        String key = (String) row[1];
        return MeasureView.of(
                String.valueOf(row[0]),
                by == By.PAIR ? key : null,
                by == By.SERVICE && key != null ? UUID.fromString(key) : null,
                by == By.URGENCY ? key : null,
                new Answers(number(row[4]), number(row[5]), number(row[6]), number(row[7]), number(row[8])),
                new MediansView(seconds(row[9]), seconds(row[10]), seconds(row[11]), seconds(row[12])),
                outcomes((String) row[13]));
    }

    private static List<OutcomeCountView> outcomes(@Nullable String counted) {
        return counted == null
                ? List.of()
                : Arrays.stream(counted.split(",", -1))
                        .map(one -> one.split("=", 2))
                        .map(one -> new OutcomeCountView(one[0], Long.parseLong(one[1])))
                        .toList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    static @Nullable Long seconds(@Nullable Object value) {
        return value instanceof Number number ? Math.round(number.doubleValue()) : null;
    }
}
