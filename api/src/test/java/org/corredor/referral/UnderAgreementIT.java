package org.corredor.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.as;
import static org.corredor.Api.ifMatch;
import static org.corredor.Api.key;
import static org.corredor.referral.Casework.JUAREZ_SERVICE;
import static org.corredor.referral.Casework.ORIGIN;
import static org.corredor.referral.Casework.RECEIVER;
import static org.corredor.referral.Casework.caseOf;
import static org.corredor.referral.Casework.draft;
import static org.corredor.referral.Casework.liveConsent;
import static org.corredor.referral.Casework.ok;
import static org.corredor.referral.Casework.origin;
import static org.corredor.referral.Casework.person;
import static org.corredor.referral.Casework.receiver;
import static org.corredor.referral.Casework.refusal;
import static org.corredor.referral.Casework.send;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.corredor.BehindTheWalls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two centers that have agreed on something: its fields alone travel, its end is warned of, and then nothing goes any more. */
@QuarkusTest
final class UnderAgreementIT {
    private static final String AGREEMENTS = "/v1/network/agreements";
    private static final String MARK = "UnderAgreementIT";
    private static final String[] SUMMARY = {"case.summary"};

    @AfterEach
    void forget() {
        BehindTheWalls.run("delete from app.agreement where about = ?", MARK);
    }

    @Test
    void itsFieldsAloneTravel() {
        agree();
        String person = person();
        Response draft = ok(draft(caseOf(person), JUAREZ_SERVICE));
        String consent = liveConsent(person, "case.summary", "needs");
        Response refused = send(draft, consent, SUMMARY);
        assertThat(refusal(refused)).isEqualTo("403 agreement-missing");
        assertThat(refused.<String>path("reason")).isEqualTo("fields");
        assertThat(refused.<List<String>>path("fields")).containsExactly(SUMMARY);
        unchanged(draft);
        assertThat(ok(send(draft, consent, "needs")).<String>path("state")).isEqualTo("requested");
    }

    @Test
    void itsEndIsWarnedOfAndThenNothingGoes() {
        Response agreement = agree();
        String person = person();
        String consent = liveConsent(person, "needs");
        Response draft = ok(draft(caseOf(person), JUAREZ_SERVICE));
        Response other = ok(draft(caseOf(person), JUAREZ_SERVICE));
        assertThat(draft.<List<String>>path("warnings")).isEmpty();
        assertThat(ifNoneMatch(draft).statusCode()).isEqualTo(304);

        Response ended = as("network-admin")
                .header(key())
                .header(ifMatch(agreement))
                .body("{\"grace_days\": 3}")
                .post(AGREEMENTS + "/" + agreement.path("id") + "/end");
        assertThat(ended.statusCode()).as(ended.asString()).isEqualTo(200);
        Response warned = ok(ifNoneMatch(draft));
        assertThat(warned.<List<String>>path("warnings")).containsExactly("agreement-lapsed");
        assertThat(warned.<Integer>path("version")).isEqualTo(draft.path("version"));
        ok(send(warned, consent, "needs"));

        BehindTheWalls.run(
                "update app.agreement set holds_from = holds_from - interval '9 days', holds_until = holds_until - interval"
                        + " '4 days' where about = ?",
                MARK);
        Response refused = send(other, consent, "needs");
        assertThat(refusal(refused)).isEqualTo("403 agreement-missing");
        assertThat(refused.<String>path("reason")).isEqualTo("lapsed");
        unchanged(other);
    }

    private static Response agree() {
        return ok(as("network-admin")
                .header(key())
                .body(
                        "{\"first\": \"topolobampo\", \"second\": \"ciudad-juarez\", \"scope\": \"first-to-second\", \"about\": \""
                                + MARK + "\", \"fields\": [\"needs\"], \"starts_on\": \"2026-01-05\"}")
                .post(AGREEMENTS));
    }

    private static Response ifNoneMatch(Response seen) {
        return origin().header("If-None-Match", seen.header("ETag")).get(ORIGIN + "/referrals/" + seen.path("id"));
    }

    private static void unchanged(Response draft) {
        Response now = ok(origin().get(ORIGIN + "/referrals/" + draft.path("id")));
        assertThat(now.<String>path("state")).isEqualTo("draft");
        assertThat(now.<Integer>path("version")).isEqualTo(draft.path("version"));
        assertThat(receiver().get(RECEIVER + "/referrals/" + draft.path("id")).statusCode())
                .isEqualTo(404);
    }
}
