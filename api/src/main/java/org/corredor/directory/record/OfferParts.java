package org.corredor.directory.record;

import java.util.List;
import java.util.UUID;
import org.corredor.directory.eligibility.Subject;
import org.corredor.directory.hsds.HsdsCostOption;
import org.corredor.directory.hsds.HsdsEligibilityRule;
import org.corredor.directory.hsds.HsdsFunding;
import org.corredor.directory.hsds.HsdsOrganizationIdentifier;
import org.corredor.directory.hsds.HsdsProgram;
import org.corredor.directory.hsds.HsdsRequiredDocument;
import org.corredor.directory.hsds.HsdsServiceCapacity;
import org.jspecify.annotations.Nullable;

/** Parts of what an organization is and what a service asks and gives. */
final class OfferParts {
    private OfferParts() {}

    static void identifiers(Parts parts, String at, Owner owner, @Nullable List<HsdsOrganizationIdentifier> sent) {
        DraftParts.each(at, sent, (here, position, it) -> {
            UUID id = parts.id(it.id());
            parts.key(here + "/organization_id", it.organizationId(), owner.organization());
            parts.add(new OrganizationIdentifier(new Place(id, owner, position), it));
            parts.marks(here, id, it.attributes(), it.metadata());
        });
    }

    static void funding(Parts parts, String at, Owner owner, @Nullable List<HsdsFunding> sent) {
        DraftParts.each(at, sent, (here, position, it) -> {
            UUID id = parts.id(it.id());
            parts.key(here + "/organization_id", it.organizationId(), owner.organization());
            parts.key(here + "/service_id", it.serviceId(), owner.service());
            parts.add(new Funding(new Place(id, owner, position), it));
            parts.marks(here, id, it.attributes(), it.metadata());
        });
    }

    static void programs(Parts parts, String at, Owner owner, @Nullable List<HsdsProgram> sent) {
        DraftParts.each(at, sent, (here, position, it) -> {
            UUID id = parts.id(it.id());
            parts.key(here + "/organization_id", it.organizationId(), owner.organization());
            parts.add(new Place(id, owner, position), it);
            parts.marks(here, id, it.attributes(), it.metadata());
        });
    }

    static void costs(Parts parts, String at, Owner owner, @Nullable List<HsdsCostOption> sent) {
        DraftParts.each(at, sent, (here, position, it) -> {
            UUID id = parts.id(it.id());
            parts.key(here + "/service_id", it.serviceId(), owner.service());
            if (it.amount() != null && it.currency() == null) {
                parts.wrong(here + "/currency", "required");
            }
            parts.add(new CostOption(new Place(id, owner, position), it));
            parts.marks(here, id, it.attributes(), it.metadata());
        });
    }

    static void documents(Parts parts, String at, Owner owner, @Nullable List<HsdsRequiredDocument> sent) {
        DraftParts.each(at, sent, (here, position, it) -> {
            UUID id = parts.id(it.id());
            parts.key(here + "/service_id", it.serviceId(), owner.service());
            parts.add(new RequiredDocument(new Place(id, owner, position), it));
            parts.marks(here, id, it.attributes(), it.metadata());
        });
    }

    static void capacities(Parts parts, String at, Owner owner, @Nullable List<HsdsServiceCapacity> sent) {
        DraftParts.each(at, sent, (here, position, it) -> {
            UUID id = parts.id(it.id());
            parts.key(here + "/service_id", it.serviceId(), owner.service());
            parts.key(here + "/unit_id", it.unitId(), it.unit().id());
            Unit unit = new Unit(parts.id(it.unit().id()), it.unit());
            parts.add(unit);
            parts.add(new ServiceCapacity(new Place(id, owner, position), unit, it));
            parts.marks(here, id, it.attributes(), it.metadata());
            parts.marks(
                    here + "/unit", unit.id, it.unit().attributes(), it.unit().metadata());
        });
    }

    static void rules(Parts parts, String at, Owner owner, @Nullable List<HsdsEligibilityRule> sent) {
        DraftParts.each(at, sent, (here, position, it) -> {
            UUID id = parts.id(it.id());
            parts.key(here + "/service_id", it.serviceId(), owner.service());
            if (it.minimum() != null && it.maximum() != null && it.minimum() > it.maximum()) {
                parts.wrong(here + "/maximum", "conflict");
            }
            Subject.of(it.subject())
                    .filter(subject -> subject != Subject.AGE)
                    .filter(subject -> !subject.codes().containsAll(it.codes() == null ? List.of() : it.codes()))
                    .ifPresent(subject -> parts.wrong(here + "/codes", "codes"));
            parts.add(new EligibilityRule(new Place(id, owner, position), it));
            parts.marks(here, id, it.attributes(), it.metadata());
        });
    }
}
