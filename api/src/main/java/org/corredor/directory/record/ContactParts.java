package org.corredor.directory.record;

import java.util.List;
import java.util.UUID;
import org.corredor.directory.hsds.HsdsContact;
import org.corredor.directory.hsds.HsdsLanguage;
import org.corredor.directory.hsds.HsdsPhone;
import org.corredor.directory.hsds.HsdsUrl;
import org.jspecify.annotations.Nullable;

/** Parts by which one gets in touch: contacts, telephones, languages, web addresses. */
final class ContactParts {
    private ContactParts() {}

    static void contacts(Parts parts, String at, Owner owner, @Nullable List<HsdsContact> sent) {
        DraftParts.each(at, sent, (here, position, it) -> {
            UUID id = parts.id(it.id());
            parts.key(here + "/organization_id", it.organizationId(), owner.organization());
            parts.key(here + "/location_id", it.locationId(), owner.location());
            parts.key(here + "/service_id", it.serviceId(), owner.service());
            parts.key(here + "/service_at_location_id", it.serviceAtLocationId(), owner.serviceAtLocation());
            parts.add(new Contact(new Place(id, owner, position), it));
            phones(parts, here + "/phones", new Owner(Owner.Of.CONTACT, id), it.phones());
            parts.marks(here, id, it.attributes(), it.metadata());
        });
    }

    static void phones(Parts parts, String at, Owner owner, @Nullable List<HsdsPhone> sent) {
        DraftParts.each(at, sent, (here, position, it) -> {
            UUID id = parts.id(it.id());
            parts.key(here + "/organization_id", it.organizationId(), owner.organization());
            parts.key(here + "/location_id", it.locationId(), owner.location());
            parts.key(here + "/service_id", it.serviceId(), owner.service());
            parts.key(here + "/service_at_location_id", it.serviceAtLocationId(), owner.serviceAtLocation());
            parts.key(here + "/contact_id", it.contactId(), owner.contact());
            parts.add(new Phone(new Place(id, owner, position), it));
            languages(parts, here + "/languages", new Owner(Owner.Of.PHONE, id), it.languages());
            parts.marks(here, id, it.attributes(), it.metadata());
        });
    }

    static void languages(Parts parts, String at, Owner owner, @Nullable List<HsdsLanguage> sent) {
        DraftParts.each(at, sent, (here, position, it) -> {
            UUID id = parts.id(it.id());
            parts.key(here + "/location_id", it.locationId(), owner.location());
            parts.key(here + "/service_id", it.serviceId(), owner.service());
            parts.key(here + "/phone_id", it.phoneId(), owner.phone());
            parts.add(new Language(new Place(id, owner, position), it));
            parts.marks(here, id, it.attributes(), it.metadata());
        });
    }

    static void urls(Parts parts, String at, Owner owner, @Nullable List<HsdsUrl> sent) {
        DraftParts.each(at, sent, (here, position, it) -> {
            UUID id = parts.id(it.id());
            parts.key(here + "/organization_id", it.organizationId(), owner.organization());
            parts.key(here + "/service_id", it.serviceId(), owner.service());
            parts.add(new Url(new Place(id, owner, position), it));
            parts.marks(here, id, it.attributes(), it.metadata());
        });
    }
}
