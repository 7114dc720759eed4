package org.corredor.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.as;
import static org.corredor.Api.key;
import static org.corredor.referral.Casework.ORIGIN;
import static org.corredor.referral.Casework.RECEIVER;
import static org.corredor.referral.Casework.accepted;
import static org.corredor.referral.Casework.id;
import static org.corredor.referral.Casework.ok;
import static org.corredor.referral.Casework.origin;
import static org.corredor.referral.Casework.receiver;
import static org.corredor.referral.Casework.receives;
import static org.corredor.referral.Casework.refusal;
import static org.corredor.referral.Casework.sent;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.corredor.NetworkResource;
import org.corredor.crypto.KeyRef;
import org.corredor.crypto.Keys;
import org.corredor.local.TestNetwork;
import org.corredor.tenancy.TenantId;
import org.junit.jupiter.api.Test;

/** What both sides say to each other after acceptance. */
@QuarkusTest
final class ConversationIT {
    private static final String WORDS = "Puede ir el martes a las diez.";
    private static final TenantId TOPOLOBAMPO = TenantId.of("0190a000-0000-7000-8000-0000000000c2");
    private static final TenantId JUAREZ = TenantId.of("0190a000-0000-7000-8000-0000000000c3");

    @Inject
    Keys keys;

    private static Response says(RequestSpecification side, String center, Response referral, String text) {
        return side.header(key())
                .body("{\"text\": \"" + text + "\"}")
                .post(center + "/referrals/" + referral.path("id") + "/messages");
    }

    private static Response messages(RequestSpecification side, String center, Response referral) {
        return side.get(center + "/referrals/" + referral.path("id") + "/messages");
    }

    private static Response marks(RequestSpecification side, String center, Response referral, String until) {
        return side.header(key())
                .body("{\"until\": \"" + until + "\"}")
                .post(center + "/referrals/" + referral.path("id") + "/messages/mark-read");
    }

    @Test
    void bothReadWhatEitherSaidAndSeeHowFarTheOtherHasRead() {
        Response at = accepted("needs");
        String first = id(says(origin(), ORIGIN, at, WORDS));
        String second = id(says(receiver(), RECEIVER, at, "Gracias."));
        for (Response page : List.of(messages(origin(), ORIGIN, at), messages(receiver(), RECEIVER, at))) {
            assertThat(ok(page).<List<String>>path("items.id")).containsExactly(second, first);
            assertThat(page.<List<String>>path("items.text")).containsExactly("Gracias.", WORDS);
            assertThat(page.<List<String>>path("items.by")).containsExactly("receiver", "origin");
            assertThat(page.<List<String>>path("items.read_at")).containsOnlyNulls();
        }
        Response read = ok(marks(receiver(), RECEIVER, at, first));
        assertThat(read.<String>path("read_at")).isNotNull();
        assertThat(ok(messages(origin(), ORIGIN, at)).<List<String>>path("items.read_at"))
                .as("what one said oneself isn't read by marking it")
                .containsExactly(null, read.path("read_at"));
        assertThat(ok(origin().get(ORIGIN + "/referrals/" + at.path("id") + "/messages/" + second))
                        .<String>path("text"))
                .isEqualTo("Gracias.");
        assertThat(refusal(marks(origin(), ORIGIN, at, "0190a000-0000-7000-8000-00000000ffff")))
                .isEqualTo("404 not-found");
    }

    @Test
    void nothingIsSaidBeforeAcceptanceNorAfterTheEnd() {
        Response asked = sent("needs");
        assertThat(refusal(says(origin(), ORIGIN, asked, WORDS))).isEqualTo("409 referral-state");
        assertThat(refusal(says(receiver(), RECEIVER, asked, WORDS))).isEqualTo("409 referral-state");
        assertThat(refusal(messages(receiver(), RECEIVER, asked))).isEqualTo("404 not-found");
        Response accepted = accepted("needs");
        ok(says(origin(), ORIGIN, accepted, WORDS));
        ok(receives(accepted, "reject", "{\"reason\": \"could-not-reach\"}"));
        assertThat(refusal(says(origin(), ORIGIN, accepted, WORDS))).isEqualTo("409 referral-state");
        assertThat(refusal(messages(receiver(), RECEIVER, accepted))).isEqualTo("404 not-found");
        assertThat(ok(messages(origin(), ORIGIN, accepted)).<List<?>>path("items"))
                .hasSize(1);
    }

    /** The key goes after the commit of what ended it, and before whoever was saying something has sealed it. */
    @Test
    void whoeverIsSayingSomethingWhileItEndsIsToldOfTheState() {
        Response at = accepted("needs");
        UUID id = UUID.fromString(at.path("id"));
        keys.destroy(KeyRef.referral(JUAREZ, id));
        Response late = says(receiver(), RECEIVER, at, WORDS);
        assertThat(refusal(late)).isEqualTo("409 referral-state");
        assertThat(late.<String>path("state")).isEqualTo("accepted");
        ok(says(origin(), ORIGIN, at, WORDS));
        keys.destroy(KeyRef.referral(TOPOLOBAMPO, id));
        assertThat(refusal(says(origin(), ORIGIN, at, WORDS))).isEqualTo("409 referral-state");
    }

    @Test
    void withTheConsentItEndsForTheReceiverAtOnce() {
        Response at = accepted("needs");
        ok(says(origin(), ORIGIN, at, WORDS));
        String consent =
                ok(origin().get(ORIGIN + "/referrals/" + at.path("id"))).path("consent_id");
        Response grant = ok(origin().get(ORIGIN + "/consents/" + consent));
        ok(origin().header(key())
                .header(org.corredor.Api.ifMatch(grant))
                .post(ORIGIN + "/consents/" + consent + "/withdraw"));
        assertThat(refusal(messages(receiver(), RECEIVER, at))).isEqualTo("403 consent-missing");
        assertThat(refusal(says(receiver(), RECEIVER, at, WORDS))).isEqualTo("403 consent-missing");
        assertThat(refusal(says(origin(), ORIGIN, at, WORDS))).isEqualTo("403 consent-missing");
        ok(messages(origin(), ORIGIN, at));
    }

    @Test
    void whatWasSaidIsSealedAndOnlyForWhoMayReadThePackage() throws SQLException {
        Response at = accepted("needs");
        String message = id(says(origin(), ORIGIN, at, WORDS));
        try (var database = TestNetwork.get()
                        .superuserDataSource(NetworkResource.DATABASE)
                        .getConnection();
                var rows = database.createStatement()
                        .executeQuery(
                                "select count(*), count(distinct ciphertext), bool_or(position('martes' in encode(ciphertext, 'escape')) > 0)"
                                        + " from app.referral_message where id = '" + message + "'")) {
            rows.next();
            assertThat(rows.getInt(1)).as("in both centers").isEqualTo(2);
            assertThat(rows.getInt(2)).isEqualTo(1);
            assertThat(rows.getBoolean(3)).isFalse();
        }
        assertThat(refusal(messages(as("promoter.topolobampo"), ORIGIN, at))).isEqualTo("403 permission-missing");
        assertThat(refusal(messages(as("coordinator.tijuana"), "/v1/centers/tijuana", at)))
                .isEqualTo("404 not-found");
        Response tooLong = says(origin(), ORIGIN, at, "x".repeat(4001));
        assertThat(refusal(tooLong)).isEqualTo("422 validation");
    }
}
