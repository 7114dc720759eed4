package org.corredor.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.as;
import static org.corredor.Api.ifMatch;
import static org.corredor.Api.key;
import static org.corredor.referral.Casework.JUAREZ_SERVICE;
import static org.corredor.referral.Casework.ORIGIN;
import static org.corredor.referral.Casework.RECEIVER;
import static org.corredor.referral.Casework.caseOf;
import static org.corredor.referral.Casework.draftBody;
import static org.corredor.referral.Casework.liveConsent;
import static org.corredor.referral.Casework.ok;
import static org.corredor.referral.Casework.origin;
import static org.corredor.referral.Casework.person;
import static org.corredor.referral.Casework.receives;
import static org.corredor.referral.Casework.refusal;
import static org.corredor.referral.Casework.send;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A transfer: whose the case is before, between and after. */
@QuarkusTest
final class CustodyIT {
    private static final String[] FIELDS = {"identity.alias", "case.summary", "case.amounts"};

    private static Response draft(String labourCase) {
        String body = draftBody(labourCase, JUAREZ_SERVICE, "").replaceFirst("}\\s*$", ", \"kind\": \"transfer\"}");
        return origin().header(key()).body(body).post(ORIGIN + "/referrals");
    }

    private static Response sent(String person, String labourCase) {
        return ok(send(draft(labourCase), liveConsent(person, FIELDS), FIELDS));
    }

    private static Response accepted(Response sent) {
        return ok(receives(ok(receives(sent, "acknowledge")), "accept"));
    }

    private static Response labourCase(String id) {
        return ok(origin().get(ORIGIN + "/cases/" + id));
    }

    private static Response gives(Response at, String command, String body) {
        return origin().header(key())
                .header(ifMatch(at))
                .body(body)
                .post(ORIGIN + "/referrals/" + at.path("id") + "/" + command);
    }

    @Test
    void theCaseIsClosedAsTransferredAndStaysAStubThatSaysWhereItWent() {
        String person = person();
        String mine = caseOf(person);
        Response sent = sent(person, mine);
        assertThat(sent.<String>path("kind")).isEqualTo("transfer");
        assertThat(labourCase(mine).<String>path("status")).isEqualTo("open");
        String before = labourCase(mine).header("ETag");

        Response accepted = accepted(sent);
        Response moved = labourCase(mine);
        assertThat(moved.<String>path("status")).isEqualTo("closed");
        assertThat(moved.<String>path("outcome")).isEqualTo("transferred");
        assertThat(moved.<String>path("transferred_by")).isEqualTo(sent.path("id"));
        assertThat(moved.<String>path("person_id")).isEqualTo(person);
        assertThat(moved.<String>path("summary")).isNull();
        assertThat(moved.<Object>path("amount_claimed")).isNull();
        assertThat(moved.<Object>path("employer")).isNull();
        assertThat(moved.<String>path("custody_taken_at"))
                .as("its deadlines still run here")
                .isNull();
        assertThat(moved.header("ETag")).isNotEqualTo(before);
        assertThat(refusal(origin().header(key())
                        .header("If-Match", before)
                        .body("{\"outcome\": \"resolved\"}")
                        .post(ORIGIN + "/cases/" + mine + "/close")))
                .isEqualTo("412 precondition-failed");

        String theirs = ok(receives(accepted, "open-case")).path("case_id");
        assertThat(ok(as("coordinator.ciudad-juarez").get(RECEIVER + "/cases/" + theirs))
                        .<String>path("summary"))
                .isEqualTo("Two weeks unpaid.");
        assertThat(labourCase(mine).<String>path("custody_taken_at")).isNotNull();
        assertThat(refusal(receives(
                        ok(as("coordinator.ciudad-juarez").get(RECEIVER + "/referrals/" + sent.path("id"))),
                        "reject",
                        "{\"reason\": \"other\"}")))
                .as("only a new transfer goes back")
                .isEqualTo("409 referral-state");
    }

    @Test
    void theStubTellsNothingOfWhatIsTheOtherCentersToKeepButTheDeadlinesWhileTheyRunHere() {
        String person = person();
        String mine = caseOf(person);
        String log = ORIGIN + "/cases/" + mine + "/services-delivered";
        String entry = log + "/" + Casework.id(origin().header(key()).body("""
                {"on_date": "2026-01-20", "services": ["legal-triage"], "modality": "phone", "note": "Teme al capataz."}""").post(log));
        assertThat(ok(origin().get(entry)).<String>path("note")).isEqualTo("Teme al capataz.");
        Response accepted = accepted(sent(person, mine));

        for (Response read : List.of(origin().get(log), origin().get(entry))) {
            assertThat(ok(read).asString()).contains("legal-triage").doesNotContain("capataz", "\"note\"");
        }
        Response moved = labourCase(mine);
        assertThat(moved.<String>path("stage")).isNull();
        assertThat(moved.<String>path("trigger_kind"))
                .as("what its deadlines run from, and they run here")
                .isEqualTo("payment-due");
        assertThat(moved.<String>path("trigger_date")).isEqualTo("2026-01-15");

        ok(receives(accepted, "open-case"));
        Response listed = ok(origin().get(ORIGIN + "/cases?person=" + person));
        assertThat(labourCase(mine).asString())
                .doesNotContain("trigger", "stage", "summary", "employer", "amount")
                .contains(person, "unpaid-wages", "closed_at", "transferred_by", "custody_taken_at");
        assertThat(listed.asString()).doesNotContain("trigger", "stage", "Two weeks", "4200");
        assertThat(ok(origin().get(ORIGIN + "/referrals/" + accepted.path("id") + "/package"))
                        .asString())
                .as("the record of what it disclosed stays the origin's")
                .contains("Two weeks unpaid.");
    }

    @Test
    void whatComesBackIsWholeAgain() {
        String person = person();
        String mine = caseOf(person);
        String log = ORIGIN + "/cases/" + mine + "/services-delivered";
        ok(origin().header(key()).body("""
                {"on_date": "2026-01-20", "services": ["legal-triage"], "modality": "phone", "note": "Teme al capataz."}""").post(log));
        ok(gives(accepted(sent(person, mine)), "enter-in-error", "{\"reason\": \"wrong-person\"}"));
        assertThat(ok(origin().get(log)).<List<String>>path("items.note")).containsExactly("Teme al capataz.");
        assertThat(labourCase(mine).<String>path("stage")).isEqualTo("guidance");
    }

    @Test
    void aCaseMovesOnceAndOnlyOneTransferOfItIsUnderWay() {
        String person = person();
        String mine = caseOf(person);
        String consent = liveConsent(person, FIELDS);
        Response second = draft(mine);
        Response third = draft(mine);
        Response sent = sent(person, mine);
        Response pending = send(second, consent, FIELDS);
        assertThat(refusal(pending)).isEqualTo("409 case-custody");
        assertThat(pending.<String>path("reason")).isEqualTo("pending");
        ok(gives(sent, "withdraw", "{\"reason\": \"other\"}"));
        accepted(ok(send(second, consent, FIELDS)));
        Response moved = send(third, consent, FIELDS);
        assertThat(moved.<String>path("reason")).isEqualTo("moved");
        assertThat(refusal(draft(mine))).isEqualTo("409 case-state");
    }

    @Test
    void aTransferInErrorGivesTheCaseBackUnlessTheOtherHasOpenedItsOwn() {
        String person = person();
        String mine = caseOf(person);
        Response accepted = accepted(sent(person, mine));
        ok(gives(accepted, "enter-in-error", "{\"reason\": \"wrong-person\"}"));
        Response back = labourCase(mine);
        assertThat(back.<String>path("status")).isEqualTo("open");
        assertThat(back.<String>path("outcome")).isNull();
        assertThat(back.<String>path("summary")).isEqualTo("Two weeks unpaid.");
        assertThat(back.<String>path("transferred_by")).isNull();

        Response taken = ok(receives(accepted(sent(person, mine)), "open-case"));
        ok(gives(taken, "enter-in-error", "{\"reason\": \"sent-in-error\"}"));
        assertThat(labourCase(mine).<String>path("outcome")).isEqualTo("transferred");
        assertThat(ok(as("coordinator.ciudad-juarez").get(RECEIVER + "/cases/" + taken.path("case_id")))
                        .<String>path("status"))
                .isEqualTo("open");
    }

    @Test
    void whoMayNotCloseACaseCannotGiveItAway() {
        String person = person();
        String labourCase = caseOf(person);
        Casework.sql("insert into app.case_participant (tenant_id, case_id, membership_id, part) select tenant_id, '"
                + labourCase
                + "', id, 'assigned' from app.membership where subject = '0190a000-0000-7000-8000-000000010202'");
        String body = draftBody(labourCase, JUAREZ_SERVICE, "").replaceFirst("}\\s*$", ", \"kind\": \"transfer\"}");
        Response refused = as("promoter.topolobampo").header(key()).body(body).post(ORIGIN + "/referrals");
        assertThat(refusal(refused)).isEqualTo("403 permission-missing");
        assertThat(refused.<String>path("permission")).isEqualTo("case:close");
    }

    @Test
    void aCaseThatNobodyHasIsNotDoneWith() {
        String person = person();
        Response started = ok(receives(accepted(sent(person, caseOf(person))), "start"));
        Response done = receives(started, "complete", "{\"outcome\": \"resolved\"}");
        assertThat(refusal(done)).isEqualTo("409 case-custody");
        assertThat(done.<String>path("reason")).isEqualTo("not-taken");
        Response opened = ok(receives(started, "open-case"));
        ok(receives(opened, "complete", "{\"outcome\": \"resolved\"}"));
    }

    @Test
    void whatWasClosedForAnotherReasonIsNotHandedOver() {
        String person = person();
        String mine = caseOf(person);
        Response sent = sent(person, mine);
        Response open = labourCase(mine);
        ok(origin().header(key())
                .header(ifMatch(open))
                .body("{\"outcome\": \"person-desisted\"}")
                .post(ORIGIN + "/cases/" + mine + "/close"));
        Response refused = receives(ok(receives(sent, "acknowledge")), "accept");
        assertThat(refused.<String>path("reason")).isEqualTo("closed");
        assertThat(labourCase(mine).<String>path("outcome")).isEqualTo("person-desisted");
    }
}
