package org.corredor.local.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.corredor.client.api.AccessApi;
import org.corredor.client.api.CasesApi;
import org.corredor.client.api.ConsentsApi;
import org.corredor.client.api.DirectoryApi;
import org.corredor.client.api.IntakesApi;
import org.corredor.client.api.PeopleApi;
import org.corredor.client.api.ReferralsApi;
import org.corredor.client.model.AgeBand;
import org.corredor.client.model.CaseClosing;
import org.corredor.client.model.CaseDraft;
import org.corredor.client.model.ConsentDraft;
import org.corredor.client.model.Contact;
import org.corredor.client.model.Employer;
import org.corredor.client.model.GenderCode;
import org.corredor.client.model.GivenBy;
import org.corredor.client.model.HsdsService;
import org.corredor.client.model.IntakeDraft;
import org.corredor.client.model.Method;
import org.corredor.client.model.PackageField;
import org.corredor.client.model.PersonDraft;
import org.corredor.client.model.Referral;
import org.corredor.client.model.ReferralDraft;
import org.corredor.client.model.ReferralFeedback;
import org.corredor.client.model.ReferralSending;
import org.corredor.client.model.SafetyFlags;
import org.corredor.client.model.TriggerKind;
import org.corredor.client.model.Types;
import org.corredor.client.model.Urgency;

/** Topolobampo's side: who first hears the worker, asks for consent, sends, and closes when it is done. */
final class Origin {
    /** What the worker agrees to share: neither the legal name nor how to be reached by anyone else. */
    static final List<PackageField> CONSENTED = List.of(
            PackageField.IDENTITY_ALIAS,
            PackageField.CONTACT_CHANNELS,
            PackageField.CONTACT_SAFE_CONTACT,
            PackageField.CASE_TYPES,
            PackageField.CASE_SUMMARY,
            PackageField.CASE_EMPLOYER,
            PackageField.CASE_TRIGGER,
            PackageField.CASE_AMOUNTS);

    private static final ZoneId ZONE = ZoneId.of("America/Mazatlan");

    private final Actor me;
    private final Stage stage;
    private final Story story;
    private final ReferralsApi referrals;

    Origin(Actor me, Stage stage, Story story) {
        this.me = me;
        this.stage = stage;
        this.story = story;
        this.referrals = new ReferralsApi(me.client());
    }

    void hears() {
        stage.scene("demo.scene.origin");
        stage.step("demo.me");
        var mine = me.get(() -> new AccessApi(me.client()).getMeWithHttpInfo(null));
        stage.shows("roles", mine.getCenters().getFirst().getRoles());

        stage.step("demo.person");
        var person = me.get(
                () -> new PeopleApi(me.client()).createPersonWithHttpInfo(me.center(), Actor.newKey(), person(), null));
        story.personIs(person.getId());
        stage.shows("id", person.getId());

        stage.step("demo.intake");
        var intake = me.get(() ->
                new IntakesApi(me.client()).createIntakeWithHttpInfo(me.center(), Actor.newKey(), intake(), null));
        stage.shows("needs", intake.getNeeds());

        stage.step("demo.case");
        var opened = me.get(() ->
                new CasesApi(me.client()).createCaseWithHttpInfo(me.center(), Actor.newKey(), labourCase(), null));
        story.caseIs(opened.getId());
        stage.shows("types", opened.getTypes());
        stage.shows("amount_claimed", opened.getAmountClaimed() + " " + opened.getCurrency());
    }

    void findsService() {
        stage.step("demo.directory");
        var page = me.get(() -> new DirectoryApi(me.client())
                .listServicesWithHttpInfo(DirectoryApi.APIListServicesRequest.newBuilder()
                        .search("salarios no pagados")
                        .city("Ciudad Juárez")
                        .acceptsReferrals(true)
                        .build()));
        HsdsService found = page.getContents().stream()
                .filter(service -> "ciudad-juarez".equals(service.getOwner()))
                .findFirst()
                .orElseThrow(() -> new PlayFailed("demo.failed.service"));
        story.serviceIs(found.getId());
        stage.shows("name", found.getName());
        stage.shows(
                "organization", Objects.requireNonNull(found.getOrganization()).getName());
    }

    void asksForConsent() {
        stage.step("demo.consent");
        var consent = me.get(() ->
                new ConsentsApi(me.client()).createConsentWithHttpInfo(me.center(), Actor.newKey(), consent(), null));
        story.consentIs(consent.getId());
        stage.shows("recipient", consent.getRecipient());
        stage.shows("fields", consent.getFields());
    }

    void sends() {
        stage.step("demo.draft");
        story.referralIs(
                me.get(() -> referrals.createReferralWithHttpInfo(me.center(), Actor.newKey(), envelope(), null)));
        stage.shows("state", story.referral().getState());

        stage.step("demo.beyond");
        ReferralSending beyond = new ReferralSending()
                .consentId(story.consent())
                .fields(List.of(PackageField.IDENTITY_ALIAS, PackageField.IDENTITY_LEGAL_NAME));
        stage.shows("problem", me.refused(403, () -> send(Actor.newKey(), beyond)));

        stage.step("demo.send");
        String key = Actor.newKey();
        String version = Actor.tag(story.referral().getVersion());
        ReferralSending sending =
                new ReferralSending().consentId(story.consent()).fields(CONSENTED);
        story.referralIs(me.get(() ->
                referrals.sendReferralWithHttpInfo(me.center(), story.referralId(), key, version, sending, null)));
        stage.shows("state", story.referral().getState());

        stage.step("demo.again");
        var again = me.full(
                () -> referrals.sendReferralWithHttpInfo(me.center(), story.referralId(), key, version, sending, null));
        boolean once = again.getHeaders().containsKey("idempotent-replayed")
                && again.getData().getVersion().equals(story.referral().getVersion());
        require(once, "demo.failed.twice");
        stage.holds("demo.once");
    }

    void closes() {
        stage.scene("demo.scene.back");
        stage.step("demo.outcome");
        story.referralIs(me.get(() -> referrals.getReferralWithHttpInfo(me.center(), story.referralId(), null, null)));
        stage.shows("state", story.referral().getState());
        stage.shows("outcome", story.referral().getOutcome());

        stage.step("demo.close");
        story.referralIs(me.get(() -> referrals.closeReferralWithHttpInfo(
                me.center(),
                story.referralId(),
                Actor.newKey(),
                Actor.tag(story.referral().getVersion()),
                null,
                new ReferralFeedback().feedback(ReferralFeedback.FeedbackEnum.AS_HOPED))));
        stage.shows("state", story.referral().getState());

        stage.step("demo.case.close");
        CasesApi cases = new CasesApi(me.client());
        var open = me.get(() -> cases.getCaseWithHttpInfo(me.center(), story.caseId(), null, null));
        var closed = me.get(() -> cases.closeCaseWithHttpInfo(
                me.center(),
                story.caseId(),
                Actor.newKey(),
                Actor.tag(open.getVersion()),
                new CaseClosing().outcome(CaseClosing.OutcomeEnum.REFERRED),
                null));
        stage.shows("status", closed.getStatus());
    }

    private org.corredor.client.ApiResponse<Referral> send(String key, ReferralSending sending)
            throws org.corredor.client.ApiException {
        return referrals.sendReferralWithHttpInfo(
                me.center(), story.referralId(), key, Actor.tag(story.referral().getVersion()), sending, null);
    }

    private static PersonDraft person() {
        return new PersonDraft()
                .alias("Chavela")
                .legalName("Persona Ficticia de Demostración")
                .addContactsItem(new Contact()
                        .channel(Contact.ChannelEnum.WHATSAPP)
                        .value("+52 000 000 0000")
                        .safeHours("18:00-20:00")
                        .mayLeaveMessage(false))
                .ageBand(AgeBand._18_29)
                .genderCode(GenderCode.WOMAN)
                .nationality("MX")
                .addLanguagesItem("es");
    }

    private IntakeDraft intake() {
        return new IntakeDraft()
                .personId(story.person())
                .onDate(LocalDate.now(ZONE))
                .channel(IntakeDraft.ChannelEnum.IN_PERSON)
                .addNeedsItem(IntakeDraft.NeedsEnum.RECRUITMENT_FRAUD)
                .addNeedsItem(IntakeDraft.NeedsEnum.UNPAID_WAGES)
                .formVersion("core-1");
    }

    private CaseDraft labourCase() {
        return new CaseDraft()
                .personId(story.person())
                .addTypesItem(Types.RECRUITMENT_FRAUD)
                .addTypesItem(Types.UNPAID_WAGES)
                .triggerKind(TriggerKind.PAYMENT_DUE)
                .triggerDate(LocalDate.now(ZONE).minusDays(12))
                .employer(new Employer().name("Maquila Ficticia").facility("Planta 2"))
                .summary(
                        "Le cobraron por un empleo H-2A que no existía; en Ciudad Juárez le deben dos semanas de salario.")
                .amountClaimed(new BigDecimal("4312.50"))
                .currency("MXN");
    }

    private ConsentDraft consent() {
        return new ConsentDraft()
                .personId(story.person())
                .purpose(ConsentDraft.PurposeEnum.REFERRAL)
                .recipient("ciudad-juarez")
                .fields(CONSENTED)
                .explainedIn("es")
                .readAloud(true)
                .method(Method.VERBAL_WITNESSED)
                .givenBy(GivenBy.PERSON)
                .noticeVersion("demo-1")
                .expiresAt(OffsetDateTime.now(ZONE).plusMonths(6));
    }

    private ReferralDraft envelope() {
        return new ReferralDraft()
                .serviceId(story.service())
                .caseId(story.caseId())
                .urgency(Urgency.URGENT)
                .language("es")
                .interpreterNeeded(false)
                .ageBand(AgeBand._18_29)
                .addSafetyFlagsItem(SafetyFlags.CONTACT_ONLY_IN_SAFE_HOURS);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new PlayFailed(otherwise);
        }
    }
}
