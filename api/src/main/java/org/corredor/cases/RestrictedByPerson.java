package org.corredor.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.corredor.audit.AuditTrail;
import org.corredor.network.MemberService;
import org.corredor.notify.Outbox;
import org.corredor.people.PersonView;
import org.corredor.people.Safeguard;
import org.corredor.problem.FieldError;
import org.corredor.problem.Problem;
import org.corredor.tenancy.CurrentTenant;

/**
 * Who turns out to be a child or in sex work has their open cases restricted with the same correction: they show to their
 * participants from then on. Not by the caller's own right to cases, for the rule asks nobody; the trail says what was changed.
 */
@ApplicationScoped
@Transactional
class RestrictedByPerson implements Safeguard {
    private static final String OBJECT = "case";

    private final Cases cases;
    private final CaseParticipants participants;
    private final MemberService members;
    private final CurrentTenant tenant;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    RestrictedByPerson(
            Cases cases,
            CaseParticipants participants,
            MemberService members,
            CurrentTenant tenant,
            AuditTrail audit,
            Outbox outbox,
            Clock clock) {
        this.cases = cases;
        this.participants = participants;
        this.members = members;
        this.tenant = tenant;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** 422 at what makes the person so, where an open case has no active participant: nobody would see it any more. */
    @Override
    public void corrected(PersonView person) {
        LocalDate today = LocalDate.now(clock.withZone(tenant.get().zone()));
        CaseDraft.whatRestricts(person, today).ifPresent(field -> restrictOpenCasesOf(person, field));
    }

    private void restrictOpenCasesOf(PersonView person, String field) {
        for (LabourCase held : cases.openHeld(person.id())) {
            if (!held.restricted) {
                restrict(held, field);
            }
        }
    }

    private void restrict(LabourCase held, String field) {
        List<UUID> taking = participants.of(held).stream()
                .map(participant -> participant.key.membershipId)
                .toList();
        if (members.activeHeld(taking).isEmpty()) {
            throw Problem.invalid(new FieldError("/" + field, "case-without-participant"));
        }
        held.restricted = true;
        held.updatedAt = Instant.now(clock);
        cases.flush();
        audit.wrote("case.change", OBJECT, held.id, List.of("restricted"), "person-changed");
        outbox.add("case.changed", OBJECT, held.id, held.version);
    }
}
