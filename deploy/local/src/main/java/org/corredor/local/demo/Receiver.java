package org.corredor.local.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.corredor.client.api.CasesApi;
import org.corredor.client.api.ReferralsApi;
import org.corredor.client.model.PackageField;
import org.corredor.client.model.Referral;
import org.corredor.client.model.ReferralCaseOpening;
import org.corredor.client.model.ReferralCompletion;
import org.corredor.client.model.ReferralPackageField;
import org.corredor.client.model.ServiceDeliveredDraft;

/** Ciudad Juárez' side: decides on an envelope, then works with the package. */
final class Receiver {
    private static final ZoneId ZONE = ZoneId.of("America/Ciudad_Juarez");

    private final Actor me;
    private final Stage stage;
    private final Story story;
    private final ReferralsApi referrals;

    Receiver(Actor me, Stage stage, Story story) {
        this.me = me;
        this.stage = stage;
        this.story = story;
        this.referrals = new ReferralsApi(me.client());
    }

    void seesTheEnvelope() {
        stage.scene("demo.scene.receiver");
        stage.step("demo.envelope");
        Referral envelope =
                me.get(() -> referrals.getReferralWithHttpInfo(me.center(), story.referralId(), null, null));
        stage.shows("peer", envelope.getPeer());
        stage.shows("urgency", envelope.getUrgency());
        stage.shows("safety_flags", envelope.getSafetyFlags());

        stage.step("demo.sealed");
        stage.shows(
                "problem",
                me.refused(404, () -> referrals.getReferralPackageWithHttpInfo(me.center(), story.referralId(), null)));
        stage.holds("demo.nobody");
    }

    void accepts() {
        stage.step("demo.acknowledge");
        story.referralIs(me.get(() -> referrals.acknowledgeReferralWithHttpInfo(
                me.center(), story.referralId(), Actor.newKey(), version(), null)));
        stage.shows("state", story.referral().getState());

        stage.step("demo.accept");
        story.referralIs(me.get(() -> referrals.acceptReferralWithHttpInfo(
                me.center(), story.referralId(), Actor.newKey(), version(), null)));
        stage.shows("state", story.referral().getState());
    }

    void readsThePackage() {
        stage.step("demo.package");
        var opened = me.get(() -> referrals.getReferralPackageWithHttpInfo(me.center(), story.referralId(), null));
        List<PackageField> fields =
                opened.getFields().stream().map(ReferralPackageField::getField).toList();
        stage.shows("fields", fields);
        if (!Origin.CONSENTED.containsAll(fields) || fields.size() != Origin.CONSENTED.size()) {
            throw new PlayFailed("demo.failed.fields");
        }
        stage.holds("demo.exactly");

        stage.step("demo.receipt");
        var receipt = me.get(() -> referrals.getReferralReceiptWithHttpInfo(me.center(), story.referralId(), null));
        stage.shows("sha256", receipt.getSha256());
    }

    void helps() {
        stage.step("demo.start");
        story.referralIs(me.get(() ->
                referrals.startReferralWithHttpInfo(me.center(), story.referralId(), Actor.newKey(), version(), null)));
        stage.shows("state", story.referral().getState());

        stage.step("demo.open");
        story.referralIs(me.get(() -> referrals.openCaseFromReferralWithHttpInfo(
                me.center(), story.referralId(), Actor.newKey(), version(), null, new ReferralCaseOpening())));
        UUID own = Objects.requireNonNull(story.referral().getCaseId());
        stage.shows("case_id", own);

        stage.step("demo.service");
        var entry = me.get(() -> new CasesApi(me.client())
                .logServiceDeliveredWithHttpInfo(me.center(), own, Actor.newKey(), accompaniment(), null));
        stage.shows("services", entry.getServices());

        stage.step("demo.complete");
        story.referralIs(me.get(() -> referrals.completeReferralWithHttpInfo(
                me.center(),
                story.referralId(),
                Actor.newKey(),
                version(),
                new ReferralCompletion().outcome(ReferralCompletion.OutcomeEnum.AGREEMENT_REACHED),
                null)));
        stage.shows("state", story.referral().getState());
        stage.shows("outcome", story.referral().getOutcome());
    }

    private String version() {
        return Actor.tag(story.referral().getVersion());
    }

    private static ServiceDeliveredDraft accompaniment() {
        return new ServiceDeliveredDraft()
                .onDate(LocalDate.now(ZONE))
                .addServicesItem(ServiceDeliveredDraft.ServicesEnum.CONCILIATION_ACCOMPANIMENT)
                .modality(ServiceDeliveredDraft.ModalityEnum.IN_PERSON)
                .minutes(90)
                .language("es")
                .outcome(ServiceDeliveredDraft.OutcomeEnum.DONE);
    }
}
