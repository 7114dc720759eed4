package org.corredor.directory.record;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.corredor.directory.hsds.LocationDraft;
import org.corredor.directory.hsds.OrganizationDraft;
import org.corredor.directory.hsds.ServiceAtLocationDraft;
import org.corredor.directory.hsds.ServiceDraft;
import org.jspecify.annotations.Nullable;

/** Walks a draft: which parts it has, where they stand, and whether it contradicts itself. */
final class DraftParts {
    private DraftParts() {}

    /** What is done with a part. */
    @FunctionalInterface
    interface Walked<P> {
        void at(String pointer, int position, P part);
    }

    /** Each of a list that may be absent, with its JSON Pointer. */
    static <P> void each(String pointer, @Nullable List<P> parts, Walked<P> walked) {
        if (parts != null) {
            for (int i = 0; i < parts.size(); i++) {
                walked.at(pointer + "/" + i, i, parts.get(i));
            }
        }
    }

    static void of(Parts parts, UUID id, Record draft) {
        switch (draft) {
            case OrganizationDraft organization -> organization(parts, id, organization);
            case LocationDraft location -> location(parts, id, location);
            case ServiceDraft service -> service(parts, id, service);
            case ServiceAtLocationDraft given -> given(parts, id, given);
            default -> throw new IllegalArgumentException("no draft of the directory: " + draft.getClass());
        }
    }

    private static void organization(Parts parts, UUID id, OrganizationDraft it) {
        Owner owner = new Owner(Owner.Of.ORGANIZATION, id);
        ContactParts.urls(parts, "/additional_websites", owner, it.additionalWebsites());
        OfferParts.funding(parts, "/funding", owner, it.funding());
        ContactParts.contacts(parts, "/contacts", owner, it.contacts());
        ContactParts.phones(parts, "/phones", owner, it.phones());
        OfferParts.programs(parts, "/programs", owner, it.programs());
        OfferParts.identifiers(parts, "/organization_identifiers", owner, it.organizationIdentifiers());
        parts.marks("", id, it.attributes(), it.metadata());
    }

    private static void location(Parts parts, UUID id, LocationDraft it) {
        Owner owner = new Owner(Owner.Of.LOCATION, id);
        if (it.latitude() != null && it.longitude() == null) {
            parts.wrong("/longitude", "required");
        }
        if (it.longitude() != null && it.latitude() == null) {
            parts.wrong("/latitude", "required");
        }
        if (it.timeZone() != null && !ZoneId.getAvailableZoneIds().contains(it.timeZone())) {
            parts.wrong("/time_zone", "time-zone");
        }
        ContactParts.languages(parts, "/languages", owner, it.languages());
        PlaceParts.addresses(parts, "/addresses", owner, it.addresses());
        ContactParts.contacts(parts, "/contacts", owner, it.contacts());
        PlaceParts.accessibility(parts, "/accessibility", owner, it.accessibility());
        ContactParts.phones(parts, "/phones", owner, it.phones());
        PlaceParts.schedules(parts, "/schedules", owner, it.schedules());
        parts.marks("", id, it.attributes(), it.metadata());
    }

    private static void service(Parts parts, UUID id, ServiceDraft it) {
        Owner owner = new Owner(Owner.Of.SERVICE, id);
        if (it.minimumAge() != null && it.maximumAge() != null && it.minimumAge() > it.maximumAge()) {
            parts.wrong("/maximum_age", "conflict");
        }
        ContactParts.urls(parts, "/additional_urls", owner, it.additionalUrls());
        ContactParts.phones(parts, "/phones", owner, it.phones());
        PlaceParts.schedules(parts, "/schedules", owner, it.schedules());
        PlaceParts.areas(parts, "/service_areas", owner, it.serviceAreas());
        ContactParts.languages(parts, "/languages", owner, it.languages());
        OfferParts.funding(parts, "/funding", owner, it.funding());
        OfferParts.costs(parts, "/cost_options", owner, it.costOptions());
        OfferParts.documents(parts, "/required_documents", owner, it.requiredDocuments());
        ContactParts.contacts(parts, "/contacts", owner, it.contacts());
        OfferParts.capacities(parts, "/capacities", owner, it.capacities());
        OfferParts.rules(parts, "/eligibility_rules", owner, it.eligibilityRules());
        parts.marks("", id, it.attributes(), it.metadata());
    }

    private static void given(Parts parts, UUID id, ServiceAtLocationDraft it) {
        Owner owner = new Owner(Owner.Of.SERVICE_AT_LOCATION, id);
        PlaceParts.areas(parts, "/service_areas", owner, it.serviceAreas());
        ContactParts.contacts(parts, "/contacts", owner, it.contacts());
        ContactParts.phones(parts, "/phones", owner, it.phones());
        PlaceParts.schedules(parts, "/schedules", owner, it.schedules());
        parts.marks("", id, it.attributes(), it.metadata());
    }
}
