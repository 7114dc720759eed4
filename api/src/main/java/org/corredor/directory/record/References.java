package org.corredor.directory.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.corredor.directory.hsds.LocationDraft;
import org.corredor.directory.hsds.OrganizationDraft;
import org.corredor.directory.hsds.ServiceAtLocationDraft;
import org.corredor.directory.hsds.ServiceDraft;
import org.jspecify.annotations.Nullable;

/** What a record may refer to: own records, another than itself, and of an organization's programs those of its own. */
@ApplicationScoped
class References {
    private static final String UNKNOWN = "unknown-reference";

    private final OwnedRecords records;

    References(OwnedRecords records) {
        this.records = records;
    }

    void check(Parts parts, UUID id, Record draft) {
        switch (draft) {
            case OrganizationDraft organization -> parent(parts, id, organization.parentOrganizationId());
            case LocationDraft location ->
                own(parts, "/organization_id", Organization.class, location.organizationId());
            case ServiceDraft service -> {
                own(parts, "/organization_id", Organization.class, service.organizationId());
                program(parts, service);
            }
            case ServiceAtLocationDraft given -> {
                own(parts, "/service_id", Service.class, given.serviceId());
                own(parts, "/location_id", Location.class, given.locationId());
                if (records.isGivenThere(given.serviceId(), given.locationId(), id)) {
                    parts.wrong("/location_id", "given-there");
                }
            }
            default -> throw new IllegalArgumentException("no draft of the directory: " + draft.getClass());
        }
    }

    private void parent(Parts parts, UUID id, @Nullable UUID parent) {
        if (id.equals(parent)) {
            parts.wrong("/parent_organization_id", UNKNOWN);
        } else {
            own(parts, "/parent_organization_id", Organization.class, parent);
        }
    }

    private void program(Parts parts, ServiceDraft service) {
        UUID program = service.programId();
        if (program != null
                && records.find(Program.class, program)
                        .filter(known -> known.organizationId.equals(service.organizationId()))
                        .isEmpty()) {
            parts.wrong("/program_id", UNKNOWN);
        }
    }

    private void own(Parts parts, String pointer, Class<?> type, @Nullable UUID id) {
        if (id != null && records.find(type, id).isEmpty()) {
            parts.wrong(pointer, UNKNOWN);
        }
    }
}
