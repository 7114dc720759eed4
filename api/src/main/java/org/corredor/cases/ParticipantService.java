package org.corredor.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corredor.audit.AuditTrail;
import org.corredor.http.IfMatch;
import org.corredor.network.MemberService;
import org.corredor.notify.Outbox;
import org.corredor.problem.FieldError;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;

/**
 * Who takes part in a case. That can be changed on a closed case too: somebody has to be able to read it. Each change
 * is a new version of the case.
 */
@ApplicationScoped
@Transactional
class ParticipantService {
    private static final String OBJECT = "case";

    private final CaseParticipants participants;
    private final Cases cases;
    private final MemberService members;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    ParticipantService(
            CaseParticipants participants,
            Cases cases,
            MemberService members,
            AuditTrail audit,
            Outbox outbox,
            Clock clock) {
        this.participants = participants;
        this.cases = cases;
        this.members = members;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Adds an active member; returns the membership's id. 409 for one who takes part already. */
    UUID add(UUID labourCase, ParticipantDraft draft) {
        LabourCase held = cases.held(labourCase).orElseThrow(Problem::notFound);
        if (!members.isActive(draft.membershipId())) {
            throw Problem.invalid(new FieldError("/membership_id", "unknown-reference"));
        }
        if (taking(participants.of(held), draft.membershipId()).isPresent()) {
            throw Problem.of(ProblemType.CONFLICT);
        }
        Instant now = Instant.now(clock);
        participants.add(new CaseParticipant(held.id, draft.membershipId(), draft.part(), now));
        changed(held, now, "case.participant-added", "case.assign");
        return draft.membershipId();
    }

    /**
     * Removes a participant. 404 for one who takes no part, 409 where no active member would be left: a case must stay somebody's, and a
     * restricted one would be seen by nobody.
     */
    void remove(UUID labourCase, UUID membership, IfMatch expected) {
        LabourCase held = cases.held(labourCase).orElseThrow(Problem::notFound);
        expected.require(held.version);
        List<CaseParticipant> all = participants.of(held);
        CaseParticipant leaving = taking(all, membership).orElseThrow(Problem::notFound);
        List<UUID> staying = all.stream()
                .filter(participant -> participant != leaving)
                .map(participant -> participant.key.membershipId)
                .toList();
        if (members.activeHeld(staying).isEmpty()) {
            throw Problem.of(ProblemType.LAST_PARTICIPANT);
        }
        participants.remove(leaving);
        changed(held, Instant.now(clock), "case.participant-removed", "case.unassign");
    }

    List<ParticipantView> list(UUID labourCase) {
        List<ParticipantView> all = ofVisible(labourCase);
        audit.read("case.participants", OBJECT, labourCase);
        return all;
    }

    ParticipantView read(UUID labourCase, UUID membership) {
        ParticipantView view = view(labourCase, membership);
        audit.read("case.participants", OBJECT, labourCase);
        return view;
    }

    ParticipantView view(UUID labourCase, UUID membership) {
        return ofVisible(labourCase).stream()
                .filter(p -> p.membershipId().equals(membership))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private void changed(LabourCase held, Instant now, String event, String action) {
        held.updatedAt = now;
        cases.flush();
        audit.wrote(action, OBJECT, held.id, List.of("participants"));
        outbox.add(event, OBJECT, held.id, held.version);
    }

    private List<ParticipantView> ofVisible(UUID labourCase) {
        List<ParticipantView> all = participants.ofVisible(labourCase);
        if (all == null) {
            throw Problem.notFound();
        }
        return all;
    }

    private static Optional<CaseParticipant> taking(List<CaseParticipant> all, UUID membership) {
        return all.stream().filter(p -> p.key.membershipId.equals(membership)).findFirst();
    }
}
