package org.corredor.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.corredor.access.Caller;
import org.corredor.access.Permission;
import org.corredor.audit.AuditTrail;
import org.corredor.audit.FieldNames;
import org.corredor.cases.CaseDraft;
import org.corredor.consent.ConsentService;
import org.corredor.http.IfMatch;
import org.corredor.people.PersonService;
import org.corredor.people.PersonView;
import org.corredor.problem.FieldError;
import org.corredor.problem.Problem;
import org.corredor.referral.exchange.Exchange;
import org.corredor.tenancy.CurrentTenant;
import org.corredor.tenancy.RecordIds;
import org.jspecify.annotations.Nullable;

/**
 * Referrals of an organisation outside the network that has a client: it sends in one step what a center writes down in several,
 * and commands its side by the same table and the same locks.
 */
@ApplicationScoped
@Transactional
class PartnerReferrals {
    private final PersonService people;
    private final WhomItIsAbout about;
    private final ConsentService consents;
    private final Exchange exchange;
    private final Referrals referrals;
    private final SendReferral sending;
    private final DecideReferral commands;
    private final ReadReferrals reading;
    private final Caller caller;
    private final CurrentTenant tenant;
    private final AuditTrail audit;
    private final Clock clock;

    PartnerReferrals(
            PersonService people,
            WhomItIsAbout about,
            ConsentService consents,
            Exchange exchange,
            Referrals referrals,
            SendReferral sending,
            DecideReferral commands,
            ReadReferrals reading,
            Caller caller,
            CurrentTenant tenant,
            AuditTrail audit,
            Clock clock) {
        this.people = people;
        this.about = about;
        this.consents = consents;
        this.exchange = exchange;
        this.referrals = referrals;
        this.sending = sending;
        this.commands = commands;
        this.reading = reading;
        this.caller = caller;
        this.tenant = tenant;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records person and consent and sends the referral, all or nothing; returns its id.
     *
     * @throws Problem 422 for what doesn't fit together, a service that takes none or a place in the chain that can't be; 403
     *     consent-missing, consent-scope
     */
    UUID send(PartnerReferralDraft draft) {
        UUID person = about.recorded(draft.person(), draft.partOf());
        CaseDraft matter = draft.matter().asCase(person);
        fits(matter);
        UUID id = RecordIds.next();
        exchange.draft(new Exchange.Draft(
                id,
                ReferralKind.REFERRAL.name(),
                draft.serviceId(),
                person,
                null,
                draft.envelope().json(),
                draft.partOf(),
                Boolean.TRUE.equals(draft.counterReferral())));
        audit.wrote("referral.create", "referral", id, FieldNames.of(draft));
        Referrals.Known known = referrals.visible(id).orElseThrow(Problem::notFound);
        UUID consent = recorded(draft, person, known.referral().peer);
        PersonView told = people.view(person);
        Envelope.mustSayOfAChild(
                told,
                known.referral().minor,
                LocalDate.now(clock.withZone(tenant.get().zone())));
        PackageValues values = new PackageValues(
                told, PackageValues.Matter.of(matter), List.of(), List.of(known.referral().accessNeeds));
        List<SaltedField> fields = draft.consent().fields().stream()
                .distinct()
                .map(field -> SaltedField.of(field, values.of(field)))
                .toList();
        return sending.send(known, consents.view(consent), fields);
    }

    private UUID recorded(PartnerReferralDraft draft, UUID person, String recipient) {
        try {
            return consents.record(draft.consent().of(person, recipient));
        } catch (Problem refused) {
            throw refused.under("/consent");
        }
    }

    private void fits(CaseDraft matter) {
        List<FieldError> faults = matter
                .faults(LocalDate.now(clock.withZone(tenant.get().zone())))
                .stream()
                .map(fault -> fault.under("/matter"))
                .toList();
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }

    /** What it can do beside the table's commands: say that the person took the consent back. */
    static final String WITHDRAW_CONSENT = "withdraw-consent";

    /** Gives a command of the partner's side; a word that is none is a path that isn't there. */
    UUID give(String command, UUID id, IfMatch version, @Nullable PartnerCommandDraft said) {
        if (command.equals(WITHDRAW_CONSENT)) {
            return withdrawConsent(id, version, said == null ? PartnerCommandDraft.EMPTY : said);
        }
        ReferralCommand given = Arrays.stream(ReferralCommand.values())
                .filter(each -> each.code().equals(command) && isOpenToPartners(each))
                .findFirst()
                .orElseThrow(Problem::notFound);
        PartnerCommandDraft body = said == null ? PartnerCommandDraft.EMPTY : said;
        return commands.give(given, id, version, () -> body.of(given));
    }

    /** The person took back the consent that this was sent under: what rests on it ends, and reading stops at once. */
    private UUID withdrawConsent(UUID id, IfMatch version, PartnerCommandDraft said) {
        Referrals.Known known = referrals.visible(id).orElseThrow(Problem::notFound);
        Referral referral = known.referral();
        caller.require(Permission.REFERRAL_SEND);
        version.require(referral.version);
        said.mustSayNothing();
        UUID consent = referral.consentGrantId;
        if (consent == null) {
            throw Problem.notFound();
        }
        consents.withdraw(consent);
        referrals.forget(known);
        return id;
    }

    /** The commands it may give now: those of the table, without a center's own queue and cases. */
    ActionsView actions(UUID id) {
        Referrals.Known known = referrals.visible(id).orElseThrow(Problem::notFound);
        ActionsView all = reading.actions(known);
        List<ActionView> open = new ArrayList<>(all.actions().stream()
                .filter(action -> Arrays.stream(ReferralCommand.values())
                        .anyMatch(each -> each.code().equals(action.command()) && isOpenToPartners(each)))
                .toList());
        UUID consent = known.referral().consentGrantId;
        if (consent != null && consents.view(consent).withdrawnAt() == null) {
            open.add(new ActionView(WITHDRAW_CONSENT, List.of()));
        }
        return new ActionsView(all.id(), all.version(), all.state(), open);
    }

    /** A partner has no drafts here, and nobody gives what the clock gives. */
    private static boolean isOpenToPartners(ReferralCommand command) {
        return switch (command) {
            case SEND, DELETE, EXPIRE -> false;
            default -> true;
        };
    }
}
