package org.corredor.directory.record;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.corredor.directory.hsds.HsdsAttribute;
import org.corredor.directory.hsds.HsdsMetadata;
import org.corredor.directory.hsds.HsdsProgram;
import org.corredor.directory.hsds.HsdsTaxonomyTerm;
import org.corredor.problem.FieldError;
import org.corredor.tenancy.RecordIds;
import org.jspecify.annotations.Nullable;

/**
 * The parts of one draft as rows, and what in the draft can't be so. {@link DraftParts} walks a draft and puts them here; nothing
 * is stored before it is known that nothing is wrong.
 */
final class Parts {
    /** Rows in the order in which foreign keys allow them; rows of one kind together, so that they are sent as one batch. */
    private static final List<Class<? extends Identified>> ORDER = List.of(
            Contact.class,
            Phone.class,
            Language.class,
            Unit.class,
            ServiceCapacity.class,
            Address.class,
            Accessibility.class,
            Schedule.class,
            ServiceArea.class,
            Url.class,
            Funding.class,
            OrganizationIdentifier.class,
            CostOption.class,
            RequiredDocument.class,
            EligibilityRule.class,
            Attribute.class,
            Metadata.class);

    private final UUID record;
    private final Origin origin;
    private final @Nullable Parts before;
    private final boolean there;
    private final Set<UUID> ids = new HashSet<>();
    private final Set<HsdsMetadata> history = new HashSet<>();
    private final List<Identified> rows = new ArrayList<>();
    private final Map<Place, HsdsProgram> programs = new LinkedHashMap<>();
    private final Map<String, UUID> terms = new LinkedHashMap<>();
    private final List<FieldError> wrong = new ArrayList<>();

    private Parts(UUID record, Origin origin, @Nullable Parts before, boolean there) {
        this.record = record;
        this.origin = origin;
        this.before = before;
        this.there = there;
    }

    /** Of a record that isn't there yet: every part gets a new id. */
    static Parts ofNew(UUID record, Origin origin) {
        return new Parts(record, origin, null, false);
    }

    /** As they are stored: each under the id it has. */
    static Parts ofStored(UUID record) {
        return new Parts(record, Origin.IMPORT, null, true);
    }

    /** Instead of what was there: a part whose id was among those before keeps it. */
    static Parts instead(Parts before, Origin origin) {
        return new Parts(before.record, origin, before, false);
    }

    /** The id to store a part under; one that is sent twice is kept once. */
    UUID id(@Nullable UUID sent) {
        if (sent != null && (there || (before != null && before.ids.contains(sent))) && ids.add(sent)) {
            return sent;
        }
        return RecordIds.next();
    }

    /** A key that is told by where the part stands: null, or what it was read as. */
    void key(String pointer, @Nullable UUID sent, @Nullable UUID own) {
        if (origin == Origin.API && sent != null && !sent.equals(own)) {
            wrong(pointer, "read-only");
        }
    }

    void add(Identified row) {
        rows.add(row);
    }

    void add(Place place, HsdsProgram program) {
        programs.put(place, program);
    }

    void wrong(String pointer, String code) {
        wrong.add(new FieldError(pointer, code));
    }

    /** What every record and part can carry: links to terms, and its history. */
    void marks(String at, UUID link, @Nullable List<HsdsAttribute> attributes, @Nullable List<HsdsMetadata> metadata) {
        DraftParts.each(at + "/attributes", attributes, (here, position, it) -> {
            UUID id = id(it.id());
            key(here + "/link_id", it.linkId(), link);
            UUID term = term(here, it);
            if (term != null) {
                terms.put(here + "/taxonomy_term_id", term);
            }
            add(new Attribute(id, record, link, position, term, it));
            history(here, id, it.metadata());
        });
        history(at, link, metadata);
    }

    private @Nullable UUID term(String here, HsdsAttribute it) {
        HsdsTaxonomyTerm nested = it.taxonomyTerm();
        UUID named = nested == null ? null : nested.id();
        if (it.taxonomyTermId() == null) {
            return named;
        }
        if (nested != null && !it.taxonomyTermId().equals(named)) {
            wrong(here + "/taxonomy_term/id", "read-only");
        }
        return it.taxonomyTermId();
    }

    private void history(String at, UUID resource, @Nullable List<HsdsMetadata> metadata) {
        DraftParts.each(at + "/metadata", metadata, (here, position, it) -> {
            history.add(it);
            if (origin == Origin.IMPORT) {
                add(new Metadata(RecordIds.next(), record, resource, it));
            } else if (before == null || !before.history.contains(it)) {
                wrong(here, "read-only");
            }
        });
    }

    List<FieldError> wrong() {
        return wrong;
    }

    /** Terms linked to, by where the link stands. */
    Map<String, UUID> terms() {
        return terms;
    }

    /** Ids of the programs that stay as they were, which services may refer to. */
    List<UUID> programs() {
        return programs.keySet().stream().map(Place::id).toList();
    }

    /** The rows of one table, in the draft's order. */
    <R extends Identified> List<R> rows(Class<R> type) {
        return rows.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Stores all of them; what they take the place of is gone already, programs apart. */
    void store(EntityManager database) {
        programs.forEach((place, it) -> {
            Program known = before == null ? null : database.find(Program.class, place.id());
            if (known == null) {
                database.persist(new Program(place, it));
            } else {
                known.become(place, it);
            }
        });
        ORDER.forEach(table -> rows(table).forEach(database::persist));
    }
}
