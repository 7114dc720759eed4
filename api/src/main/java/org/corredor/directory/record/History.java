package org.corredor.directory.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.corredor.directory.hsds.HsdsMetadata;
import org.corredor.directory.hsds.LocationDraft;
import org.corredor.directory.hsds.ServiceAtLocationDraft;
import org.corredor.tenancy.CurrentTenant;
import org.corredor.tenancy.RecordIds;
import org.jspecify.annotations.Nullable;

/**
 * Writes HSDS metadata: each of a published record's own texts and codes that changed, from what to what, on which day in the
 * center's zone and by which institution. Not of a place that is or was for partner centers alone, nor of a service there: history is
 * shown with the record, and would tell on the day the place is opened to all what it said before.
 */
@ApplicationScoped
class History {
    private final EntityManager database;
    private final Drafts drafts;
    private final CurrentTenant tenant;
    private final Clock clock;

    History(EntityManager database, Drafts drafts, CurrentTenant tenant, Clock clock) {
        this.database = database;
        this.drafts = drafts;
        this.tenant = tenant;
        this.clock = clock;
    }

    void write(Root<?> root, Record before, Record after) {
        if (!root.isPublished() || isForPartners(before) || isForPartners(after)) {
            return;
        }
        Map<String, String> was = drafts.own(before);
        Map<String, String> is = drafts.own(after);
        Set<String> fields = new LinkedHashSet<>(was.keySet());
        fields.addAll(is.keySet());
        for (String field : fields) {
            String previous = was.getOrDefault(field, "");
            String replacement = is.getOrDefault(field, "");
            if (!previous.equals(replacement)) {
                database.persist(new Metadata(
                        RecordIds.next(), root.id, root.id, change(root.kind(), field, previous, replacement)));
            }
        }
    }

    private HsdsMetadata change(Kind kind, String field, String previous, String replacement) {
        LocalDate today = LocalDate.now(clock.withZone(tenant.get().zone()));
        String owner = tenant.get().slug();
        return new HsdsMetadata(null, null, kind.code(), today, "update", field, previous, replacement, owner);
    }

    private boolean isForPartners(Record draft) {
        return switch (draft) {
            case LocationDraft location -> !"public".equals(location.audience());
            case ServiceAtLocationDraft given -> isForPartners(given.locationId());
            default -> false;
        };
    }

    private boolean isForPartners(@Nullable UUID location) {
        Location place = location == null ? null : database.find(Location.class, location);
        return place == null || place.audience.equals(Location.PARTNER);
    }
}
