package org.corredor.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.as;
import static org.corredor.Api.ifMatch;
import static org.corredor.Api.key;
import static org.corredor.referral.Casework.JUAREZ_SERVICE;
import static org.corredor.referral.Casework.ORIGIN;
import static org.corredor.referral.Casework.RECEIVER;
import static org.corredor.referral.Casework.id;
import static org.corredor.referral.Casework.ok;
import static org.corredor.referral.Casework.origin;
import static org.corredor.referral.Casework.receiver;
import static org.corredor.referral.Casework.receives;
import static org.corredor.referral.Casework.refusal;
import static org.corredor.referral.PartnerDesk.PARTNER;
import static org.corredor.referral.PartnerDesk.asAnotherPartner;
import static org.corredor.referral.PartnerDesk.body;
import static org.corredor.referral.PartnerDesk.gives;
import static org.corredor.referral.PartnerDesk.ownService;
import static org.corredor.referral.PartnerDesk.partner;
import static org.corredor.referral.PartnerDesk.sends;
import static org.corredor.referral.PartnerDesk.taken;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a partner and a center say to each other, whichever of the two asked the other. */
@QuarkusTest
final class PartnerConversationIT {
    private static final String WORDS = "Puede ir el martes a las diez.";
    private static final String NONE = "0190a000-0000-7000-8000-00000000ffff";
    private static final String CENTERS = ORIGIN + "/referrals";
    private static final String THERE = RECEIVER + "/referrals";

    @BeforeAll
    static void aServiceOfItsOwn() {
        ownService();
    }

    @AfterAll
    static void leaveTheDirectoryAsItWas() {
        PartnerDesk.leaveTheDirectoryAsItWas();
    }

    private static Response says(RequestSpecification side, String list, String referral, String text) {
        return side.header(key()).body("{\"text\": \"" + text + "\"}").post(list + "/" + referral + "/messages");
    }

    private static Response messages(RequestSpecification side, String list, String referral) {
        return side.get(list + "/" + referral + "/messages");
    }

    private static Response marks(RequestSpecification side, String list, String referral, String until) {
        return side.header(key())
                .body("{\"until\": \"" + until + "\"}")
                .post(list + "/" + referral + "/messages/mark-read");
    }

    /** One that the partner sent to Ciudad Juárez, accepted there. */
    private static String sentAndAccepted() {
        Response sent = ok(sends(body(JUAREZ_SERVICE, "[\"identity.alias\"]", "")));
        return ok(receives(ok(receives(sent, "acknowledge")), "accept")).path("id");
    }

    @Test
    void aPartnerReadsWhatTheCenterSaysOfWhatItSentAndAnswers() {
        String at = sentAndAccepted();
        Response said = says(receiver(), THERE, at, WORDS);
        String first = id(said);
        Response answered = says(partner(), PARTNER, at, "Gracias.");
        String second = id(answered);
        assertThat(answered.header("Location")).isEqualTo(PARTNER + "/" + at + "/messages/" + second);
        assertThat(ok(partner().get(answered.header("Location"))).<String>path("text"))
                .isEqualTo("Gracias.");
        for (Response page : List.of(messages(partner(), PARTNER, at), messages(receiver(), THERE, at))) {
            assertThat(ok(page).<List<String>>path("items.id")).containsExactly(second, first);
            assertThat(page.<List<String>>path("items.text")).containsExactly("Gracias.", WORDS);
            assertThat(page.<List<String>>path("items.by")).containsExactly("origin", "receiver");
            assertThat(page.<List<String>>path("items.read_at")).containsOnlyNulls();
        }
        Response read = ok(marks(partner(), PARTNER, at, second));
        assertThat(read.<Object>path("read_at"))
                .as("its own isn't read by marking it")
                .isNull();
        assertThat(ok(messages(receiver(), THERE, at)).<String>path("items[1].read_at"))
                .as("the center sees how far it read")
                .isNotNull();
    }

    @Test
    void aCenterIsReadAndAnsweredByThePartnerItAsked() {
        String at = taken().path("id");
        String first = id(says(origin(), CENTERS, at, WORDS));
        String second = id(says(partner(), PARTNER, at, "Gracias."));
        Response page = ok(messages(partner(), PARTNER, at));
        assertThat(page.<List<String>>path("items.id")).containsExactly(second, first);
        assertThat(page.<List<String>>path("items.text")).containsExactly("Gracias.", WORDS);
        assertThat(page.<List<String>>path("items.by")).containsExactly("receiver", "origin");
        Response read = ok(marks(partner(), PARTNER, at, first));
        assertThat(ok(messages(origin(), CENTERS, at)).<List<String>>path("items.read_at"))
                .containsExactly(null, read.path("read_at"));
        ok(marks(origin(), CENTERS, at, second));
        assertThat(ok(partner().get(PARTNER + "/" + at + "/messages/" + second)).<String>path("read_at"))
                .isNotNull();
        assertThat(refusal(marks(partner(), PARTNER, at, NONE))).isEqualTo("404 not-found");
    }

    @Test
    void whatIsToldTwiceUnderAKeyIsSaidOnceAndAPageGoesOn() {
        String at = sentAndAccepted();
        var key = key();
        for (String replayed : new String[] {null, "true"}) {
            Response said =
                    ok(partner().header(key).body("{\"text\": \"Uno.\"}").post(PARTNER + "/" + at + "/messages"));
            assertThat(said.header("Idempotent-Replayed")).isEqualTo(replayed);
        }
        ok(says(partner(), PARTNER, at, "Dos."));
        Response latest = ok(partner().get(PARTNER + "/" + at + "/messages?limit=1"));
        assertThat(latest.<List<String>>path("items.text")).containsExactly("Dos.");
        Response before =
                ok(partner().get(PARTNER + "/" + at + "/messages?limit=1&cursor=" + latest.<String>path("next")));
        assertThat(before.<List<String>>path("items.text")).containsExactly("Uno.");
        assertThat(before.<Object>path("next")).isNull();
        assertThat(refusal(partner().body("{\"text\": \"Tres.\"}").post(PARTNER + "/" + at + "/messages")))
                .as("without a key")
                .startsWith("400");
        assertThat(refusal(says(partner(), PARTNER, at, "x".repeat(4001)))).isEqualTo("422 validation");
    }

    @Test
    void nothingIsSaidBeforeAcceptanceNorAfterTheEnd() {
        String asked =
                ok(sends(body(JUAREZ_SERVICE, "[\"identity.alias\"]", ""))).path("id");
        assertThat(refusal(says(partner(), PARTNER, asked, WORDS))).isEqualTo("409 referral-state");
        String came = PartnerDesk.arrived().path("id");
        assertThat(refusal(messages(partner(), PARTNER, came))).isEqualTo("404 not-found");
        assertThat(refusal(says(partner(), PARTNER, came, WORDS))).isEqualTo("409 referral-state");
        Response taken = taken();
        ok(says(origin(), CENTERS, taken.path("id"), WORDS));
        ok(gives(taken, "reject", "{\"reason\": \"could-not-reach\"}"));
        assertThat(refusal(messages(partner(), PARTNER, taken.path("id")))).isEqualTo("404 not-found");
        assertThat(refusal(says(partner(), PARTNER, taken.path("id"), WORDS))).isEqualTo("409 referral-state");
    }

    @Test
    void withTheConsentItEndsForTheReceiverAtOnce() {
        String came = taken().path("id");
        String said = id(says(origin(), CENTERS, came, WORDS));
        String consent = ok(origin().get(CENTERS + "/" + came)).path("consent_id");
        Response grant = ok(origin().get(ORIGIN + "/consents/" + consent));
        ok(origin().header(key()).header(ifMatch(grant)).post(ORIGIN + "/consents/" + consent + "/withdraw"));
        assertThat(refusal(messages(partner(), PARTNER, came))).isEqualTo("403 consent-missing");
        assertThat(refusal(partner().get(PARTNER + "/" + came + "/messages/" + said)))
                .isEqualTo("403 consent-missing");
        assertThat(refusal(marks(partner(), PARTNER, came, said))).isEqualTo("403 consent-missing");
        assertThat(refusal(says(partner(), PARTNER, came, WORDS))).isEqualTo("403 consent-missing");

        String sent = sentAndAccepted();
        ok(says(partner(), PARTNER, sent, WORDS));
        ok(gives(ok(partner().get(PARTNER + "/" + sent)), "withdraw-consent", ""));
        assertThat(refusal(says(partner(), PARTNER, sent, WORDS))).isEqualTo("403 consent-missing");
        assertThat(refusal(messages(receiver(), THERE, sent))).isEqualTo("403 consent-missing");
        assertThat(ok(messages(partner(), PARTNER, sent)).<List<?>>path("items"))
                .as("what it said itself")
                .hasSize(1);
    }

    @Test
    void anotherPartnerFindsNothingThere() {
        String at = taken().path("id");
        String said = id(says(origin(), CENTERS, at, WORDS));
        asAnotherPartner(() -> {
            for (String part : List.of("/messages", "/messages/" + said, "/onward", "/alternatives", "/receipt")) {
                assertSame(partner().get(PARTNER + "/" + at + part), partner().get(PARTNER + "/" + NONE + part));
            }
            assertSame(says(partner(), PARTNER, at, WORDS), says(partner(), PARTNER, NONE, WORDS));
            assertSame(marks(partner(), PARTNER, at, said), marks(partner(), PARTNER, NONE, said));
        });
        assertThat(refusal(messages(as("coordinator.topolobampo"), PARTNER, at)))
                .isEqualTo("404 not-found");
        assertThat(ok(messages(partner(), PARTNER, at)).<List<String>>path("items.read_at"))
                .containsOnlyNulls();
    }

    private static void assertSame(Response foreign, Response none) {
        assertThat(refusal(foreign)).isEqualTo("404 not-found");
        assertThat(foreign.asString()).isEqualTo(none.asString());
    }
}
