package org.corredor.referral.measures;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.corredor.audit.AuditTrail;
import org.corredor.tenancy.CurrentTenant;
import org.jspecify.annotations.Nullable;

/** The network's figures, suppressed; that they were read is recorded in its own trail. */
@ApplicationScoped
@Transactional
class NetworkMeasures {
    private final NetworkPairs pairs;
    private final CurrentTenant tenant;
    private final AuditTrail audit;
    private final Clock clock;

    NetworkMeasures(NetworkPairs pairs, CurrentTenant tenant, AuditTrail audit, Clock clock) {
        this.pairs = pairs;
        this.tenant = tenant;
        this.audit = audit;
        this.clock = clock;
    }

    NetworkMeasuresView measure(@Nullable String quarter) {
        Period period = Period.quarter(quarter, Instant.now(clock), tenant.get().zone());
        List<NetworkMeasureView> groups = suppressed(pairs.count(period));
        audit.read("referral.measure", "referral", null);
        return new NetworkMeasuresView(
                period.asQuarter(),
                period.from(),
                period.to(),
                period.zone().getId(),
                Suppression.SMALLEST,
                groups,
                groups.stream().mapToLong(NetworkMeasureView::sent).sum());
    }

    /** What may be shown; all that are merged stand last. */
    static List<NetworkMeasureView> suppressed(List<Pair> pairs) {
        return Suppression.merge(pairs, Pair::sent).stream()
                .map(NetworkMeasureView::of)
                .sorted(comparing(NetworkMeasureView::receiver, nullsLast(naturalOrder()))
                        .thenComparing(NetworkMeasureView::origin, nullsLast(naturalOrder())))
                .toList();
    }
}
