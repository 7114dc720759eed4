package org.corredor.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.as;
import static org.corredor.Api.ifMatch;
import static org.corredor.Api.key;
import static org.corredor.referral.Casework.JUAREZ_SERVICE;
import static org.corredor.referral.Casework.ORIGIN;
import static org.corredor.referral.Casework.RECEIVER;
import static org.corredor.referral.Casework.accepted;
import static org.corredor.referral.Casework.caseOf;
import static org.corredor.referral.Casework.draft;
import static org.corredor.referral.Casework.ok;
import static org.corredor.referral.Casework.origin;
import static org.corredor.referral.Casework.person;
import static org.corredor.referral.Casework.receiver;
import static org.corredor.referral.Casework.receives;
import static org.corredor.referral.Casework.refusal;
import static org.corredor.referral.Casework.sent;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.corredor.crypto.KeyRef;
import org.corredor.crypto.Keys;
import org.corredor.tenancy.TenantId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Beside the straight way: questions, rests, the handshake of a cancellation, errors, over HTTP and from both sides. */
@QuarkusTest
final class ReferralDetoursIT {
    private static final TenantId JUAREZ = TenantId.of("0190a000-0000-7000-8000-0000000000c3");
    private static final TenantId TOPOLOBAMPO = TenantId.of("0190a000-0000-7000-8000-0000000000c2");
    private static final String OTHER = "{\"reason\": \"other\"}";

    @Inject
    Keys keys;

    private static Response gives(Response at, String command, String body) {
        var request = origin().header(key()).header(ifMatch(at));
        return (body.isEmpty() ? request : request.body(body))
                .post(ORIGIN + "/referrals/" + at.path("id") + "/" + command);
    }

    private static String state(Response at) {
        String here = ok(origin().get(ORIGIN + "/referrals/" + at.path("id"))).path("state");
        assertThat(ok(receiver().get(RECEIVER + "/referrals/" + at.path("id"))).<String>path("state"))
                .as("both sides are on the same state")
                .isEqualTo(here);
        return here;
    }

    private static List<String> allowed(Response at) {
        return ok(origin().get(ORIGIN + "/referrals/" + at.path("id") + "/actions"))
                .path("actions.command");
    }

    @Test
    void aQuestionIsACodeAndNothingIsAcceptedWhileItIsOpen() {
        Response asked = ok(receives(sent("needs"), "request-information", "{\"reason\": \"needs-availability\"}"));
        assertThat(state(asked)).isEqualTo("info-requested");
        assertThat(refusal(receives(asked, "accept"))).isEqualTo("409 referral-state");
        assertThat(allowed(asked)).contains("answer-information", "withdraw");
        Response wordy = gives(asked, "answer-information", "{\"reason\": \"Se llama Eulalia\"}");
        assertThat(refusal(wordy)).isEqualTo("422 validation");
        assertThat(wordy.asString()).doesNotContain("Eulalia");
        Response answered = ok(gives(asked, "answer-information", "{\"reason\": \"available-this-week\"}"));
        assertThat(state(answered)).isEqualTo("received");
        assertThat(ok(receiver().get(RECEIVER + "/referrals/" + asked.path("id") + "/events"))
                        .<List<String>>path("items.reason"))
                .containsExactly(null, "needs-availability", "available-this-week");
        ok(receives(answered, "accept"));
    }

    @Test
    void whatRestsGoesOnWhereItRested() {
        Response accepted = accepted("needs");
        Response held = ok(receives(accepted, "hold", "{\"reason\": \"waiting-for-person\"}"));
        assertThat(state(held)).isEqualTo("on-hold");
        Response resumed = ok(receives(held, "resume"));
        assertThat(state(resumed)).isEqualTo("accepted");
        Response again = ok(receives(ok(receives(resumed, "start")), "hold", OTHER));
        assertThat(state(ok(receives(again, "resume")))).isEqualTo("in-progress");
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirm-cancellation", "refuse-cancellation", "retract-cancellation", "complete"})
    void aCancellationIsAHandshake(String end) {
        Response asked = ok(gives(accepted("needs"), "request-cancellation", "{\"reason\": \"person-desisted\"}"));
        assertThat(state(asked)).isEqualTo("cancellation-requested");
        assertThat(refusal(gives(asked, "confirm-cancellation", "")))
                .as("who asks can't agree")
                .isEqualTo("409 referral-state");
        Response ended =
                switch (end) {
                    case "confirm-cancellation" -> receives(asked, end);
                    case "refuse-cancellation" -> receives(asked, end, "{\"reason\": \"still-needed\"}");
                    case "complete" -> receives(asked, end, "{\"outcome\": \"guidance-given\"}");
                    default -> gives(asked, end, "");
                };
        ok(ended);
        assertThat(state(asked))
                .isEqualTo(
                        switch (end) {
                            case "confirm-cancellation" -> "cancelled";
                            case "complete" -> "completed";
                            default -> "accepted";
                        });
        int readable = receiver()
                .get(RECEIVER + "/referrals/" + asked.path("id") + "/package")
                .statusCode();
        assertThat(readable).isEqualTo(end.equals("confirm-cancellation") ? 404 : 200);
    }

    @Test
    void theReceiverAsksAsWell() {
        Response asked = ok(receives(accepted("needs"), "request-cancellation", "{\"reason\": \"no-capacity\"}"));
        assertThat(refusal(receives(asked, "confirm-cancellation"))).isEqualTo("409 referral-state");
        assertThat(state(ok(gives(asked, "refuse-cancellation", OTHER)))).isEqualTo("accepted");
        Response twice = ok(receives(
                ok(receiver().get(RECEIVER + "/referrals/" + asked.path("id"))), "request-cancellation", OTHER));
        assertThat(state(ok(gives(twice, "confirm-cancellation", "")))).isEqualTo("cancelled");
    }

    @Test
    void anErrorDestroysThePackageOnBothSidesAndLeavesReceiptAndCase() {
        Response opened = ok(receives(accepted("needs", "identity.alias"), "open-case"));
        UUID id = UUID.fromString(opened.path("id"));
        Response wrong = ok(gives(
                ok(origin().get(ORIGIN + "/referrals/" + id)), "enter-in-error", "{\"reason\": \"wrong-person\"}"));
        assertThat(state(wrong)).isEqualTo("entered-in-error");
        assertThat(keys.exists(KeyRef.referral(JUAREZ, id))).isFalse();
        assertThat(keys.exists(KeyRef.referral(TOPOLOBAMPO, id))).isFalse();
        assertThat(receiver().get(RECEIVER + "/referrals/" + id + "/package").statusCode())
                .isEqualTo(404);
        assertThat(origin().get(ORIGIN + "/referrals/" + id + "/package").statusCode())
                .isEqualTo(404);
        ok(receiver().get(RECEIVER + "/referrals/" + id + "/receipt"));
        ok(receiver().get(RECEIVER + "/cases/" + opened.path("case_id")));
        assertThat(refusal(gives(wrong, "enter-in-error", OTHER))).isEqualTo("409 referral-state");
    }

    @Test
    void aDraftIsDroppedAndNothingElse() {
        Response made = ok(draft(caseOf(person()), JUAREZ_SERVICE));
        Response dropped = ok(gives(made, "delete", ""));
        assertThat(dropped.<String>path("state")).isEqualTo("deleted");
        assertThat(receiver().get(RECEIVER + "/referrals/" + made.path("id")).statusCode())
                .isEqualTo(404);
        assertThat(refusal(gives(sent("needs"), "delete", ""))).isEqualTo("409 referral-state");
    }

    /** A promoter may send and not decide: enough at the origin, and nothing at the receiver. */
    @Test
    void theSidesPermissionIsTheOneThatIsNeeded() {
        Response accepted = accepted("needs");
        for (String command : List.of("request-cancellation", "confirm-cancellation", "complete")) {
            Response at = command.equals("request-cancellation")
                    ? accepted
                    : ok(origin().get(ORIGIN + "/referrals/" + accepted.path("id")));
            if (command.equals("confirm-cancellation")) {
                at = ok(gives(at, "request-cancellation", OTHER));
            }
            var request = as("promoter.ciudad-juarez").header(key()).header(ifMatch(at));
            if (!command.equals("confirm-cancellation")) {
                request.body(command.equals("complete") ? "{\"outcome\": \"resolved\"}" : OTHER);
            }
            Response refused = request.post(RECEIVER + "/referrals/" + accepted.path("id") + "/" + command);
            assertThat(refusal(refused)).as(command).isEqualTo("403 permission-missing");
        }
        assertThat(state(accepted)).isEqualTo("cancellation-requested");
    }

    @Test
    void whenTheReceiverAsksItIsTheOriginThatSaysItIsDone() {
        Response asked = ok(receives(accepted("needs"), "request-cancellation", "{\"reason\": \"no-capacity\"}"));
        assertThat(allowed(asked)).contains("complete", "confirm-cancellation");
        assertThat(state(ok(gives(asked, "complete", "{\"outcome\": \"resolved\"}"))))
                .isEqualTo("completed");
    }

    @Test
    void theNextBestAreOfOtherCentersEachOnceAndNotTheSame() {
        Response sent = sent("needs");
        Response offers = ok(origin().get(ORIGIN + "/referrals/" + sent.path("id") + "/alternatives"));
        List<String> services = offers.path("items.service_id");
        assertThat(services).isNotEmpty().doesNotHaveDuplicates().doesNotContain(JUAREZ_SERVICE);
        assertThat(offers.<List<String>>path("items.owner")).doesNotContain("topolobampo");
        assertThat(receiver()
                        .get(RECEIVER + "/referrals/" + sent.path("id") + "/alternatives")
                        .statusCode())
                .isIn(403, 404);
    }
}
