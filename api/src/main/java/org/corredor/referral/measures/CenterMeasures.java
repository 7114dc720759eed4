package org.corredor.referral.measures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.corredor.audit.AuditTrail;
import org.corredor.tenancy.CurrentTenant;
import org.jspecify.annotations.Nullable;

/** A center's own figures, exact, as one of the two sides of each pair; that they were read is recorded. */
@ApplicationScoped
@Transactional
class CenterMeasures {
    private final OwnMeasures own;
    private final CurrentTenant tenant;
    private final AuditTrail audit;
    private final Clock clock;

    CenterMeasures(OwnMeasures own, CurrentTenant tenant, AuditTrail audit, Clock clock) {
        this.own = own;
        this.tenant = tenant;
        this.audit = audit;
        this.clock = clock;
    }

    MeasuresView measure(@Nullable String from, @Nullable String to, By by, @Nullable String side) {
        Period period =
                Period.between(from, to, Instant.now(clock), tenant.get().zone());
        List<OwnMeasures.Group> groups = own.count(period, by, side == null ? null : side.toUpperCase(Locale.ROOT));
        audit.read("referral.measure", "referral", null);
        return new MeasuresView(
                period.from(),
                period.to(),
                period.zone().getId(),
                by.code(),
                groups.stream()
                        .filter(group -> !group.isTotal())
                        .map(OwnMeasures.Group::measure)
                        .toList(),
                groups.stream()
                        .filter(OwnMeasures.Group::isTotal)
                        .map(OwnMeasures.Group::measure)
                        .toList());
    }
}
