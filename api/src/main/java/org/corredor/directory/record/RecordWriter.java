package org.corredor.directory.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.corredor.directory.hsds.LocationDraft;
import org.corredor.directory.hsds.OrganizationDraft;
import org.corredor.directory.hsds.ServiceAtLocationDraft;
import org.corredor.directory.hsds.ServiceDraft;
import org.corredor.http.IfMatch;
import org.corredor.problem.Problem;
import org.corredor.tenancy.RecordIds;
import org.jspecify.annotations.Nullable;

/**
 * Stores records of the current center with all of their parts, in the current transaction. It neither publishes nor writes the trail:
 * who calls it knows whether it was one record or a file of them.
 *
 * <p>Each draft is Bean-validated already. Refused with a 422 that points at the place: {@code read-only} for a key of a part, a
 * nested term or history that says something else than what is there; {@code unknown-reference} for a record or program that isn't
 * the center's own and for a term that is neither published nor its own; and what a record can't say (dates out of order, times that
 * are none, an amount without a currency). Nothing is stored then.
 */
@ApplicationScoped
public class RecordWriter {
    private final EntityManager database;
    private final OwnedRecords records;
    private final References references;
    private final Drafts drafts;
    private final History history;
    private final Clock clock;

    RecordWriter(
            EntityManager database,
            OwnedRecords records,
            References references,
            Drafts drafts,
            History history,
            Clock clock) {
        this.database = database;
        this.records = records;
        this.references = references;
        this.drafts = drafts;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Stores a new draft organization; answers its id.
     *
     * @param externalId where an import had it from, unique among the center's organizations
     */
    public UUID create(OrganizationDraft draft, @Nullable String externalId, Origin origin) {
        return create(new Organization(RecordIds.next(), externalId, now()), draft, origin);
    }

    /** Stores a new draft location; the same as of an organization. */
    public UUID create(LocationDraft draft, @Nullable String externalId, Origin origin) {
        return create(new Location(RecordIds.next(), externalId, now()), draft, origin);
    }

    /** Stores a new draft service; the same as of an organization. */
    public UUID create(ServiceDraft draft, @Nullable String externalId, Origin origin) {
        return create(new Service(RecordIds.next(), externalId, now()), draft, origin);
    }

    /** Stores that a service is given at a location, as a draft; the same as of an organization. */
    public UUID create(ServiceAtLocationDraft draft, @Nullable String externalId, Origin origin) {
        return create(new ServiceAtLocation(RecordIds.next(), externalId, now()), draft, origin);
    }

    /**
     * Puts a draft in the place of what an own organization said; its publication stays, the version grows by one. Parts
     * keep their ids if they had them; what was verified and says something else now is so no longer. 404 for an id that is no own organization's.
     */
    public void replace(UUID id, OrganizationDraft draft, Origin origin) {
        replace(Organization.class, id, draft, origin, null);
    }

    /** The same of a location. */
    public void replace(UUID id, LocationDraft draft, Origin origin) {
        replace(Location.class, id, draft, origin, null);
    }

    /** The same of a service. */
    public void replace(UUID id, ServiceDraft draft, Origin origin) {
        replace(Service.class, id, draft, origin, null);
    }

    /** The same of a service at a location. */
    public void replace(UUID id, ServiceAtLocationDraft draft, Origin origin) {
        replace(ServiceAtLocation.class, id, draft, origin, null);
    }

    /** Stores a new draft of a request, of whichever kind. */
    UUID write(Record draft) {
        return switch (draft) {
            case OrganizationDraft organization -> create(organization, null, Origin.API);
            case LocationDraft location -> create(location, null, Origin.API);
            case ServiceDraft service -> create(service, null, Origin.API);
            case ServiceAtLocationDraft given -> create(given, null, Origin.API);
            default -> throw new IllegalArgumentException("no draft of the directory: " + draft.getClass());
        };
    }

    /** Puts a request's draft in the place of this version of a record; answers the next. 412 when another came between. */
    int rewrite(UUID id, int version, Record draft) {
        IfMatch expected = new IfMatch(version);
        return switch (draft) {
            case OrganizationDraft organization -> replace(Organization.class, id, organization, Origin.API, expected);
            case LocationDraft location -> replace(Location.class, id, location, Origin.API, expected);
            case ServiceDraft service -> replace(Service.class, id, service, Origin.API, expected);
            case ServiceAtLocationDraft given -> replace(ServiceAtLocation.class, id, given, Origin.API, expected);
            default -> throw new IllegalArgumentException("no draft of the directory: " + draft.getClass());
        };
    }

    private <D extends Record> UUID create(Root<D> root, D draft, Origin origin) {
        Parts parts = Parts.ofNew(root.id, origin);
        check(parts, root.id, draft);
        root.write(draft);
        database.persist(root);
        parts.store(database);
        return root.id;
    }

    private <D extends Record> int replace(
            Class<? extends Root<D>> type, UUID id, D draft, Origin origin, @Nullable IfMatch expected) {
        // rows go and come again under ids that Hibernate may still remember
        database.flush();
        database.clear();
        Root<D> root = records.held(type, id);
        if (expected != null) {
            expected.require(root.version);
        }
        OwnedRow row = records.row(id).orElseThrow(Problem::notFound);
        Record before = drafts.draft(String.valueOf(row.document()), row.audience(), draft.getClass());
        Parts stored = Parts.ofStored(id);
        DraftParts.of(stored, id, before);
        Parts parts = Parts.instead(stored, origin);
        check(parts, id, draft);
        records.clear(id, parts.programs());
        if (origin == Origin.IMPORT) {
            records.removeHistory(id);
        } else {
            history.write(root, before, draft);
        }
        Set<String> touched = row.verifiedAt() == null
                ? Set.of()
                : VerifiedMembers.touched(drafts.patch(before), drafts.patch(draft));
        if (!touched.isEmpty()) {
            records.unverified(id, touched);
        }
        root.write(draft);
        root.touch(now());
        parts.store(database);
        database.flush();
        return root.version;
    }

    private void check(Parts parts, UUID id, Record draft) {
        DraftParts.of(parts, id, draft);
        references.check(parts, id, draft);
        Map<String, UUID> linked = parts.terms();
        if (!linked.isEmpty()) {
            Set<UUID> known = new HashSet<>(records.terms(Set.copyOf(linked.values())));
            linked.forEach((pointer, term) -> {
                if (!known.contains(term)) {
                    parts.wrong(pointer, "unknown-reference");
                }
            });
        }
        if (!parts.wrong().isEmpty()) {
            throw Problem.invalid(List.copyOf(parts.wrong()));
        }
    }

    private Instant now() {
        return Instant.now(clock);
    }
}
