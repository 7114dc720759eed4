package org.corredor.cases;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.corredor.access.Caller;
import org.corredor.audit.AuditTrail;
import org.corredor.audit.FieldNames;
import org.corredor.http.IfMatch;
import org.corredor.http.MergePatch;
import org.corredor.notify.Outbox;
import org.corredor.paging.Cursors;
import org.corredor.paging.Page;
import org.corredor.people.PersonService;
import org.corredor.people.PersonView;
import org.corredor.problem.FieldError;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;
import org.corredor.tenancy.CurrentTenant;
import org.corredor.tenancy.RecordIds;
import org.jspecify.annotations.Nullable;

/** Opening, reading, changing and closing cases of the current center. */
@ApplicationScoped
@Transactional
public class CaseService {
    private static final String OBJECT = "case";
    private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);

    private final Cases cases;
    private final CaseParticipants participants;
    private final CaseSeal seal;
    private final PersonService people;
    private final ServiceLogService log;
    private final Caller caller;
    private final CurrentTenant tenant;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Cursors cursors;
    private final MergePatch mergePatch;
    private final Clock clock;

    CaseService(
            Cases cases,
            CaseParticipants participants,
            CaseSeal seal,
            PersonService people,
            ServiceLogService log,
            Caller caller,
            CurrentTenant tenant,
            AuditTrail audit,
            Outbox outbox,
            Cursors cursors,
            MergePatch mergePatch,
            Clock clock) {
        this.cases = cases;
        this.participants = participants;
        this.seal = seal;
        this.people = people;
        this.log = log;
        this.caller = caller;
        this.tenant = tenant;
        this.audit = audit;
        this.outbox = outbox;
        this.cursors = cursors;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    /**
     * Opens a case of a person the caller may see; the caller takes part in it. Returns its id.
     *
     * @throws Problem 422 for an unknown person, a date to come, fields that don't fit together, or a case of a child or
     *     of somebody in sex work that isn't asked to be restricted; 403 for an API
     *     client, which can't take part
     */
    public UUID open(CaseDraft draft) {
        check(draft, today());
        if (mustBeRestricted(draft, person(draft))) {
            throw Problem.invalid(new FieldError("/restricted", "must-be-true"));
        }
        return open(draft, null);
    }

    /**
     * The same for a case that an incoming referral began, restricted where it must be; a referral opens one case, the
     * second is a 409.
     */
    public UUID openFromReferral(CaseDraft draft, UUID referral) {
        if (cases.hasOneOf(referral)) {
            throw Problem.of(ProblemType.CONFLICT);
        }
        check(draft, todayAnywhere());
        return open(mustBeRestricted(draft, person(draft)) ? draft.asRestricted() : draft, referral);
    }

    /** Reads a case, and records that it was read. 404 for one that isn't visible. */
    public CaseView read(UUID id) {
        CaseView view = view(id);
        audit.read("case.read", OBJECT, id);
        return view;
    }

    /** The view alone, for the answer to a command whose own entry is in the trail, and for other slices. */
    public CaseView view(UUID id) {
        LabourCase found = cases.visible(id).orElseThrow(Problem::notFound);
        return CaseView.of(found, seal.open(found));
    }

    /** Whether the caller may see the case; for another slice that is about to refer to it. */
    public boolean isVisible(UUID id) {
        return cases.visible(id).isPresent();
    }

    /** What was delivered in a case the caller may see, latest first; 404 for one that isn't visible. */
    public List<ServiceDeliveredView> servicesDelivered(UUID id) {
        if (!isVisible(id)) {
            throw Problem.notFound();
        }
        return log.all(id);
    }

    /** A page, newest first, of all or of one status or person. */
    public Page<CaseView> list(
            @Nullable String cursor, @Nullable String limit, @Nullable String status, @Nullable UUID person) {
        Cursors.Window window = cursors.window(cursor, limit, "cases?status=" + status + "&person=" + person);
        Page<LabourCase> page = cursors.page(cases.page(window, status, person), window, found -> found.id);
        audit.listed(
                "case.list",
                OBJECT,
                page.items().stream().map(found -> found.id).toList());
        return page.map(found -> CaseView.of(found, seal.open(found)));
    }

    /** Changes an open case by merge patch. Whoever makes a case restricted takes part in it from then on. */
    public CaseView change(UUID id, IfMatch expected, JsonNode patch) {
        LabourCase held = cases.held(id).orElseThrow(Problem::notFound);
        expected.require(held.version);
        // before what it holds is looked at: a refusal would tell it
        held.requireOpen();
        // first of the content, for it refuses a patch that is none
        CaseDraft changed = mergePatch.apply(patch, seal.open(held), CaseDraft.class);
        if (patch.has("person_id")) {
            throw Problem.invalid(new FieldError("/person_id", "unknown-field"));
        }
        check(changed, held.referralId == null ? today() : todayAnywhere());
        // whose person the caller can't see was checked when it was opened
        if (people.find(held.personId)
                .filter(person -> mustBeRestricted(changed, person))
                .isPresent()) {
            throw Problem.invalid(new FieldError("/restricted", "must-be-true"));
        }
        boolean becomesRestricted = changed.askedToBeRestricted() && !held.restricted;
        seal.seal(held, changed);
        held.updatedAt = Instant.now(clock);
        if (becomesRestricted) {
            takePart(held, CaseParticipant.NAMED);
        }
        cases.flush();
        audit.wrote("case.change", OBJECT, id, fields(patch));
        outbox.add("case.changed", OBJECT, id, held.version);
        return CaseView.of(held, changed);
    }

    /** Closes an open case with a coded outcome; returns its id. 409 for a closed one. */
    public UUID close(UUID id, IfMatch expected, CloseDraft closing) {
        LabourCase held = cases.held(id).orElseThrow(Problem::notFound);
        expected.require(held.version);
        held.close(closing.outcome(), Instant.now(clock));
        cases.flush();
        audit.wrote("case.close", OBJECT, id, List.of("status", "outcome"), closing.outcome());
        outbox.add("case.closed", OBJECT, id, held.version);
        return id;
    }

    private UUID open(CaseDraft draft, @Nullable UUID referral) {
        LabourCase opened = new LabourCase(RecordIds.next(), draft.personId(), referral, Instant.now(clock));
        seal.seal(opened, draft);
        cases.add(opened);
        takePart(opened, CaseParticipant.ASSIGNED);
        cases.flush();
        audit.wrote("case.create", OBJECT, opened.id, FieldNames.of(draft));
        outbox.add("case.created", OBJECT, opened.id, opened.version);
        return opened.id;
    }

    private void takePart(LabourCase found, String part) {
        UUID me = caller.membershipId().orElseThrow(() -> Problem.of(ProblemType.MEMBER_REQUIRED));
        if (participants.of(found).stream().noneMatch(p -> p.key.membershipId.equals(me))) {
            participants.add(new CaseParticipant(found.id, me, part, Instant.now(clock)));
        }
    }

    /** Held: what they are restricts the case, and a correction waits until the case is there to be restricted by it. */
    private PersonView person(CaseDraft draft) {
        return people.held(draft.personId())
                .orElseThrow(() -> Problem.invalid(new FieldError("/person_id", "unknown-reference")));
    }

    private boolean mustBeRestricted(CaseDraft draft, PersonView person) {
        return !draft.askedToBeRestricted() && CaseDraft.alwaysRestricted(person, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(tenant.get().zone()));
    }

    /** A date from a referral was no date to come where it was written, which may be east of here. */
    private LocalDate todayAnywhere() {
        return LocalDate.now(clock.withZone(EASTERNMOST));
    }

    private static void check(CaseDraft draft, LocalDate today) {
        List<FieldError> faults = draft.faults(today);
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }

    private static List<String> fields(JsonNode patch) {
        return patch.properties().stream().map(Map.Entry::getKey).toList();
    }
}
