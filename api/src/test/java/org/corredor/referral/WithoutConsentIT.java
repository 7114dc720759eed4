package org.corredor.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.as;
import static org.corredor.Api.ifMatch;
import static org.corredor.Api.key;
import static org.corredor.referral.Casework.JUAREZ_SERVICE;
import static org.corredor.referral.Casework.ORIGIN;
import static org.corredor.referral.Casework.RECEIVER;
import static org.corredor.referral.Casework.caseOf;
import static org.corredor.referral.Casework.childsConsent;
import static org.corredor.referral.Casework.consent;
import static org.corredor.referral.Casework.draftBody;
import static org.corredor.referral.Casework.id;
import static org.corredor.referral.Casework.ok;
import static org.corredor.referral.Casework.origin;
import static org.corredor.referral.Casework.person;
import static org.corredor.referral.Casework.receiver;
import static org.corredor.referral.Casework.receives;
import static org.corredor.referral.Casework.refusal;
import static org.corredor.referral.Casework.send;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.corredor.pdf.TaggedPdf;
import org.junit.jupiter.api.Test;

/** What is told without a consent, and what a child's consent needs. */
@QuarkusTest
final class WithoutConsentIT {
    private static Response without(RequestSpecification who, String person, String basis) {
        return who.header(key())
                .body("""
                {"person_id": "%s", "basis": "%s", "recipient": "ciudad-juarez", "fields": ["identity.alias", "needs"],
                 "notice_version": "2026-01", "expires_at": "%s"}""".formatted(person, basis, Instant.now().plus(30, ChronoUnit.DAYS)))
                .post(ORIGIN + "/consents/without");
    }

    private static Response confirm(RequestSpecification who, Response recorded) {
        return who.header(key())
                .header(ifMatch(recorded))
                .post(ORIGIN + "/consents/" + recorded.path("id") + "/confirm");
    }

    private static Response draft(String labourCase, String urgency, String ageBand) {
        String body = draftBody(labourCase, JUAREZ_SERVICE, "")
                .replace("\"urgent\"", "\"" + urgency + "\"")
                .replace("30-59", ageBand);
        return ok(origin().header(key()).body(body).post(ORIGIN + "/referrals"));
    }

    private static String child(String ageBand) {
        return id(origin().header(key())
                .body("{\"alias\": \"Lupita\", \"age_band\": \"" + ageBand + "\", \"restricted\": true}")
                .post(ORIGIN + "/people"));
    }

    private static String childsCase(String person) {
        return id(origin().header(key())
                .body("{\"person_id\": \"" + person + "\", \"types\": [\"child-labour\"], \"restricted\": true}")
                .post(ORIGIN + "/cases"));
    }

    @Test
    void anEmergencyGoesOnceASecondPersonHasConfirmedIt() {
        String person = person();
        Response recorded = ok(without(origin(), person, "vital-interest"));
        assertThat(recorded.<String>path("status")).isEqualTo("unconfirmed");
        assertThat(recorded.header("Location")).isEqualTo(ORIGIN + "/consents/" + recorded.path("id"));
        Response draft = draft(caseOf(person), "emergency", "30-59");
        String consent = recorded.path("id");
        Response alone = send(draft, consent, "needs");
        assertThat(refusal(alone)).isEqualTo("403 consent-missing");
        assertThat(alone.<String>path("reason")).isEqualTo("unconfirmed");
        assertThat(refusal(confirm(origin(), recorded))).isEqualTo("403 second-person");

        Response confirmed = ok(confirm(as("promoter.topolobampo"), recorded));
        assertThat(confirmed.<String>path("status")).isEqualTo("live");
        assertThat(confirmed.<String>path("confirmed_by")).isNotEqualTo(confirmed.path("recorded_by"));
        assertThat(refusal(confirm(as("focal-point.topolobampo"), confirmed))).isIn("409 conflict", "404 not-found");
        Response sent = ok(send(draft, consent, "needs"));
        ok(receives(ok(receives(sent, "acknowledge")), "accept"));
        for (Response receipt : List.of(
                ok(origin().get(ORIGIN + "/referrals/" + sent.path("id") + "/receipt")),
                ok(receiver().get(RECEIVER + "/referrals/" + sent.path("id") + "/receipt")))) {
            assertThat(receipt.asString()).contains("vital-interest");
        }
        String printed = new TaggedPdf(
                        ok(origin().get(ORIGIN + "/referrals/" + sent.path("id") + "/receipt/printed?language=es"))
                                .asByteArray())
                .text();
        assertThat(printed)
                .contains("En qué se basa", "Un interés vital de la persona", "No hubo consentimiento")
                .doesNotContain("con qué consentimiento", "puede retirar su consentimiento");
        assertThat(ok(as("privacy-officer.topolobampo").get(ORIGIN + "/audit?limit=200"))
                        .<List<String>>path("items.action"))
                .contains("consent.create-without", "consent.confirm");
    }

    @Test
    void withoutConsentOnlyAnEmergencyGoesAndOnlyWhatWasNamed() {
        String person = person();
        Response recorded = ok(without(origin(), person, "vital-interest"));
        ok(confirm(as("promoter.topolobampo"), recorded));
        String consent = recorded.path("id");
        Response urgent = send(draft(caseOf(person), "urgent", "30-59"), consent, "needs");
        assertThat(urgent.<String>path("reason")).isEqualTo("urgency");
        Response more = send(draft(caseOf(person), "emergency", "30-59"), consent, "identity.legal_name");
        assertThat(refusal(more)).isEqualTo("403 consent-scope");
        Response noChild = without(origin(), person, "child-protection");
        assertThat(noChild.<List<String>>path("errors.pointer")).containsExactly("/basis");
    }

    @Test
    void whatProtectsAChildGoesForAChildOnly() {
        String child = child("15-17");
        Response recorded = ok(without(origin(), child, "child-protection"));
        // a restricted child shows to who works with them: the second person takes part in the case
        String labourCase = childsCase(child);
        Casework.sql("insert into app.case_participant (tenant_id, case_id, membership_id, part) select tenant_id, '"
                + labourCase
                + "', id, 'assigned' from app.membership where subject = '0190a000-0000-7000-8000-000000010202'");
        ok(confirm(as("promoter.topolobampo"), recorded));
        String consent = recorded.path("id");
        assertThat(refusal(send(draft(labourCase, "emergency", "18-29"), consent, "needs")))
                .isEqualTo("422 validation");
        ok(send(draft(labourCase, "emergency", "15-17"), consent, "needs"));
    }

    @Test
    void ofAChildTheDutiesAreExplainedFirstAndUnderFifteenNobodyConsentsAlone() {
        String teenager = child("15-17");
        Response silent = consent(teenager, "ciudad-juarez", Instant.now().plus(9, ChronoUnit.DAYS), "needs");
        assertThat(silent.<List<String>>path("errors.pointer")).containsExactly("/notification_duties_explained");
        ok(childsConsent(teenager, "person", "needs"));
        String younger = child("under-15");
        assertThat(childsConsent(younger, "person", "needs").<List<String>>path("errors.pointer"))
                .containsExactly("/given_by");
        Response guarded = ok(childsConsent(younger, "guardian", "needs"));
        assertThat(guarded.<Boolean>path("notification_duties_explained")).isTrue();
        ok(send(draft(childsCase(younger), "urgent", "under-15"), guarded.path("id"), "needs"));
        Response untold =
                send(draft(caseOf(person()), "urgent", "15-17"), Casework.liveConsent(person(), "needs"), "needs");
        assertThat(untold.<String>path("reason")).isEqualTo("duties");
    }

    @Test
    void whoTurnsOutToBeUnderFifteenHasNotConsentedAlone() {
        String person = person(); // of whom no age was known when the consent was given
        String alone = id(childsConsent(person, "person", "needs"));
        Response young = send(draft(caseOf(person), "urgent", "under-15"), alone, "needs");
        assertThat(refusal(young)).isEqualTo("403 consent-missing");
        assertThat(young.<String>path("reason")).isEqualTo("guardian");
        ok(send(draft(caseOf(person), "urgent", "15-17"), alone, "needs"));
        String guarded = id(childsConsent(person, "guardian", "needs"));
        ok(send(draft(caseOf(person), "urgent", "under-15"), guarded, "needs"));
    }

    @Test
    void whoIsCorrectedToBeTenHasNotConsentedAloneWhateverTheEnvelopeSays() {
        String person = person();
        String labourCase = caseOf(person);
        String alone = id(childsConsent(person, "person", "needs"));
        Response known = ok(origin().get(ORIGIN + "/people/" + person));
        ok(origin().contentType("application/merge-patch+json")
                .header(ifMatch(known))
                .body("{\"birth_year\": " + (Year.now(ZoneOffset.UTC).getValue() - 10)
                        + ", \"age_band\": null, \"restricted\": true}")
                .patch(ORIGIN + "/people/" + person));
        Response sent = send(draft(labourCase, "urgent", "15-17"), alone, "needs");
        assertThat(refusal(sent)).isEqualTo("403 consent-missing");
        assertThat(sent.<String>path("reason")).isEqualTo("guardian");
        ok(send(draft(labourCase, "urgent", "15-17"), id(childsConsent(person, "guardian", "needs")), "needs"));
    }

    @Test
    void theEnvelopeOfAChildSaysSo() {
        String teenager = child("15-17");
        String given = id(childsConsent(teenager, "person", "needs"));
        Response silent = send(draft(childsCase(teenager), "urgent", "30-59"), given, "needs");
        assertThat(refusal(silent)).isEqualTo("422 validation");
        assertThat(silent.<List<String>>path("errors.code")).containsExactly("child-envelope");
        String born = id(origin().header(key())
                .body("{\"alias\": \"Lupita\", \"birth_year\": "
                        + (Year.now(ZoneOffset.UTC).getValue() - 10) + ", \"restricted\": true}")
                .post(ORIGIN + "/people"));
        assertThat(childsConsent(born, "person", "needs").<List<String>>path("errors.pointer"))
                .containsExactly("/given_by");
    }
}
