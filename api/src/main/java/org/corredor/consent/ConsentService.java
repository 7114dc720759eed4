package org.corredor.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corredor.access.Caller;
import org.corredor.audit.AuditTrail;
import org.corredor.http.IfMatch;
import org.corredor.notify.Outbox;
import org.corredor.paging.Cursors;
import org.corredor.paging.Page;
import org.corredor.people.Childhood;
import org.corredor.people.PersonService;
import org.corredor.people.PersonView;
import org.corredor.problem.FieldError;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;
import org.corredor.tenancy.CurrentTenant;
import org.corredor.tenancy.RecordIds;
import org.jspecify.annotations.Nullable;

/** Recording, reading and withdrawing consents of the current center's persons. */
@ApplicationScoped
@Transactional
public class ConsentService {
    private static final Duration LONGEST = Duration.ofDays(731);
    private static final Duration LONGEST_WITHOUT = Duration.ofDays(90);

    private final Consents consents;
    private final Withdrawal withdrawal;
    private final PaperWithdrawal paper;
    private final PersonService people;
    private final CurrentTenant tenant;
    private final Caller caller;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Cursors cursors;
    private final Clock clock;

    ConsentService(
            Consents consents,
            Withdrawal withdrawal,
            PaperWithdrawal paper,
            PersonService people,
            CurrentTenant tenant,
            Caller caller,
            AuditTrail audit,
            Outbox outbox,
            Cursors cursors,
            Clock clock) {
        this.consents = consents;
        this.withdrawal = withdrawal;
        this.paper = paper;
        this.people = people;
        this.tenant = tenant;
        this.caller = caller;
        this.audit = audit;
        this.outbox = outbox;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** Records a consent as it was given; returns its id. */
    public UUID record(ConsentDraft draft) {
        Instant now = Instant.now(clock);
        endsInTime(draft.expiresAt(), now.plus(LONGEST), now);
        protectsChildren(draft, now);
        ConsentGrant grant = ConsentGrant.given(
                RecordIds.next(), draft, recipient(draft), caller.membershipId().orElse(null), now);
        consents.add(grant);
        audit.wrote(
                "consent.create",
                "consent",
                grant.id,
                draft.fields().stream().map(PackageField::code).toList());
        outbox.add("consent.created", "consent", grant.id, grant.version);
        return grant.id;
    }

    /**
     * Records what must be told without a consent; it carries nothing until a second person confirms it. Returns its id.
     *
     * @throws Problem 403 member-required for an API client
     */
    public UUID withoutConsent(DisclosureDraft draft) {
        UUID me = caller.membershipId().orElseThrow(() -> Problem.of(ProblemType.MEMBER_REQUIRED));
        Instant now = Instant.now(clock);
        endsInTime(draft.expiresAt(), now.plus(LONGEST_WITHOUT), now);
        PersonView person = people.find(draft.personId())
                .orElseThrow(() -> Problem.invalid(new FieldError("/person_id", "unknown-reference")));
        LocalDate today = LocalDate.ofInstant(now, tenant.get().zone());
        if (draft.basis().equals("child-protection") && !Childhood.isOf(person, today)) {
            throw Problem.invalid(new FieldError("/basis", "no-child"));
        }
        ConsentGrant grant = ConsentGrant.without(RecordIds.next(), draft, recipient(draft.recipient()), me, now);
        consents.add(grant);
        audit.wrote(
                "consent.create-without",
                "consent",
                grant.id,
                draft.fields().stream().map(PackageField::code).toList(),
                draft.basis());
        outbox.add("consent.created", "consent", grant.id, grant.version);
        return grant.id;
    }

    /**
     * Confirms, as the second person, that it must be told without a consent; returns its id.
     *
     * @throws Problem 403 member-required for an API client, second-person for the one who recorded it; 409 for a consent, and
     *     the second time
     */
    public UUID confirm(UUID id, IfMatch expected) {
        UUID me = caller.membershipId().orElseThrow(() -> Problem.of(ProblemType.MEMBER_REQUIRED));
        ConsentGrant grant = consents.visible(id).orElseThrow(Problem::notFound);
        expected.require(grant.version);
        UUID first = grant.recordedBy;
        if (grant.isConsent() || grant.confirmedBy != null || grant.withdrawnAt != null || first == null) {
            throw Problem.of(ProblemType.CONFLICT);
        }
        if (first.equals(me)) {
            throw Problem.of(ProblemType.SECOND_PERSON);
        }
        if (!consents.confirm(id, first, me)) {
            throw Problem.of(ProblemType.CONFLICT);
        }
        consents.forget(grant);
        audit.wrote("consent.confirm", "consent", id, List.of("confirmed_by"), grant.basis);
        outbox.add("consent.confirmed", "consent", id, grant.version);
        return id;
    }

    /** Reads a grant, and records that it was read. */
    public ConsentView read(UUID id) {
        ConsentView view = view(id);
        audit.read("consent.read", "consent", id);
        return view;
    }

    /** The view alone, for the answer to a command whose own entry is in the trail. */
    public ConsentView view(UUID id) {
        return find(id).orElseThrow(Problem::notFound);
    }

    /** The grant, where the caller may see it; for a slice that is about to act under it. */
    public Optional<ConsentView> find(UUID id) {
        return consents.visible(id).map(grant -> ConsentView.of(grant, Instant.now(clock)));
    }

    /** A page, newest first; of one person when {@code person} is given. */
    public Page<ConsentView> list(@Nullable UUID person, @Nullable String cursor, @Nullable String limit) {
        Cursors.Window window = cursors.window(cursor, limit, "consents:" + person);
        Page<ConsentGrant> page = cursors.page(consents.page(window, person), window, grant -> grant.id);
        audit.listed(
                "consent.list",
                "consent",
                page.items().stream().map(grant -> grant.id).toList());
        Instant now = Instant.now(clock);
        return page.map(grant -> ConsentView.of(grant, now));
    }

    /** Withdraws a grant and ends what rests on it; spoken is enough, so nothing is asked but which. Each referral that changes has its entry. */
    public UUID withdraw(UUID id, IfMatch expected) {
        ConsentGrant grant = consents.visible(id).orElseThrow(Problem::notFound);
        expected.require(grant.version);
        return withdraw(grant);
    }

    private UUID withdraw(ConsentGrant grant) {
        UUID id = grant.id;
        if (grant.withdrawnAt != null) {
            throw Problem.of(ProblemType.CONFLICT);
        }
        Withdrawal.Withdrawn withdrawn = withdrawal.withdraw(id, grant.version);
        consents.forget(grant);
        audit.wrote("consent.withdraw", "consent", id, List.of("withdrawn_at"));
        for (Withdrawal.Affected affected : withdrawn.referrals()) {
            List<String> changed = List.of(affected.what().equals(Withdrawal.PACKAGE_ONLY) ? "package" : "state");
            audit.wrote("referral." + affected.what(), "referral", affected.referral(), changed, "consent-withdrawn");
        }
        if (grant.recipientOrganizationId != null) {
            for (Withdrawal.Affected affected : paper.endUnder(id)) {
                String action = "paper-referral." + affected.what();
                audit.wrote(action, "paper-referral", affected.referral(), List.of("state"), "consent-withdrawn");
            }
        }
        outbox.add("consent.withdrawn", "consent", id, withdrawn.version());
        return id;
    }

    /** The same of what is known to be the latest of it; 409 for one that was withdrawn. */
    public UUID withdraw(UUID id) {
        ConsentGrant grant = consents.visible(id).orElseThrow(Problem::notFound);
        return withdraw(grant);
    }

    private static void endsInTime(Instant end, Instant last, Instant now) {
        if (!end.isAfter(now)) {
            throw Problem.invalid(new FieldError("/expires_at", "past"));
        }
        if (end.isAfter(last)) {
            throw Problem.invalid(new FieldError("/expires_at", "max", last.toString()));
        }
    }

    /** Of a child: that duties to notify may override what is wanted is said first, and under 15 nobody consents alone. */
    private void protectsChildren(ConsentDraft draft, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, tenant.get().zone());
        PersonView person = people.find(draft.personId())
                .orElseThrow(() -> Problem.invalid(new FieldError("/person_id", "unknown-reference")));
        if (!Childhood.isOf(person, today)) {
            return;
        }
        if (!Boolean.TRUE.equals(draft.notificationDutiesExplained())) {
            throw Problem.invalid(new FieldError("/notification_duties_explained", "must-be-true"));
        }
        if (Childhood.isUnderFifteen(person, today) && draft.givenBy().equals("person")) {
            throw Problem.invalid(new FieldError("/given_by", "guardian-needed"));
        }
    }

    /** The recipient's tenant: another active center or partner; none only where the purpose shares with nobody. */
    private @Nullable UUID recipient(ConsentDraft draft) {
        String slug = draft.recipient();
        if (draft.recipientOrganization() != null) {
            organization(draft, draft.recipientOrganization());
            return null;
        }
        if (slug == null) {
            if (draft.purpose().equals("referral")) {
                throw Problem.invalid(new FieldError("/recipient", "required"));
            }
            return null;
        }
        return recipient(slug);
    }

    private UUID recipient(String slug) {
        UUID recipient = consents.recipient(slug)
                .orElseThrow(() -> Problem.invalid(new FieldError("/recipient", "unknown-reference")));
        if (recipient.equals(tenant.id().value())) {
            throw Problem.invalid(new FieldError("/recipient", "own-center"));
        }
        return recipient;
    }

    /** An organisation is the recipient of a referral on paper, alone, and one that anybody can find. */
    private void organization(ConsentDraft draft, UUID organization) {
        if (draft.recipient() != null) {
            throw Problem.invalid(new FieldError("/recipient_organization", "one-recipient"));
        }
        if (!draft.purpose().equals("referral") || !consents.isOrganization(organization)) {
            throw Problem.invalid(new FieldError("/recipient_organization", "unknown-reference"));
        }
    }
}
