package org.corredor.isolation;

import static org.corredor.Api.client;
import static org.corredor.Api.ifMatch;
import static org.corredor.Api.key;
import static org.corredor.isolation.World.id;
import static org.corredor.isolation.World.made;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** How each operation of a partner's own is called rightly, on a referral it just sent, and how many statements that may cost. */
final class PartnerRows {
    static final String ROOT = "/v1/partner/referrals";
    private static final int READ = 6;

    /**
     * One operation.
     *
     * @param budget statements: two more than a center's, which ask whose client it is
     * @param send on a referral as it was answered when sent
     */
    record Row(int budget, Function<Response, Response> send) {}

    private static final Map<String, Row> ROWS = new TreeMap<>(Map.of(
            "createPartnerReferral", new Row(40, sent -> send()),
            "listPartnerReferrals", reads(sent -> ROOT),
            "getPartnerReferral", reads(PartnerRows::path),
            "getPartnerReferralActions", reads(sent -> path(sent) + "/actions"),
            "getPartnerReferralPackage", reads(sent -> path(sent) + "/package"),
            "getPartnerReferralReceipt", reads(sent -> path(sent) + "/receipt"),
            "listPartnerReferralEvents", reads(sent -> path(sent) + "/events"),
            "givePartnerReferralCommand",
                    new Row(13, sent -> partner()
                            .header(key())
                            .header(ifMatch(sent))
                            .body("{\"reason\": \"other\"}")
                            .post(path(sent) + "/withdraw"))));

    private PartnerRows() {}

    static Map<String, Row> all() {
        return ROWS;
    }

    /** A referral that the partner sent. */
    static Response sent() {
        return made(send());
    }

    private static RequestSpecification partner() {
        return client("partner-demo");
    }

    private static String path(Response sent) {
        return ROOT + "/" + id(sent);
    }

    private static Row reads(Function<Response, String> path) {
        return new Row(READ, sent -> partner().get(path.apply(sent)));
    }

    private static Response send() {
        return partner()
                .header(key())
                .body("""
                {"service_id": "%s", "urgency": "normal", "language": "es", "interpreter_needed": false, "age_band": "unknown",
                 "person": {"alias": "Canario"}, "matter": {"types": ["unpaid-wages"]},
                 "consent": {"fields": ["identity.alias"], "explained_in": "es", "read_aloud": true, "method": "autograph",
                             "given_by": "person", "notice_version": "2026-01", "expires_at": "%s"}}""".formatted(World.RECEIVERS_SERVICE, Instant.now().plus(9, ChronoUnit.DAYS)))
                .post(ROOT);
    }
}
