package org.corredor.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.as;
import static org.corredor.Api.ifMatch;
import static org.corredor.Api.key;
import static org.corredor.referral.Casework.JUAREZ_SERVICE;
import static org.corredor.referral.Casework.NAME;
import static org.corredor.referral.Casework.ORIGIN;
import static org.corredor.referral.Casework.RECEIVER;
import static org.corredor.referral.Casework.caseOf;
import static org.corredor.referral.Casework.draft;
import static org.corredor.referral.Casework.liveConsent;
import static org.corredor.referral.Casework.ok;
import static org.corredor.referral.Casework.origin;
import static org.corredor.referral.Casework.person;
import static org.corredor.referral.Casework.receiver;
import static org.corredor.referral.Casework.receives;
import static org.corredor.referral.Casework.refusal;
import static org.corredor.referral.Casework.send;
import static org.corredor.referral.Casework.sent;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.corredor.local.Receipt;
import org.junit.jupiter.api.Test;

/** A case goes from Topolobampo to Ciudad Juárez and comes back closed; nobody else can see it. */
@QuarkusTest
final class ReferralCaseIT {
    private static final String[] FIELDS = {"identity.alias", "contact.channels", "contact.safe_contact", "case.types"};

    @Test
    void itGoesOutIsWorkedOnAndComesBackClosed() {
        String person = person();
        String labourCase = caseOf(person);
        Response drafted = ok(draft(labourCase, JUAREZ_SERVICE));
        String path = "/referrals/" + drafted.path("id");
        assertThat(drafted.header("Location")).isEqualTo(ORIGIN + path);
        assertThat(drafted.<String>path("state")).isEqualTo("draft");
        assertThat(drafted.<String>path("case_id")).isEqualTo(labourCase);
        assertThat(receiver().get(RECEIVER + path).statusCode()).isEqualTo(404);

        ok(send(drafted, liveConsent(person, FIELDS), FIELDS));
        Response envelope = ok(receiver().get(RECEIVER + path));
        assertThat(envelope.<String>path("side")).isEqualTo("in");
        assertThat(envelope.<String>path("peer")).isEqualTo("topolobampo");
        assertThat(envelope.asString())
                .doesNotContain("Lala")
                .doesNotContain(NAME)
                .doesNotContain(labourCase);
        assertThat(refusal(receiver().get(RECEIVER + path + "/package"))).isEqualTo("404 not-found");
        assertThat(commands(receiver().get(RECEIVER + path + "/actions")))
                .containsExactly("acknowledge", "request-information", "reject", "claim", "reassign");

        Response received = ok(receives(envelope, "acknowledge"));
        Response accepted = ok(receives(received, "accept"));
        Response actions = ok(receiver().get(RECEIVER + path + "/actions"));
        assertThat(actions.<List<String>>path("actions.find { it.command == 'open-case' }.fields.name"))
                .containsExactly("person_id");
        assertThat(actions.<List<Boolean>>path("actions.find { it.command == 'open-case' }.fields.required"))
                .containsExactly(false);
        assertThat(accepted.<String>path("state")).isEqualTo("accepted");
        Response opened = ok(receiver().get(RECEIVER + path + "/package"));
        assertThat(opened.<List<String>>path("fields.field")).containsExactlyInAnyOrder(FIELDS);
        assertThat(opened.<List<Object>>path("fields.value")).contains("Lala");
        assertThat(opened.asString()).doesNotContain(NAME);

        Response withCase = ok(receives(accepted, "open-case"));
        String theirs = withCase.path("case_id");
        assertThat(ok(receiver().get(RECEIVER + "/cases/" + theirs)).<List<String>>path("types"))
                .containsExactly("recruitment-fraud", "unpaid-wages");
        assertThat(ok(origin().get(ORIGIN + path)).<String>path("case_id")).isEqualTo(labourCase);

        Response started = ok(receives(withCase, "start"));
        Response completed = ok(receives(started, "complete", "{\"outcome\": \"agreement-reached\"}"));
        Response seen = ok(origin().get(ORIGIN + path));
        assertThat(seen.<String>path("outcome")).isEqualTo("agreement-reached");
        assertThat(seen.header("ETag")).isEqualTo(completed.header("ETag"));
        Response closed = ok(origin().header(key()).header(ifMatch(seen)).post(ORIGIN + path + "/close"));
        assertThat(closed.<String>path("state")).isEqualTo("closed");

        assertThat(ok(origin().get(ORIGIN + path + "/events")).<List<String>>path("items.command"))
                .isEqualTo(ok(receiver().get(RECEIVER + path + "/events")).<List<String>>path("items.command"))
                .containsExactly("send", "acknowledge", "accept", "start", "complete", "close");
    }

    @Test
    void bothSidesHoldTheSameReceiptAndThePackageMatchesIt() {
        Response accepted = Casework.accepted(FIELDS);
        String path = "/referrals/" + accepted.path("id");
        Response receipt = ok(receiver().get(RECEIVER + path + "/receipt"));
        assertThat(receipt.asString())
                .isEqualTo(ok(origin().get(ORIGIN + path + "/receipt")).asString());
        String opened = ok(receiver().get(RECEIVER + path + "/package")).asString();
        Receipt held = Receipt.read(receipt.asString());
        assertThat(held.isWhole()).isTrue();
        assertThat(held.of(opened)).matches(Receipt.Finding::holds);
        assertThat(held.of(opened).kept()).containsExactlyInAnyOrder(FIELDS);
        assertThat(held.of(opened.replace("Lala", "Otra")).altered()).containsExactly("identity.alias");
    }

    @Test
    void aThirdCenterGetsTheAnswerOfARandomIdEverywhere() {
        Response sent = sent(FIELDS);
        String own = "/v1/centers/tijuana/referrals/";
        String random = own + UUID.randomUUID();
        String there = own + sent.path("id");
        for (String read : List.of("", "/actions", "/package", "/receipt", "/events")) {
            Response answer = as("coordinator.tijuana").get(there + read);
            assertThat(answer.statusCode()).as(read).isEqualTo(404);
            assertThat(answer.asString())
                    .as(read)
                    .isEqualTo(as("coordinator.tijuana").get(random + read).asString());
        }
        for (String command : List.of("acknowledge", "accept", "start", "close", "open-case")) {
            assertThat(thirdParty(there + "/" + command, "")).isEqualTo(thirdParty(random + "/" + command, ""));
        }
        assertThat(thirdParty(there + "/reject", "{\"reason\": \"other\"}")).startsWith("404");
        assertThat(thirdParty(there + "/withdraw", "{\"reason\": \"other\"}")).startsWith("404");
        assertThat(thirdParty(there + "/complete", "{\"outcome\": \"resolved\"}"))
                .startsWith("404");
        assertThat(thirdParty(
                        there + "/send",
                        "{\"consent_id\": \"%s\", \"fields\": [\"needs\"]}".formatted(UUID.randomUUID())))
                .startsWith("404");
        assertThat(as("coordinator.tijuana")
                        .get(ORIGIN + "/referrals/" + sent.path("id"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(as("coordinator.tijuana")
                        .get("/v1/centers/tijuana/referrals?limit=200")
                        .<List<String>>path("items.id"))
                .doesNotContain(sent.<String>path("id"));
    }

    @Test
    void listsShowEachSideItsOwnAndFilter() {
        String id = sent(FIELDS).path("id");
        assertThat(receiver()
                        .get(RECEIVER + "/referrals?side=in&state=requested&limit=200")
                        .<List<String>>path("items.id"))
                .contains(id);
        assertThat(receiver().get(RECEIVER + "/referrals?side=out&limit=200").<List<String>>path("items.id"))
                .doesNotContain(id);
        assertThat(origin().get(ORIGIN + "/referrals?side=out&limit=200").<List<String>>path("items.id"))
                .contains(id);
        assertThat(origin().get(ORIGIN + "/referrals?state=no-such-state").statusCode())
                .isEqualTo(422);
        sent(FIELDS);
        String next = ok(origin().get(ORIGIN + "/referrals?limit=1")).path("next");
        assertThat(next).isNotNull();
        assertThat(refusal(origin().get(ORIGIN + "/referrals?side=in&limit=1&cursor=" + next)))
                .isEqualTo("400 invalid-cursor");
    }

    /** Who looks at the top of a list to see what is new sees it there, however long it lay as a draft. */
    @Test
    void whatArrivedLastStandsFirst() {
        String person = person();
        Response lay = draft(caseOf(person), JUAREZ_SERVICE);
        Response quick = draft(caseOf(person), JUAREZ_SERVICE);
        ok(send(quick, liveConsent(person, FIELDS), FIELDS));
        ok(send(lay, liveConsent(person, FIELDS), FIELDS));
        Response top = ok(receiver().get(RECEIVER + "/referrals?side=in&limit=1"));
        assertThat(top.<List<String>>path("items.id")).containsExactly(lay.<String>path("id"));
        assertThat(receiver()
                        .get(RECEIVER + "/referrals?side=in&limit=1&cursor=" + top.<String>path("next"))
                        .<List<String>>path("items.id"))
                .containsExactly(quick.<String>path("id"));
        assertThat(origin().get(ORIGIN + "/referrals?limit=2").<List<String>>path("items.id"))
                .containsExactly(quick.path("id"), lay.path("id"));
    }

    private static String thirdParty(String path, String body) {
        var request = as("coordinator.tijuana").header(key()).header("If-Match", "\"v2\"");
        Response answer = (body.isEmpty() ? request : request.body(body)).post(path);
        return answer.statusCode() + " " + answer.asString();
    }

    private static List<String> commands(Response actions) {
        return ok(actions).path("actions.command");
    }
}
