package org.corredor.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.as;
import static org.corredor.Api.ifMatch;
import static org.corredor.referral.Casework.ORIGIN;
import static org.corredor.referral.Casework.RECEIVER;
import static org.corredor.referral.Casework.ok;
import static org.corredor.referral.Casework.origin;
import static org.corredor.referral.Casework.receiver;
import static org.corredor.referral.Casework.sent;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.corredor.BehindTheWalls;
import org.junit.jupiter.api.Test;

/** The terms of the center that is asked, in force at the sending. */
@QuarkusTest
final class ReferralUnderTermsIT {
    /** A center's own terms go with what is sent to it, and stay as they were when they change. */
    @Test
    void aReferralKeepsTheTermsOfItsReceiverThatItWasSentUnder() {
        String terms = RECEIVER + "/referral-terms";
        String admin = "center-admin.ciudad-juarez";
        try {
            ok(as(admin).header(ifMatch(as(admin).get(terms))).body("""
                            {"urgent": {"acknowledge": {"amount": 90, "unit": "minutes"},
                                        "decide": {"amount": 600, "unit": "minutes"}}}""").put(terms));
            Response sent = sent("needs");
            ok(as(admin).header(ifMatch(as(admin).get(terms))).body("{}").put(terms));
            Instant at = Instant.parse(side(origin(), ORIGIN, sent).<String>path("sent_at"));
            for (Response side : List.of(side(origin(), ORIGIN, sent), side(receiver(), RECEIVER, sent))) {
                assertThat(side.<List<String>>path("deadlines.due_at"))
                        .extracting(Instant::parse)
                        .containsExactly(at.plus(90, ChronoUnit.MINUTES), at.plus(10, ChronoUnit.HOURS));
            }
        } finally {
            BehindTheWalls.run(
                    "delete from app.center_terms where tenant_id = ?::uuid", "0190a000-0000-7000-8000-0000000000c3");
        }
    }

    private static Response side(RequestSpecification who, String center, Response sent) {
        return ok(who.get(center + "/referrals/" + sent.path("id")));
    }
}
