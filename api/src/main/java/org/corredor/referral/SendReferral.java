package org.corredor.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.corredor.audit.AuditTrail;
import org.corredor.cases.CaseService;
import org.corredor.consent.ConsentService;
import org.corredor.consent.ConsentView;
import org.corredor.consent.PackageField;
import org.corredor.crypto.Keys;
import org.corredor.http.IfMatch;
import org.corredor.people.PersonService;
import org.corredor.people.PersonView;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;
import org.corredor.referral.exchange.Exchange;
import org.corredor.tenancy.CurrentTenant;

/** Sends a draft: takes the consented fields from person and case as they are now, seals them, and hands them over. */
@ApplicationScoped
@Transactional
class SendReferral {
    private final Referrals referrals;
    private final Exchange exchange;
    private final ConsentService consents;
    private final PersonService people;
    private final CaseService cases;
    private final PackageSeal seal;
    private final Keys keys;
    private final CurrentTenant tenant;
    private final AuditTrail audit;
    private final Clock clock;

    SendReferral(
            Referrals referrals,
            Exchange exchange,
            ConsentService consents,
            PersonService people,
            CaseService cases,
            PackageSeal seal,
            Keys keys,
            CurrentTenant tenant,
            AuditTrail audit,
            Clock clock) {
        this.referrals = referrals;
        this.exchange = exchange;
        this.consents = consents;
        this.people = people;
        this.cases = cases;
        this.seal = seal;
        this.keys = keys;
        this.tenant = tenant;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sends it; returns its id. Whether the consent is live, for this person and this recipient, and has the fields, is
     * decided by the exchange, under its locks.
     *
     * @throws Problem 412, 409, 403 consent-missing or consent-scope, 422 service-takes-no-referrals
     */
    UUID send(UUID id, IfMatch expected, SendDraft draft) {
        Referrals.Known known = referrals.visible(id).orElseThrow(Problem::notFound);
        Referral referral = known.referral();
        expected.require(referral.version);
        referral.mustAllow(ReferralCommand.SEND);
        ConsentView consent = consents.find(draft.consentId())
                .orElseThrow(() -> Problem.of(ProblemType.CONSENT_MISSING).with("reason", "absent"));
        return send(known, consent, fields(known, consent, draft.fields()));
    }

    /** The same for fields that were taken from elsewhere. */
    UUID send(Referrals.Known known, ConsentView consent, List<SaltedField> fields) {
        Referral referral = known.referral();
        UUID id = referral.id;
        // the key reaches the disk before the row that needs it; one left over by a refused sending harms nobody
        keys.createReferralKey(tenant.id(), id);
        String receipt = receipt(referral, consent, fields);
        exchange.send(
                id,
                referral.version,
                new Exchange.Parcel(consent.id(), seal.seal(tenant.id(), id, fields), receipt, Receipt.hash(receipt)));
        referrals.forget(known);
        audit.wrote(
                "referral.send",
                "referral",
                id,
                fields.stream().map(field -> field.field().code()).toList());
        return id;
    }

    private List<SaltedField> fields(Referrals.Known known, ConsentView consent, List<PackageField> wanted) {
        Referral referral = known.referral();
        ReferralWork work = known.work();
        if (work == null || work.personId == null || work.caseId == null) {
            throw Problem.notFound();
        }
        PersonView person = people.view(work.personId);
        LocalDate today = LocalDate.now(clock.withZone(tenant.get().zone()));
        Envelope.mustSayOfAChild(person, referral.minor, today);
        consent.mustNotBeAChildsAlone(person, today);
        PackageValues values = new PackageValues(
                person,
                PackageValues.Matter.of(cases.view(work.caseId)),
                cases.servicesDelivered(work.caseId),
                List.of(referral.accessNeeds));
        return wanted.stream()
                .distinct()
                .map(field -> SaltedField.of(field, values.of(field)))
                .toList();
    }

    private String receipt(Referral referral, ConsentView consent, List<SaltedField> fields) {
        return new Receipt(
                        referral.id,
                        tenant.get().slug(),
                        referral.peer,
                        consent.id(),
                        consent.purpose(),
                        consent.basis(),
                        Instant.now(clock).truncatedTo(ChronoUnit.SECONDS),
                        referral.protocolVersion,
                        fields)
                .body();
    }
}
