package org.corredor.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.as;
import static org.corredor.Api.ifMatch;
import static org.corredor.Api.key;
import static org.corredor.referral.Casework.CLOSED_SERVICE;
import static org.corredor.referral.Casework.JUAREZ_SERVICE;
import static org.corredor.referral.Casework.ORIGIN;
import static org.corredor.referral.Casework.OWN_SERVICE;
import static org.corredor.referral.Casework.RECEIVER;
import static org.corredor.referral.Casework.accepted;
import static org.corredor.referral.Casework.caseOf;
import static org.corredor.referral.Casework.consent;
import static org.corredor.referral.Casework.draft;
import static org.corredor.referral.Casework.id;
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
import io.restassured.http.Header;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.corredor.NetworkResource;
import org.corredor.local.TestNetwork;
import org.junit.jupiter.api.Test;

/** What the protocol refuses, and that both sides are then unchanged. */
@QuarkusTest
final class ReferralRefusalsIT {
    @Test
    void aFieldOutsideTheConsentNeverLeaves() {
        String person = person();
        Response drafted = ok(draft(caseOf(person), JUAREZ_SERVICE));
        Response refused =
                send(drafted, liveConsent(person, "identity.alias"), "identity.alias", "identity.legal_name");
        assertThat(refusal(refused)).isEqualTo("403 consent-scope");
        assertThat(refused.<List<String>>path("fields")).containsExactly("identity.legal_name");
        assertUnsent(drafted);
    }

    @Test
    void aConsentForAnotherRecipientOrPersonCarriesNothing() {
        String person = person();
        Response drafted = ok(draft(caseOf(person), JUAREZ_SERVICE));
        String tijuana = id(consent(person, "tijuana", Instant.now().plus(9, ChronoUnit.DAYS), "identity.alias"));
        Response refused = send(drafted, tijuana, "identity.alias");
        assertThat(refusal(refused)).isEqualTo("403 consent-missing");
        assertThat(refused.<String>path("reason")).isEqualTo("recipient");
        assertThat(send(drafted, liveConsent(person(), "identity.alias"), "identity.alias")
                        .<String>path("reason"))
                .isEqualTo("person");
        assertThat(send(drafted, UUID.randomUUID().toString(), "identity.alias").<String>path("reason"))
                .isEqualTo("absent");
        assertUnsent(drafted);
    }

    @Test
    void anExpiredConsentCarriesNothingAndEndsReading() throws SQLException {
        String person = person();
        Response drafted = ok(draft(caseOf(person), JUAREZ_SERVICE));
        String consent = liveConsent(person, "identity.alias");
        expire(consent);
        assertThat(send(drafted, consent, "identity.alias").<String>path("reason"))
                .isEqualTo("expired");
        assertUnsent(drafted);

        String other = liveConsent(person, "identity.alias");
        Response received = ok(receives(ok(send(drafted, other, "identity.alias")), "acknowledge"));
        Response accepted = ok(receives(received, "accept"));
        String read = RECEIVER + "/referrals/" + accepted.path("id") + "/package";
        ok(receiver().get(read));
        expire(other);
        Response refused = receiver().get(read);
        assertThat(refusal(refused)).isEqualTo("403 consent-missing");
        assertThat(refused.<String>path("reason")).isEqualTo("expired");
    }

    @Test
    void aWithdrawnConsentEndsWhatIsPendingAndClosesWhatIsOpen() {
        String person = person();
        String labourCase = caseOf(person);
        Response consent =
                ok(consent(person, "ciudad-juarez", Instant.now().plus(9, ChronoUnit.DAYS), "identity.alias"));
        String under = consent.path("id");
        Response pending = ok(send(ok(draft(labourCase, JUAREZ_SERVICE)), under, "identity.alias"));
        Response open = ok(receives(
                ok(receives(ok(send(ok(draft(labourCase, JUAREZ_SERVICE)), under, "identity.alias")), "acknowledge")),
                "accept"));
        ok(receiver().get(RECEIVER + "/referrals/" + open.path("id") + "/package"));

        Response withdrawn =
                ok(origin().header(key()).header(ifMatch(consent)).post(ORIGIN + "/consents/" + under + "/withdraw"));
        assertThat(withdrawn.<String>path("status")).isEqualTo("withdrawn");
        assertThat(receiver().get(RECEIVER + "/referrals/" + pending.path("id")).<String>path("state"))
                .isEqualTo("withdrawn");
        assertThat(receiver().get(RECEIVER + "/referrals/" + open.path("id")).<String>path("state"))
                .isEqualTo("cancellation-requested");
        assertThat(refusal(receiver().get(RECEIVER + "/referrals/" + open.path("id") + "/package")))
                .isEqualTo("403 consent-missing");
        assertThat(refusal(origin().header(key())
                        .header(ifMatch(withdrawn))
                        .post(ORIGIN + "/consents/" + under + "/withdraw")))
                .isEqualTo("409 conflict");
    }

    @Test
    void aServiceThatTakesNoReferralsAndOnesOwnAreRefused() {
        String labourCase = caseOf(person());
        assertThat(refusal(draft(labourCase, CLOSED_SERVICE))).isEqualTo("422 service-takes-no-referrals");
        assertThat(refusal(draft(labourCase, UUID.randomUUID().toString())))
                .isEqualTo("422 service-takes-no-referrals");
        assertThat(refusal(draft(labourCase, OWN_SERVICE))).isEqualTo("422 referral-to-oneself");
        assertThat(draft(UUID.randomUUID().toString(), JUAREZ_SERVICE).<List<String>>path("errors.pointer"))
                .containsExactly("/case_id");
    }

    @Test
    void anIllegalCommandNamesTheStateAndWhatIsAllowed() {
        Response sent = sent("identity.alias");
        Response tooEarly = receives(sent, "complete", "{\"outcome\": \"resolved\"}");
        assertThat(refusal(tooEarly)).isEqualTo("409 referral-state");
        assertThat(tooEarly.<String>path("state")).isEqualTo("requested");
        assertThat(tooEarly.<List<String>>path("allowed"))
                .containsExactly("acknowledge", "request-information", "reject");
        Response wrongSide = origin().header(key())
                .header(ifMatch(sent))
                .post(ORIGIN + "/referrals/" + sent.path("id") + "/acknowledge");
        assertThat(refusal(wrongSide)).isEqualTo("409 referral-state");
        assertThat(wrongSide.<List<String>>path("allowed")).containsExactly("withdraw", "enter-in-error");
        assertThat(refusal(receives(sent, "open-case"))).isEqualTo("409 referral-state");
    }

    @Test
    void aStaleOrMissingVersionIsRefused() {
        Response sent = sent("identity.alias");
        ok(receives(sent, "acknowledge"));
        assertThat(refusal(receives(sent, "acknowledge"))).isEqualTo("412 precondition-failed");
        assertThat(refusal(receiver().header(key()).post(RECEIVER + "/referrals/" + sent.path("id") + "/accept")))
                .isEqualTo("428 precondition-required");
    }

    @Test
    void theSameOrderTwiceHappensOnce() {
        Response sent = sent("identity.alias");
        Header order = key();
        String path = RECEIVER + "/referrals/" + sent.path("id") + "/acknowledge";
        Response first = ok(receiver().header(order).header(ifMatch(sent)).post(path));
        Response again = ok(receiver().header(order).header(ifMatch(sent)).post(path));
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(ok(receiver().get(RECEIVER + "/referrals/" + sent.path("id") + "/events"))
                        .<List<String>>path("items.command"))
                .containsExactly("send", "acknowledge");
    }

    @Test
    void aCaseIsOpenedOnce() {
        Response accepted = accepted("case.types");
        Response opened = ok(receives(accepted, "open-case"));
        assertThat(refusal(receives(accepted, "open-case"))).isEqualTo("409 conflict");
        String person = ok(receiver().get(RECEIVER + "/cases/" + opened.path("case_id")))
                .path("person_id");
        assertThat(ok(receiver().get(RECEIVER + "/people/" + person)).<String>path("alias"))
                .startsWith("referral-");
    }

    @Test
    void ofTwoWhoAcceptAtOnceOneWins() throws Exception {
        Response received = ok(receives(sent("identity.alias"), "acknowledge"));
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Integer> accepting = () -> {
            together.await();
            return receives(received, "accept").statusCode();
        };
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<Integer> one = both.submit(accepting);
            Future<Integer> other = both.submit(accepting);
            assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder(200, 412);
        }
        ok(receiver().get(RECEIVER + "/referrals/" + received.path("id") + "/package"));
    }

    @Test
    void withoutThePermissionItIsNamed() {
        Response received = ok(receives(sent("identity.alias"), "acknowledge"));
        String path = RECEIVER + "/referrals/" + received.path("id");
        Response refused = as("promoter.ciudad-juarez")
                .header(key())
                .header(ifMatch(received))
                .post(path + "/accept");
        assertThat(refusal(refused)).isEqualTo("403 permission-missing");
        assertThat(refused.<String>path("permission")).isEqualTo("referral:decide");
        assertThat(ok(as("promoter.ciudad-juarez").get(path + "/actions")).<List<String>>path("actions"))
                .isEmpty();
        assertThat(as("center-admin.ciudad-juarez").get(path).statusCode()).isEqualTo(403);
    }

    @Test
    void aConsentIsCheckedAsItIsRecorded() {
        String person = person();
        Instant soon = Instant.now().plus(9, ChronoUnit.DAYS);
        assertThat(pointers(consent(UUID.randomUUID().toString(), "ciudad-juarez", soon, "needs")))
                .containsExactly("/person_id");
        assertThat(pointers(consent(person, "no-such-center", soon, "needs"))).containsExactly("/recipient");
        assertThat(pointers(consent(person, "topolobampo", soon, "needs"))).containsExactly("/recipient");
        assertThat(pointers(consent(person, "ciudad-juarez", Instant.now().minusSeconds(5), "needs")))
                .containsExactly("/expires_at");
        assertThat(pointers(consent(person, "ciudad-juarez", Instant.now().plus(800, ChronoUnit.DAYS), "needs")))
                .containsExactly("/expires_at");
        assertThat(pointers(consent(person, "ciudad-juarez", soon, "identity.curp")))
                .containsExactly("/fields/0");
        String made = liveConsent(person, "needs");
        assertThat(ok(origin().get(ORIGIN + "/consents?person=" + person)).<List<String>>path("items.id"))
                .containsExactly(made);
        assertThat(as("coordinator.tijuana")
                        .get("/v1/centers/tijuana/consents/" + made)
                        .statusCode())
                .isEqualTo(404);
    }

    private static List<String> pointers(Response refused) {
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
        return refused.path("errors.pointer");
    }

    private static void assertUnsent(Response drafted) {
        Response now = ok(origin().get(ORIGIN + "/referrals/" + drafted.path("id")));
        assertThat(now.<String>path("state")).isEqualTo("draft");
        assertThat(now.header("ETag")).isEqualTo(drafted.header("ETag"));
        assertThat(receiver().get(RECEIVER + "/referrals/" + drafted.path("id")).statusCode())
                .isEqualTo(404);
    }

    /** Lets a consent's time pass, which the API itself has no way to do. */
    private static void expire(String consent) throws SQLException {
        try (Connection database = TestNetwork.get()
                        .superuserDataSource(NetworkResource.DATABASE)
                        .getConnection();
                PreparedStatement update = database.prepareStatement(
                        "UPDATE app.consent_grant SET expires_at = now() - interval '1 second' WHERE id = ?::uuid")) {
            update.setString(1, consent);
            assertThat(update.executeUpdate()).isOne();
        }
    }
}
