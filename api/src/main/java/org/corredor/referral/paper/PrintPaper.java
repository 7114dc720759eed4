package org.corredor.referral.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
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
import org.corredor.referral.Envelope;
import org.corredor.referral.PackageSeal;
import org.corredor.referral.PackageValues;
import org.corredor.referral.Party;
import org.corredor.referral.Receipt;
import org.corredor.referral.ReferralCommand;
import org.corredor.referral.SaltedField;
import org.corredor.referral.SendDraft;
import org.corredor.referral.exchange.Exchange;
import org.corredor.referral.exchange.PaperExchange;
import org.corredor.tenancy.CurrentTenant;

/**
 * Prints a draft, which discloses it: takes the consented fields from person and case as they are now, seals what the form will say
 * and draws its code.
 */
@ApplicationScoped
@Transactional
class PrintPaper {
    private final PaperReferrals referrals;
    private final PaperExchange exchange;
    private final ConsentService consents;
    private final PersonService people;
    private final CaseService cases;
    private final PackageSeal seal;
    private final Keys keys;
    private final CurrentTenant tenant;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PrintPaper(
            PaperReferrals referrals,
            PaperExchange exchange,
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
     * Prints it; returns its id. Whether the consent is live, for this person and this organisation, and has the fields, is decided by
     * the database, under the consent's lock.
     *
     * @throws Problem 412, 409, 403 consent-missing or consent-scope, 422 service-not-on-paper
     */
    UUID print(UUID id, IfMatch expected, SendDraft sent) {
        PaperReferral referral = referrals.visible(id).orElseThrow(Problem::notFound);
        expected.require(referral.version);
        referral.mustAllow(ReferralCommand.SEND, Party.ORIGIN);
        ConsentView consent = consents.find(sent.consentId())
                .orElseThrow(() -> Problem.of(ProblemType.CONSENT_MISSING).with("reason", "absent"));
        List<SaltedField> fields = fields(referral, consent, sent.fields());

        // the key reaches the disk before the row that needs it; one left over by a refused printing harms nobody
        keys.createReferralKey(tenant.id(), id);
        String receipt = receipt(referral, consent, fields);
        exchange.print(
                id,
                referral.version,
                new Exchange.Parcel(consent.id(), seal.seal(tenant.id(), id, fields), receipt, Receipt.hash(receipt)),
                FormCode.draw(random).text());
        referrals.forget(referral);
        audit.wrote(
                "paper-referral.print",
                "paper-referral",
                id,
                fields.stream().map(field -> field.field().code()).toList());
        return id;
    }

    private List<SaltedField> fields(PaperReferral referral, ConsentView consent, List<PackageField> wanted) {
        PersonView person = people.view(referral.personId);
        LocalDate today = LocalDate.now(clock.withZone(tenant.get().zone()));
        Envelope.mustSayOfAChild(person, referral.minor, today);
        consent.mustNotBeAChildsAlone(person, today);
        PackageValues values = new PackageValues(
                person,
                PackageValues.Matter.of(cases.view(referral.caseId)),
                cases.servicesDelivered(referral.caseId),
                List.of(referral.accessNeeds));
        return wanted.stream()
                .distinct()
                .map(field -> SaltedField.of(field, values.of(field)))
                .toList();
    }

    /** The recipient by its id in the directory: it has no slug. */
    private String receipt(PaperReferral referral, ConsentView consent, List<SaltedField> fields) {
        return new Receipt(
                        referral.id,
                        tenant.get().slug(),
                        referral.organizationId.toString(),
                        consent.id(),
                        consent.purpose(),
                        consent.basis(),
                        Instant.now(clock).truncatedTo(ChronoUnit.SECONDS),
                        referral.protocolVersion,
                        fields)
                .body();
    }
}
