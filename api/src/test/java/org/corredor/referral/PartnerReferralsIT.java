package org.corredor.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.anonymous;
import static org.corredor.Api.as;
import static org.corredor.Api.key;
import static org.corredor.referral.Casework.JUAREZ_SERVICE;
import static org.corredor.referral.Casework.ORIGIN;
import static org.corredor.referral.Casework.RECEIVER;
import static org.corredor.referral.Casework.consent;
import static org.corredor.referral.Casework.draft;
import static org.corredor.referral.Casework.id;
import static org.corredor.referral.Casework.ok;
import static org.corredor.referral.Casework.origin;
import static org.corredor.referral.Casework.receiver;
import static org.corredor.referral.Casework.receives;
import static org.corredor.referral.Casework.refusal;
import static org.corredor.referral.Casework.send;
import static org.corredor.referral.PartnerDesk.PARTNER;
import static org.corredor.referral.PartnerDesk.SERVICE;
import static org.corredor.referral.PartnerDesk.STORY;
import static org.corredor.referral.PartnerDesk.body;
import static org.corredor.referral.PartnerDesk.gives;
import static org.corredor.referral.PartnerDesk.ownService;
import static org.corredor.referral.PartnerDesk.partner;
import static org.corredor.referral.PartnerDesk.run;
import static org.corredor.referral.PartnerDesk.sends;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** An organisation outside the network that has a client: it sends to a center, and works its own inbox. */
@QuarkusTest
final class PartnerReferralsIT {
    @AfterAll
    static void leaveTheDirectoryAsItWas() {
        PartnerDesk.leaveTheDirectoryAsItWas();
    }

    /** Of an operation that both sides have, either permission opens the door; which is needed is asked before anything is told. */
    @Test
    void whoseClientMayNotSendTakesNoConsentBack() {
        Response sent = ok(sends(body(JUAREZ_SERVICE, "[\"identity.alias\"]", "")));
        PartnerDesk.mayNotSend(() -> {
            assertThat(refusal(gives(sent, "withdraw-consent", ""))).isEqualTo("403 permission-missing");
            assertThat(refusal(partner()
                            .header(key())
                            .header("If-Match", "\"v1\"")
                            .body("{\"reason\": \"other\"}")
                            .post(PARTNER + "/" + sent.path("id") + "/withdraw")))
                    .isEqualTo("403 permission-missing");
        });
        Response said = gives(sent, "withdraw-consent", "{\"reason\": \"other\"}");
        assertThat(refusal(said)).isEqualTo("422 validation");
        assertThat(said.<List<String>>path("errors.pointer")).containsExactly("/reason");
        ok(gives(sent, "withdraw-consent", ""));
    }

    /** As curl does it without -d: neither a body nor a Content-Type. */
    @Test
    void whatSaysNothingMoreNeedsNoBody() {
        ownService();
        Response arrived = PartnerDesk.arrived();
        Response seen = partner()
                .noContentType()
                .header(key())
                .header("If-Match", arrived.header("ETag"))
                .post(PARTNER + "/" + arrived.path("id") + "/acknowledge");
        assertThat(ok(seen).<String>path("state")).isEqualTo("received");
    }

    @Test
    void whatIsWrongWithTheConsentIsPointedAtInTheBodyThatWasSent() {
        Response past = sends(body(JUAREZ_SERVICE, "[\"identity.alias\"]", "")
                .replaceFirst("\"expires_at\": \"2", "\"expires_at\": \"1"));
        assertThat(refusal(past)).isEqualTo("422 validation");
        assertThat(past.<List<String>>path("errors.pointer")).containsExactly("/consent/expires_at");
    }

    @Test
    void whatThePersonEndedIsNotOfferedToBeTakenBack() {
        Response sent = ok(sends(body(JUAREZ_SERVICE, "[\"identity.alias\"]", "")));
        Response accepted = ok(receives(ok(receives(sent, "acknowledge")), "accept"));
        ok(gives(accepted, "withdraw-consent", ""));
        Response actions = ok(partner().get(PARTNER + "/" + sent.path("id") + "/actions"));
        assertThat(actions.<String>path("state")).isEqualTo("cancellation-requested");
        assertThat(actions.<List<String>>path("actions.command")).doesNotContain("retract-cancellation");
    }

    @Test
    void whatItSendsArrivesAsAnyReferralDoesAndComesBack() {
        Response sent = ok(sends(body(JUAREZ_SERVICE, "[\"identity.alias\", \"case.summary\", \"case.amounts\"]", "")));
        assertThat(sent.header("Location")).isEqualTo(PARTNER + "/" + sent.path("id"));
        assertThat(sent.<String>path("state")).isEqualTo("requested");
        assertThat(sent.<String>path("peer")).isEqualTo("ciudad-juarez");
        Response there = ok(receiver().get(RECEIVER + "/referrals/" + sent.path("id")));
        assertThat(there.<String>path("peer")).isEqualTo("partner-demo");
        assertThat(there.asString()).doesNotContain("Expediente", STORY);
        Response accepted = ok(receives(ok(receives(sent, "acknowledge")), "accept"));
        Response opened = ok(receiver().get(RECEIVER + "/referrals/" + sent.path("id") + "/package"));
        assertThat(opened.<List<String>>path("fields.field"))
                .containsExactly("case.amounts", "case.summary", "identity.alias");
        assertThat(opened.asString())
                .contains("4200.50", STORY, "Expediente 17")
                .doesNotContain("Buitimea");
        Response started = ok(receives(ok(receives(accepted, "open-case")), "start"));
        Response done = ok(receives(started, "complete", "{\"outcome\": \"agreement-reached\"}"));
        Response closed = ok(gives(done, "close", "{\"feedback\": \"as-hoped\"}"));
        assertThat(closed.<String>path("state")).isEqualTo("closed");
        assertThat(closed.<String>path("outcome")).isEqualTo("agreement-reached");
        assertThat(ok(receiver().get(RECEIVER + "/referrals/" + sent.path("id")))
                        .<String>path("feedback"))
                .isEqualTo("as-hoped");
        assertThat(ok(partner().get(PARTNER + "/" + sent.path("id") + "/events"))
                        .<List<String>>path("items.command"))
                .containsExactly("send", "acknowledge", "accept", "start", "complete", "close");
        assertThat(ok(partner().get(PARTNER + "/" + sent.path("id") + "/receipt"))
                        .asString())
                .contains("case.summary");
        assertThat(ok(partner().get(PARTNER + "?side=out")).<List<String>>path("items.id"))
                .contains(sent.<String>path("id"));
    }

    @Test
    void itWorksItsOwnInbox() {
        ownService();
        String person = Casework.person();
        Response draft = draft(Casework.caseOf(person), SERVICE);
        String given = id(consent(
                person, "partner-demo", Instant.now().plus(9, ChronoUnit.DAYS), "identity.alias", "case.summary"));
        Response sent = ok(send(draft, given, "identity.alias", "case.summary"));
        assertThat(ok(partner().get(PARTNER + "?side=in&state=requested")).<List<String>>path("items.id"))
                .contains(sent.<String>path("id"));
        assertThat(refusal(partner().get(PARTNER + "/" + sent.path("id") + "/package")))
                .isEqualTo("404 not-found");
        assertThat(ok(partner().get(PARTNER + "/" + sent.path("id") + "/actions"))
                        .<List<String>>path("actions.command"))
                .containsExactlyInAnyOrder("acknowledge", "reject", "request-information");
        Response received = ok(gives(sent, "acknowledge", ""));
        assertThat(refusal(gives(sent, "accept", ""))).as("an old version").isEqualTo("412 precondition-failed");
        Response accepted = ok(gives(received, "accept", ""));
        assertThat(ok(partner().get(PARTNER + "/" + sent.path("id") + "/package"))
                        .asString())
                .contains("Two weeks unpaid.");
        Response scheduled = ok(gives(accepted, "report", "{\"sub_status\": \"scheduled\"}"));
        assertThat(ok(origin().get(ORIGIN + "/referrals/" + sent.path("id"))).<String>path("sub_status"))
                .isEqualTo("scheduled");
        Response done = ok(gives(ok(gives(scheduled, "start", "")), "complete", "{\"outcome\": \"resolved\"}"));
        assertThat(ok(origin().get(ORIGIN + "/referrals/" + sent.path("id"))).<String>path("outcome"))
                .isEqualTo("resolved");
        assertThat(refusal(gives(done, "close", ""))).as("the origin's").isEqualTo("409 referral-state");
    }

    @Test
    void aCommandIsHeldToWhatItAsksFor() {
        ownService();
        String person = Casework.person();
        String given = id(consent(person, "partner-demo", Instant.now().plus(9, ChronoUnit.DAYS), "needs"));
        Response sent = ok(send(draft(Casework.caseOf(person), SERVICE), given, "needs"));
        Response silent = gives(sent, "reject", "");
        assertThat(silent.<List<String>>path("errors.pointer")).containsExactly("/reason");
        Response wordy = gives(sent, "reject", "{\"reason\": \"Eulalia no vino\"}");
        assertThat(refusal(wordy)).isEqualTo("422 validation");
        assertThat(wordy.asString()).doesNotContain("Eulalia");
        assertThat(gives(sent, "reject", "{\"reason\": \"other\", \"outcome\": \"resolved\"}")
                        .<List<String>>path("errors.pointer"))
                .containsExactly("/outcome");
        for (String none : List.of("send", "expire", "delete", "claim", "nothing")) {
            assertThat(gives(sent, none, "").statusCode()).as(none).isEqualTo(404);
        }
        ok(gives(sent, "reject", "{\"reason\": \"no-capacity\", \"alternatives\": [\"" + JUAREZ_SERVICE + "\"]}"));
    }

    @Test
    void whatDoesNotFitChangesNothing() {
        String before = partner().get(PARTNER + "?side=out").path("items[0].id");
        Response future = sends(body(
                JUAREZ_SERVICE,
                "[\"identity.alias\"]",
                ", \"trigger_kind\": \"payment-due\", \"trigger_date\": \"2099-01-01\""));
        assertThat(future.<List<String>>path("errors.pointer")).containsExactly("/matter/trigger_date");
        assertThat(refusal(sends(body(Casework.CLOSED_SERVICE, "[\"identity.alias\"]", ""))))
                .isEqualTo("422 service-takes-no-referrals");
        assertThat(refusal(
                        sends(body(JUAREZ_SERVICE, "[\"identity.alias\"]", "").replace("\"2026-01\"", "\"\""))))
                .isEqualTo("422 validation");
        assertThat(partner().get(PARTNER + "?side=out").<String>path("items[0].id"))
                .isEqualTo(before);
    }

    @Test
    void itIsTheClientsOfAPartnerAndNobodyElses() {
        Response own = ok(sends(body(JUAREZ_SERVICE, "[\"identity.alias\"]", "")));
        String one = PARTNER + "/" + own.path("id");
        assertThat(anonymous().get(one).statusCode()).isEqualTo(401);
        for (String account : List.of("coordinator.ciudad-juarez", "coordinator.tijuana", "network-admin")) {
            for (String path :
                    List.of(PARTNER, one, one + "/package", one + "/actions", one + "/events", one + "/receipt")) {
                assertThat(refusal(as(account).get(path)))
                        .as(account + " " + path)
                        .isEqualTo("404 not-found");
            }
        }
        Response notTheirs = ok(Casework.sent("needs"));
        assertThat(refusal(partner().get(PARTNER + "/" + notTheirs.path("id")))).isEqualTo("404 not-found");
        run("update app.api_client set status = 'revoked' where client_id = 'partner-demo'");
        try {
            assertThat(refusal(partner().get(one))).isEqualTo("404 not-found");
        } finally {
            run("update app.api_client set status = 'active' where client_id = 'partner-demo'");
        }
        ok(partner().get(one));
    }

    @Test
    void whoeverSentItSaysThatThePersonTookTheConsentBack() {
        Response sent = ok(sends(body(JUAREZ_SERVICE, "[\"identity.alias\"]", "")));
        assertThat(ok(partner().get(PARTNER + "/" + sent.path("id") + "/actions"))
                        .<List<String>>path("actions.command"))
                .contains("withdraw-consent");
        Response accepted = ok(receives(ok(receives(sent, "acknowledge")), "accept"));
        Response seen = ok(partner().get(PARTNER + "/" + sent.path("id")));
        assertThat(ok(gives(seen, "withdraw-consent", "")).<String>path("state"))
                .isEqualTo("cancellation-requested");
        assertThat(refusal(receiver().get(RECEIVER + "/referrals/" + accepted.path("id") + "/package")))
                .isEqualTo("403 consent-missing");
        assertThat(ok(partner().get(PARTNER + "/" + sent.path("id") + "/actions"))
                        .<List<String>>path("actions.command"))
                .as("once")
                .doesNotContain("withdraw-consent");
        Response again = gives(ok(partner().get(PARTNER + "/" + sent.path("id"))), "withdraw-consent", "");
        assertThat(refusal(again)).isEqualTo("409 conflict");
    }

    @Test
    void aDateThatNoCaseCouldHaveIsRefusedBeforeItTravels() {
        Response old = sends(body(
                JUAREZ_SERVICE,
                "[\"identity.alias\"]",
                ", \"trigger_kind\": \"payment-due\", \"trigger_date\": \"1899-12-31\""));
        assertThat(old.<List<String>>path("errors.pointer")).containsExactly("/matter/trigger_date");
    }
}
