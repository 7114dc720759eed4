package org.corredor.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.as;
import static org.corredor.Api.ifMatch;
import static org.corredor.Api.key;
import static org.corredor.referral.Casework.JUAREZ_SERVICE;
import static org.corredor.referral.Casework.ORIGIN;
import static org.corredor.referral.Casework.RECEIVER;
import static org.corredor.referral.Casework.accepted;
import static org.corredor.referral.Casework.draftBody;
import static org.corredor.referral.Casework.id;
import static org.corredor.referral.Casework.liveConsent;
import static org.corredor.referral.Casework.ok;
import static org.corredor.referral.Casework.person;
import static org.corredor.referral.Casework.receiver;
import static org.corredor.referral.Casework.receives;
import static org.corredor.referral.Casework.sent;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who of a side sees a referral: whoever sees its case and its person; before there are any, whoever may read referrals. */
@QuarkusTest
final class ReferralAccessIT {
    private static final String PROMOTER = "promoter.topolobampo";
    private static final String COORDINATOR = "coordinator.topolobampo";
    private static final List<String> READS = List.of("", "/actions", "/package", "/receipt", "/events");

    @Test
    void aRestrictedCasesReferralIsNotThereForTheCoordinator() {
        Response sent = sentBy(PROMOTER, ", \"restricted\": true");
        String path = ORIGIN + "/referrals/" + sent.path("id");
        ok(as(PROMOTER).get(path));
        for (String read : READS) {
            assertNotThere(COORDINATOR, path, read);
        }
        assertThat(as(COORDINATOR).get(ORIGIN + "/referrals?limit=200").<List<String>>path("items.id"))
                .doesNotContain(sent.<String>path("id"));
        assertThat(withdrawn(COORDINATOR, path, sent).asString())
                .isEqualTo(withdrawn(COORDINATOR, ORIGIN + "/referrals/" + UUID.randomUUID(), sent)
                        .asString());
        assertThat(closed(COORDINATOR, path, sent).statusCode()).isEqualTo(404);
        assertThat(ok(withdrawn(PROMOTER, path, sent)).<String>path("state")).isEqualTo("withdrawn");
    }

    @Test
    void aPromoterReadsNoReferralOfACaseTheyDoNotTakePartIn() {
        Response sent = sentBy(COORDINATOR, "");
        String path = ORIGIN + "/referrals/" + sent.path("id");
        for (String read : List.of("", "/actions", "/receipt", "/events")) {
            assertNotThere(PROMOTER, path, read);
        }
        assertThat(withdrawn(PROMOTER, path, sent).statusCode()).isEqualTo(404);
        assertThat(ok(as(COORDINATOR).get(path)).<String>path("state")).isEqualTo("requested");
    }

    @Test
    void whoMayNotGiveACommandIsToldSoAndNothingOfItsStateOrVersion() {
        Response accepted = accepted("identity.alias");
        String path = RECEIVER + "/referrals/" + accepted.path("id");
        for (String version : List.of("\"v1\"", accepted.header("ETag"))) {
            Response refused = as("promoter.ciudad-juarez")
                    .header(key())
                    .header("If-Match", version)
                    .body("{\"reason\": \"no-capacity\"}")
                    .post(path + "/request-cancellation");
            assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(403);
            assertThat(refused.<String>path("type")).endsWith("/permission-missing");
        }
        Response draft = as("promoter.topolobampo")
                .header(key())
                .body(draftBody(UUID.randomUUID().toString(), JUAREZ_SERVICE, "")
                        .replaceFirst("\\{", "{\"kind\": \"transfer\", "))
                .post(ORIGIN + "/referrals");
        assertThat(draft.statusCode()).as(draft.asString()).isEqualTo(403);
    }

    @Test
    void anIncomingReferralShowsToWhoMayReadUntilItsCaseIsOpened() {
        Response accepted = accepted("identity.alias");
        String path = RECEIVER + "/referrals/" + accepted.path("id");
        ok(as("promoter.ciudad-juarez").get(path));
        Response opened = ok(receives(accepted, "open-case"));
        assertNotThere("promoter.ciudad-juarez", path, "");
        assertThat(ok(receiver().get(path)).<String>path("case_id")).isEqualTo(opened.<String>path("case_id"));
    }

    @Test
    void whoTakesNoPartInTheRestrictedCaseOfAnIncomingReferralCannotComplete() {
        Response opened = ok(receives(accepted("identity.alias"), "open-case"));
        Response started = ok(receives(opened, "start"));
        Casework.restrictWithoutAnybody(opened.path("case_id"));
        assertThat(receives(started, "complete", "{\"outcome\": \"resolved\"}").statusCode())
                .isEqualTo(404);
        assertThat(receiver()
                        .get(RECEIVER + "/referrals/" + opened.path("id") + "/package")
                        .statusCode())
                .isEqualTo(404);
    }

    /** A closed case's referral goes on: who alone sees the two must be there to answer the other side. */
    @Test
    void whoAloneSeesAReferralThatIsNotOverStaysAMember() {
        Response accepted = accepted("needs");
        String referral = ORIGIN + "/referrals/" + accepted.path("id");
        String labourCase = ok(Casework.origin().get(referral)).path("case_id");
        String alone = UUID.randomUUID().toString();
        Casework.sql("insert into app.membership (tenant_id, id, subject, display_name) select id, '" + alone + "', '"
                + alone + "', 'Nadie' from app.tenant where slug = 'topolobampo'");
        Casework.restrictWithoutAnybody(labourCase);
        Casework.sql(
                "insert into app.case_participant (tenant_id, case_id, membership_id, part) select tenant_id, id, '"
                        + alone + "', 'assigned' from app.labour_case where id = '" + labourCase + "'");
        Casework.sql("update app.labour_case set status = 'closed', closed_at = now() where id = '" + labourCase + "'");
        assertThat(Casework.refusal(removed(alone))).isEqualTo("409 last-participant");
        Casework.sql("update app.referral set state = 'closed' where id = '" + accepted.path("id") + "'");
        assertThat(removed(alone).statusCode()).isBetween(200, 204);
    }

    private static Response removed(String member) {
        String path = ORIGIN + "/members/" + member;
        String admin = "center-admin.topolobampo";
        return as(admin).header(key()).header(ifMatch(ok(as(admin).get(path)))).delete(path);
    }

    @Test
    void whetherTheConsentStillLivesIsSaidToNobodyWhoDoesNotSeeTheReferral() {
        String person = person();
        String consent = liveConsent(person, "identity.alias");
        Response sent =
                ok(Casework.send(Casework.draft(Casework.caseOf(person), JUAREZ_SERVICE), consent, "identity.alias"));
        Response opened = ok(receives(ok(receives(ok(receives(sent, "acknowledge")), "accept")), "open-case"));
        String path = RECEIVER + "/referrals/" + opened.path("id");
        assertThat(ok(receiver().get(path + "/package")).<List<?>>path("fields"))
                .hasSize(1);
        String kept = ORIGIN + "/consents/" + consent;
        Response live = ok(Casework.origin().get(kept));
        ok(Casework.origin().header(key()).header(ifMatch(live)).post(kept + "/withdraw"));
        assertThat(Casework.refusal(receiver().get(path + "/package"))).isEqualTo("403 consent-missing");
        Casework.restrictWithoutAnybody(opened.path("case_id"));
        assertNotThere("coordinator.ciudad-juarez", path, "/package");
    }

    private static Response sentBy(String account, String more) {
        String person = person();
        String labourCase = id(as(account)
                .header(key())
                .body("{\"person_id\": \"" + person + "\", \"types\": [\"unpaid-wages\"]" + more + "}")
                .post(ORIGIN + "/cases"));
        Response drafted = ok(as(account)
                .header(key())
                .body(draftBody(labourCase, JUAREZ_SERVICE, ""))
                .post(ORIGIN + "/referrals"));
        return ok(as(account)
                .header(key())
                .header(ifMatch(drafted))
                .body("{\"consent_id\": \"%s\", \"fields\": [\"identity.alias\"]}"
                        .formatted(liveConsent(person, "identity.alias")))
                .post(ORIGIN + "/referrals/" + drafted.path("id") + "/send"));
    }

    private static void assertNotThere(String account, String path, String read) {
        Response answer = as(account).get(path + read);
        String random = path.substring(0, path.lastIndexOf('/') + 1) + UUID.randomUUID() + read;
        assertThat(answer.statusCode()).as(read).isEqualTo(404);
        assertThat(answer.asString()).as(read).isEqualTo(as(account).get(random).asString());
    }

    private static Response withdrawn(String account, String path, Response at) {
        return as(account)
                .header(key())
                .header(ifMatch(at))
                .body("{\"reason\": \"solved-otherwise\"}")
                .post(path + "/withdraw");
    }

    private static Response closed(String account, String path, Response at) {
        return as(account).header(key()).header(ifMatch(at)).post(path + "/close");
    }
}
