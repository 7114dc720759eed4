package org.corredor.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.ifMatch;
import static org.corredor.Api.key;
import static org.corredor.referral.Casework.ORIGIN;
import static org.corredor.referral.Casework.RECEIVER;
import static org.corredor.referral.Casework.accepted;
import static org.corredor.referral.Casework.id;
import static org.corredor.referral.Casework.ok;
import static org.corredor.referral.Casework.origin;
import static org.corredor.referral.Casework.receiver;
import static org.corredor.referral.Casework.refusal;
import static org.corredor.referral.Casework.sent;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether the receiver knows the person already, and what becomes of that. */
@QuarkusTest
final class KnownPeopleIT {
    private static final String[] TOLD = {
        "identity.alias", "identity.legal_name", "contact.channels", "contact.safe_contact"
    };

    private static Response known(Response referral) {
        return receiver().get(RECEIVER + "/referrals/" + referral.path("id") + "/known-people");
    }

    private static String here(String body) {
        return id(receiver().header(key()).body(body).post(RECEIVER + "/people"));
    }

    private static Response open(Response at, String person) {
        return receiver()
                .header(key())
                .header(ifMatch(at))
                .body("{\"person_id\": \"" + person + "\"}")
                .post(RECEIVER + "/referrals/" + at.path("id") + "/open-case");
    }

    @Test
    void whoHasTheNameOrTheNumberIsFoundHereAndTheOriginLearnsNothing() {
        String sameName = here("{\"alias\": \"Otra\", \"legal_name\": \"Eulalia Buitimea\"}");
        String sameNumber = here("{\"alias\": \"Zulema\", \"contacts\": [{\"channel\": \"whatsapp\","
                + " \"value\": \"668 555 0101\", \"may_leave_message\": false}]}");
        String nobody = here("{\"alias\": \"Ramiro\"}");
        Response at = accepted(TOLD);
        Response before = ok(origin().get(ORIGIN + "/referrals/" + at.path("id")));
        List<String> found = ok(known(at)).path("items.id");
        assertThat(found).contains(sameName, sameNumber).doesNotContain(nobody);
        Response after = ok(origin().get(ORIGIN + "/referrals/" + at.path("id")));
        assertThat(after.asString()).isEqualTo(before.asString());
        assertThat(ok(origin().get(ORIGIN + "/referrals/" + at.path("id") + "/events"))
                        .<List<String>>path("items.command"))
                .containsExactly("send", "acknowledge", "accept");
        assertThat(refusal(origin().get(ORIGIN + "/referrals/" + at.path("id") + "/known-people")))
                .isEqualTo("404 not-found");
    }

    @Test
    void nobodyIsLookedForBeforeReleaseNorByWhatWasNotTold() {
        assertThat(refusal(known(sent(TOLD)))).isEqualTo("404 not-found");
        here("{\"alias\": \"Otra\", \"legal_name\": \"Eulalia Buitimea\"}");
        assertThat(ok(known(accepted("needs"))).<List<?>>path("items"))
                .as("the package names nobody")
                .isEmpty();
    }

    @Test
    void theCaseIsOfThePersonKnownHereWhoIsCompletedAndKeepsWhatTheySaid() {
        String known = here(
                "{\"alias\": \"Eula\", \"legal_name\": \"Eulalia Buitimea\", \"contacts\": [{\"channel\": \"phone\","
                        + " \"value\": \"656 555 0199\", \"may_leave_message\": true}]}");
        Response at = accepted(TOLD);
        Response opened = ok(open(at, known));
        Response labourCase = ok(receiver().get(RECEIVER + "/cases/" + opened.path("case_id")));
        assertThat(labourCase.<String>path("person_id")).isEqualTo(known);
        Response person = ok(receiver().get(RECEIVER + "/people/" + known));
        assertThat(person.<String>path("alias")).isEqualTo("Eula");
        assertThat(person.<List<String>>path("contacts.value")).containsExactly("656 555 0199", "+52 668 555 0101");
        assertThat(person.<List<Boolean>>path("contacts.may_leave_message")).containsExactly(true, false);
        assertThat(person.<Integer>path("version")).isEqualTo(1);
        assertThat(opened.<String>path("state")).isEqualTo("accepted");
        assertThat(opened.<Integer>path("version")).isEqualTo(at.<Integer>path("version"));
    }

    @Test
    void nobodyElsesPersonIsTaken() {
        Response at = accepted(TOLD);
        Response refused = open(at, Casework.person());
        assertThat(refusal(refused)).isEqualTo("422 validation");
        assertThat(refused.<List<String>>path("errors.pointer")).containsExactly("/person_id");
        ok(open(at, here("{\"alias\": \"Eula\"}")));
    }
}
