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
import java.util.function.Supplier;

/** How each operation of a partner's own is called rightly, on a referral of its own, and how many statements that may cost. */
final class PartnerRows {
    static final String ROOT = "/v1/partner/referrals";
    private static final int READ = 6;
    private static final String SAID = "{\"text\": \"Gracias\"}";

    /**
     * One operation.
     *
     * @param budget statements: two more than a center's, which ask whose client it is
     * @param made makes what it is called on
     * @param send on that, as it was answered when made
     */
    record Row(int budget, Supplier<Response> made, Function<Response, Response> send) {}

    private static final Map<String, Row> ROWS = new TreeMap<>(Map.ofEntries(
            Map.entry("createPartnerReferral", new Row(40, PartnerRows::sent, sent -> send())),
            Map.entry("listPartnerReferrals", reads(sent -> ROOT)),
            Map.entry("getPartnerReferral", reads(PartnerRows::path)),
            Map.entry("getPartnerReferralActions", reads(sent -> path(sent) + "/actions")),
            Map.entry("listPartnerReferralAlternatives", reads(sent -> path(sent) + "/alternatives")),
            Map.entry("getPartnerReferralPackage", reads(sent -> path(sent) + "/package")),
            Map.entry("getPartnerReferralReceipt", reads(sent -> path(sent) + "/receipt")),
            Map.entry("getPrintedPartnerReferralReceipt", reads(sent -> path(sent) + "/receipt/printed")),
            Map.entry("listPartnerReferralEvents", reads(sent -> path(sent) + "/events")),
            Map.entry("listPartnerReferralOnward", reads(sent -> path(sent) + "/onward")),
            Map.entry("sayOnPartnerReferral", new Row(14, PartnerRows::accepted, PartnerRows::say)),
            Map.entry("listPartnerReferralMessages", new Row(READ, PartnerRows::said, said -> partner()
                    .get(messagesWith(said)))),
            Map.entry("getPartnerReferralMessage", new Row(READ, PartnerRows::said, said -> partner()
                    .get(said.header("Location")))),
            Map.entry("markPartnerReferralMessagesRead", new Row(14, PartnerRows::said, said -> partner()
                    .header(key())
                    .body(readUntil(id(said)))
                    .post(messagesWith(said) + "/mark-read"))),
            Map.entry("givePartnerReferralCommand", new Row(12, PartnerRows::sent, sent -> partner()
                    .header(key())
                    .header(ifMatch(sent))
                    .body("{\"reason\": \"other\"}")
                    .post(path(sent) + "/withdraw")))));

    private PartnerRows() {}

    /** What is posted by whom it isn't for, so that nothing but whose it is can be refused: nothing where that is enough. */
    static String attack(String operation, String message) {
        return switch (operation) {
            case "sayOnPartnerReferral" -> SAID;
            case "markPartnerReferralMessagesRead" -> readUntil(message);
            default -> "";
        };
    }

    static Map<String, Row> all() {
        return ROWS;
    }

    /** A referral that the partner sent. */
    private static Response sent() {
        return made(send());
    }

    /** The same, accepted by the center. */
    private static Response accepted() {
        return World.acceptedHere(sent());
    }

    /** The later of two messages on it. */
    private static Response said() {
        Response accepted = accepted();
        made(say(accepted));
        return made(say(accepted));
    }

    private static Response say(Response accepted) {
        return partner().header(key()).body(SAID).post(path(accepted) + "/messages");
    }

    private static String messagesWith(Response said) {
        return said.header("Location").replaceAll("/[^/]+$", "");
    }

    private static String readUntil(String message) {
        return "{\"until\": \"" + message + "\"}";
    }

    private static RequestSpecification partner() {
        return client("partner-demo");
    }

    private static String path(Response sent) {
        return ROOT + "/" + id(sent);
    }

    private static Row reads(Function<Response, String> path) {
        return new Row(READ, PartnerRows::sent, sent -> partner().get(path.apply(sent)));
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
