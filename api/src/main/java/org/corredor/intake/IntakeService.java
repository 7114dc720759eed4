package org.corredor.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.corredor.access.Caller;
import org.corredor.audit.AuditTrail;
import org.corredor.audit.FieldNames;
import org.corredor.crypto.FieldCipher;
import org.corredor.crypto.FieldRef;
import org.corredor.crypto.KeyRef;
import org.corredor.notify.Outbox;
import org.corredor.paging.Cursors;
import org.corredor.paging.Page;
import org.corredor.people.PersonService;
import org.corredor.problem.FieldError;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;
import org.corredor.tenancy.CurrentTenant;
import org.corredor.tenancy.RecordIds;
import org.jspecify.annotations.Nullable;

/** Recording and reading first interviews. */
@ApplicationScoped
@Transactional
public class IntakeService {
    private static final String OBJECT = "intake";

    private final Intakes intakes;
    private final PersonService people;
    private final FieldCipher cipher;
    private final Caller caller;
    private final CurrentTenant tenant;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Cursors cursors;
    private final Clock clock;

    IntakeService(
            Intakes intakes,
            PersonService people,
            FieldCipher cipher,
            Caller caller,
            CurrentTenant tenant,
            AuditTrail audit,
            Outbox outbox,
            Cursors cursors,
            Clock clock) {
        this.intakes = intakes;
        this.people = people;
        this.cipher = cipher;
        this.caller = caller;
        this.tenant = tenant;
        this.audit = audit;
        this.outbox = outbox;
        this.cursors = cursors;
        this.clock = clock;
    }

    /**
     * Records an interview that the caller held; returns its id.
     *
     * @throws Problem 422 for an unknown person or a date to come; 403 for an API client, which holds none
     */
    public UUID record(IntakeDraft draft) {
        UUID staff = caller.membershipId().orElseThrow(() -> Problem.of(ProblemType.MEMBER_REQUIRED));
        if (draft.onDate().isAfter(LocalDate.now(clock.withZone(tenant.get().zone())))) {
            throw Problem.invalid(new FieldError("/on_date", "future"));
        }
        if (!people.isVisible(draft.personId())) {
            throw Problem.invalid(new FieldError("/person_id", "unknown-reference"));
        }
        Intake held = new Intake(RecordIds.next(), draft, staff, Instant.now(clock));
        if (draft.notes() != null) {
            held.notes = cipher.seal(key(held), notes(held), draft.notes());
        }
        intakes.add(held);
        audit.wrote("intake.create", OBJECT, held.id, FieldNames.of(draft));
        outbox.add("intake.created", OBJECT, held.id, held.version);
        return held.id;
    }

    /** Reads an interview, and records that it was read. 404 where its person isn't visible. */
    public IntakeView read(UUID id) {
        IntakeView view = view(id);
        audit.read("intake.read", OBJECT, id);
        return view;
    }

    /** The view alone, for the answer to a command whose own entry is in the trail. */
    public IntakeView view(UUID id) {
        return view(intakes.visible(id).orElseThrow(Problem::notFound));
    }

    /** A page, newest first, of all persons or of one. */
    public Page<IntakeView> list(@Nullable String cursor, @Nullable String limit, @Nullable UUID person) {
        Cursors.Window window = cursors.window(cursor, limit, "intakes?person=" + person);
        Page<Intake> page = cursors.page(intakes.page(window, person), window, held -> held.id);
        audit.listed(
                "intake.list",
                OBJECT,
                page.items().stream().map(held -> held.id).toList());
        return page.map(this::view);
    }

    private IntakeView view(Intake held) {
        return IntakeView.of(
                held, held.notes == null ? null : cipher.openUnlessDestroyed(key(held), notes(held), held.notes));
    }

    private KeyRef key(Intake held) {
        return KeyRef.person(tenant.id(), held.personId);
    }

    private FieldRef notes(Intake held) {
        return new FieldRef(tenant.id(), "intake", "notes_sealed", held.id);
    }
}
