package org.corredor.directory.record;

import java.util.List;
import java.util.UUID;
import org.corredor.directory.hsds.HsdsAccessibility;
import org.corredor.directory.hsds.HsdsAddress;
import org.corredor.directory.hsds.HsdsSchedule;
import org.corredor.directory.hsds.HsdsServiceArea;
import org.jspecify.annotations.Nullable;

/** Parts that say where, and when it is open there: addresses, accessibility, areas, schedules. */
final class PlaceParts {
    private PlaceParts() {}

    static void addresses(Parts parts, String at, Owner owner, @Nullable List<HsdsAddress> sent) {
        DraftParts.each(at, sent, (here, position, it) -> {
            UUID id = parts.id(it.id());
            parts.key(here + "/location_id", it.locationId(), owner.location());
            parts.add(new Address(new Place(id, owner, position), it));
            parts.marks(here, id, it.attributes(), it.metadata());
        });
    }

    static void accessibility(Parts parts, String at, Owner owner, @Nullable List<HsdsAccessibility> sent) {
        DraftParts.each(at, sent, (here, position, it) -> {
            UUID id = parts.id(it.id());
            parts.key(here + "/location_id", it.locationId(), owner.location());
            parts.add(new Accessibility(new Place(id, owner, position), it));
            parts.marks(here, id, it.attributes(), it.metadata());
        });
    }

    static void areas(Parts parts, String at, Owner owner, @Nullable List<HsdsServiceArea> sent) {
        DraftParts.each(at, sent, (here, position, it) -> {
            UUID id = parts.id(it.id());
            parts.key(here + "/service_id", it.serviceId(), owner.service());
            parts.key(here + "/service_at_location_id", it.serviceAtLocationId(), owner.serviceAtLocation());
            parts.add(new ServiceArea(new Place(id, owner, position), it));
            parts.marks(here, id, it.attributes(), it.metadata());
        });
    }

    static void schedules(Parts parts, String at, Owner owner, @Nullable List<HsdsSchedule> sent) {
        DraftParts.each(at, sent, (here, position, it) -> {
            UUID id = parts.id(it.id());
            parts.key(here + "/location_id", it.locationId(), owner.location());
            parts.key(here + "/service_id", it.serviceId(), owner.service());
            parts.key(here + "/service_at_location_id", it.serviceAtLocationId(), owner.serviceAtLocation());
            // one that can't be reckoned with is refused where it is written, not guessed at where it is read
            it.reckoned(id).unusable().forEach(field -> parts.wrong(here + "/" + field.field(), field.code()));
            parts.add(new Schedule(new Place(id, owner, position), it));
            parts.marks(here, id, it.attributes(), it.metadata());
        });
    }
}
