package org.corredor.people;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.corredor.access.Caller;
import org.corredor.access.Permission;
import org.corredor.audit.AuditTrail;
import org.corredor.audit.FieldNames;
import org.corredor.crypto.KeyDestroyed;
import org.corredor.crypto.KeyRef;
import org.corredor.crypto.Keys;
import org.corredor.http.IfMatch;
import org.corredor.http.MergePatch;
import org.corredor.notify.Outbox;
import org.corredor.paging.Cursors;
import org.corredor.paging.Page;
import org.corredor.problem.FieldError;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;
import org.corredor.tenancy.CurrentTenant;
import org.corredor.tenancy.RecordIds;
import org.jspecify.annotations.Nullable;

/** Registering, reading, correcting and finding persons of the current center. */
@ApplicationScoped
@Transactional
public class PersonService {
    private final People people;
    private final PersonSeal seal;
    private final Keys keys;
    private final CurrentTenant tenant;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Cursors cursors;
    private final MergePatch mergePatch;
    private final Clock clock;
    private final Caller caller;
    private final Safeguard safeguard;

    PersonService(
            People people,
            PersonSeal seal,
            Keys keys,
            CurrentTenant tenant,
            AuditTrail audit,
            Outbox outbox,
            Cursors cursors,
            MergePatch mergePatch,
            Clock clock,
            Caller caller,
            Safeguard safeguard) {
        this.people = people;
        this.seal = seal;
        this.keys = keys;
        this.tenant = tenant;
        this.audit = audit;
        this.outbox = outbox;
        this.cursors = cursors;
        this.mergePatch = mergePatch;
        this.clock = clock;
        this.caller = caller;
        this.safeguard = safeguard;
    }

    /**
     * Registers a person under a new key; returns the id. 403 for an API client that could never see whom it registers, since
     * it works with nobody: a restricted person, or any without {@code person:read}.
     */
    public UUID register(PersonDraft draft) {
        seesWhomItRegisters(draft);
        notBornInTheFuture(draft);
        Person person = new Person(RecordIds.next(), caller.membershipId().orElse(null), Instant.now(clock));
        keys.createPersonKey(tenant.id(), person.id);
        seal.seal(person, draft);
        people.persist(person);
        people.flush();
        reindex(person, draft);
        audit.wrote("person.create", "person", person.id, FieldNames.of(draft));
        outbox.add("person.created", "person", person.id, person.version);
        return person.id;
    }

    /** Reads a person, and records that it was read. 404 for one that isn't visible. */
    public PersonView read(UUID id) {
        PersonView view = view(id);
        audit.read("person.read", "person", id);
        return view;
    }

    /** The view alone, for the answer to a command whose own entry is in the trail. */
    public PersonView view(UUID id) {
        return find(id).orElseThrow(Problem::notFound);
    }

    /** The view of a person the caller may see and who wasn't erased; for another slice that goes by what they are. */
    public Optional<PersonView> find(UUID id) {
        return people.visible(id).flatMap(this::opened);
    }

    /** The same; a correction of the person waits until the transaction ends, and one under way was waited for. */
    public Optional<PersonView> held(UUID id) {
        return people.held(id).flatMap(this::opened);
    }

    /** Whether the caller may see the person; for another slice that is about to refer to them. */
    public boolean isVisible(UUID id) {
        return people.visible(id).isPresent() && keys.exists(KeyRef.person(tenant.id(), id));
    }

    /**
     * Corrects a person by merge patch, and what the correction asks of their records ({@link Safeguard}). 404 for one that
     * isn't visible or was erased; 422 for making one restricted whom the caller doesn't work with.
     */
    public PersonView change(UUID id, IfMatch expected, JsonNode patch) {
        Person person = people.visible(id).orElseThrow(Problem::notFound);
        PersonDraft before = seal.open(person);
        expected.require(person.version);
        PersonDraft changed = mergePatch.apply(patch, before, PersonDraft.class);
        notBornInTheFuture(changed);
        staysVisible(person, changed);
        return write(
                person,
                changed,
                patch.properties().stream().map(Map.Entry::getKey).toList());
    }

    private PersonView write(Person person, PersonDraft changed, List<String> fields) {
        seal.seal(person, changed);
        person.updatedAt = Instant.now(clock);
        people.flush();
        reindex(person, changed);
        audit.wrote("person.change", "person", person.id, fields);
        outbox.add("person.changed", "person", person.id, person.version);
        PersonView corrected = PersonView.of(person, changed);
        safeguard.corrected(corrected);
        return corrected;
    }

    /** A page, newest first. */
    public Page<PersonView> list(@Nullable String cursor, @Nullable String limit) {
        Cursors.Window window = cursors.window(cursor, limit, "people");
        Page<Person> page = cursors.page(people.page(window), window, person -> person.id);
        return shown("person.list", page);
    }

    /** At most 20 persons that sound like the name or have the number, best match first. */
    public Page<PersonView> search(PersonSearch search) {
        List<Person> found;
        if (search.name() != null) {
            found = people.withTokens(PersonSeal.NAME, seal.wantedName(search.name()));
        } else {
            found = people.withTokens(PersonSeal.PHONE, seal.wantedPhone(String.valueOf(search.phone())));
        }
        return shown("person.search", new Page<>(found, null));
    }

    /** Persons that sound like one of the names of somebody told of or have one of their numbers, the latest first; at most 20. */
    public Page<PersonView> known(PersonDraft told) {
        return shown("person.search", new Page<>(people.withAnyOf(seal.traits(told)), null));
    }

    /** Holds a person the caller may see for {@link #complete}, before anything else of theirs is. 422 for one that isn't visible. */
    public void holdForCompletion(UUID id) {
        if (people.heldForChange(id).isEmpty()) {
            throw Problem.invalid(new FieldError("/person_id", "unknown-reference"));
        }
    }

    /**
     * Adds to a person the caller may see what another told of them and isn't there yet; what is there stays. 422 for one that
     * isn't visible.
     */
    public void complete(UUID id, PersonDraft told) {
        Person person = people.visible(id)
                .orElseThrow(() -> Problem.invalid(new FieldError("/person_id", "unknown-reference")));
        PersonDraft before = seal.open(person);
        PersonDraft completed = Completion.of(before, told);
        if (!completed.equals(before)) {
            write(person, completed, FieldNames.of(told));
        }
    }

    /**
     * Writes what is told of a person in place of what was known of them: for who keeps their file elsewhere and tells it
     * anew. Of their age what was known stays where nothing is told, for it is what protects a child. False for one that isn't
     * visible or was erased; 403 and 422 as for {@link #register}.
     */
    public boolean renew(UUID id, PersonDraft told) {
        seesWhomItRegisters(told);
        notBornInTheFuture(told);
        Optional<Person> held = people.heldForChange(id);
        Optional<PersonDraft> before = held.flatMap(this::known);
        if (before.isEmpty()) {
            return false;
        }
        PersonDraft now = told.agedAs(before.get());
        // also what is told no longer was changed by it
        List<String> names = Stream.concat(FieldNames.of(before.get()).stream(), FieldNames.of(now).stream())
                .distinct()
                .toList();
        write(held.get(), now, names);
        return true;
    }

    private Optional<PersonDraft> known(Person person) {
        try {
            return Optional.of(seal.open(person));
        } catch (KeyDestroyed erased) {
            return Optional.empty();
        }
    }

    /** The page as it is shown, and in the trail whom it shows. */
    private Page<PersonView> shown(String action, Page<Person> page) {
        Page<PersonView> views = page.mapPresent(this::opened);
        audit.listed(
                action, "person", views.items().stream().map(PersonView::id).toList());
        return views;
    }

    /** Nothing for an erased person: with the key gone there is nobody to show, though the row is still there to count. */
    private Optional<PersonView> opened(Person person) {
        try {
            return Optional.of(PersonView.of(person, seal.open(person)));
        } catch (KeyDestroyed erased) {
            return Optional.empty();
        }
    }

    private void reindex(Person person, PersonDraft draft) {
        people.index(person.id, PersonSeal.NAME, seal.nameTokens(draft));
        people.index(person.id, PersonSeal.PHONE, seal.phoneTokens(draft));
    }

    private void seesWhomItRegisters(PersonDraft draft) {
        boolean shows = !Boolean.TRUE.equals(draft.restricted()) && caller.has(Permission.PERSON_READ);
        if (caller.membershipId().isEmpty() && !shows) {
            throw Problem.of(ProblemType.MEMBER_REQUIRED);
        }
    }

    /** Restricting hides a person from all who don't work with them; who did it would be the first to lose them. */
    private void staysVisible(Person person, PersonDraft changed) {
        boolean becomesRestricted = Boolean.TRUE.equals(changed.restricted()) && !person.restricted;
        if (becomesRestricted && !people.isWorkedWith(person.id)) {
            throw Problem.invalid(new FieldError("/restricted", "must-work-with-person"));
        }
    }

    private void notBornInTheFuture(PersonDraft draft) {
        Integer year = draft.birthYear();
        if (year != null && year > Year.now(clock.withZone(tenant.get().zone())).getValue()) {
            throw Problem.invalid(new FieldError("/birth_year", "future"));
        }
    }
}
