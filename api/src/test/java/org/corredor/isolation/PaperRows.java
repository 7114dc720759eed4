package org.corredor.isolation;

import static org.corredor.Api.as;
import static org.corredor.Api.ifMatch;
import static org.corredor.Api.key;
import static org.corredor.isolation.World.id;
import static org.corredor.isolation.World.made;
import static org.corredor.isolation.World.post;

import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.corredor.isolation.Rows.Row;
import org.jspecify.annotations.Nullable;

/** How each operation on referrals on paper is called rightly. */
final class PaperRows {
    /** Of the public directory: a service that is asked on paper, and whose it is. */
    static final String SERVICE = "0190a000-0000-7000-8000-000000b10611";

    private static final String ORGANIZATION = "0190a000-0000-7000-8000-000000b10600";

    private static final Map<String, Row> ROWS = new TreeMap<>();

    static {
        right("createPaperReferral", c -> Call.post("coordinator", c, "/paper-referrals", body(World.person(c), c)));
        right("listPaperReferrals", c -> Call.get("coordinator", c, after(printed(c), "/paper-referrals")));
        right(
                "searchPaperReferrals",
                c -> Call.post("coordinator", c, "/paper-referrals/search", """
                {"code": "%s"}""".formatted(
                                printed(c).<String>path("code"))));
        reads("getPaperReferral", "");
        reads("getPaperReferralForm", "/form");
        reads("getPaperReferralReceipt", "/receipt");
        reads("getPrintedPaperReferralReceipt", "/receipt/printed");
        reads("listPaperReferralEvents", "/events");
        right("printPaperReferral", PaperRows::printing);
        right("recordPaperReferralAnswer", c -> {
            Response at = printed(c);
            return command(c, at, "record-answer", answer(at, "\"acknowledge\""));
        });
        right("withdrawPaperReferral", c -> command(c, printed(c), "withdraw", "{\"reason\": \"other\"}"));
        right("requestPaperReferralCancellation", c -> {
            Response at = answered(c, answered(c, printed(c), "\"acknowledge\""), "\"accept\"");
            return command(c, at, "request-cancellation", "{\"reason\": \"other\"}");
        });
        right("retractPaperReferralCancellation", c -> {
            Response at = answered(c, answered(c, printed(c), "\"acknowledge\""), "\"accept\"");
            Response asked = made(command(c, at, "request-cancellation", "{\"reason\": \"other\"}")
                    .send(as("coordinator." + c)));
            return command(c, asked, "retract-cancellation", null);
        });
        right("closePaperReferral", c -> {
            Response at = printed(c);
            for (String said : new String[] {
                "\"acknowledge\"", "\"accept\"", "\"start\"", "\"complete\", \"outcome\": \"resolved\""
            }) {
                at = answered(c, at, said);
            }
            return command(c, at, "close", null);
        });
        right("enterPaperReferralInError", c -> command(c, printed(c), "enter-in-error", "{\"reason\": \"other\"}"));
        right("deletePaperReferralDraft", c -> command(c, draft(c, World.person(c)), "delete", null));
    }

    private PaperRows() {}

    static Map<String, Row> all() {
        return ROWS;
    }

    private static String body(String person, String center) {
        return """
                {"service_id": "%s", "case_id": "%s", "urgency": "normal", "language": "es",
                 "interpreter_needed": false, "age_band": "unknown"}""".formatted(SERVICE, id(post(center, "/cases", World.caseBody(person))));
    }

    private static Response draft(String center, String person) {
        return post(center, "/paper-referrals", body(person, center));
    }

    private static Call printing(String center) {
        String person = World.person(center);
        Response draft = draft(center, person);
        String consent = id(post(center, "/consents", """
                {"person_id": "%s", "purpose": "referral", "recipient_organization": "%s", "fields": ["identity.alias"],
                 "explained_in": "es", "read_aloud": true, "method": "verbal-witnessed", "given_by": "person",
                 "notice_version": "2026-01", "expires_at": "%s"}""".formatted(
                        person, ORGANIZATION, Instant.now().plus(9, ChronoUnit.DAYS))));
        return command(
                center, draft, "print", "{\"consent_id\": \"" + consent + "\", \"fields\": [\"identity.alias\"]}");
    }

    private static Response printed(String center) {
        return made(printing(center).send(as("coordinator." + center)));
    }

    private static String answer(Response at, String said) {
        return "{\"code\": \"" + at.path("code") + "\", \"command\": " + said + "}";
    }

    private static Response answered(String center, Response at, String said) {
        return made(as("coordinator." + center)
                .header(key())
                .header(ifMatch(at))
                .body(answer(at, said))
                .post("/v1/centers/" + center + "/paper-referrals/" + id(at) + "/record-answer"));
    }

    private static Call command(String center, Response at, String command, @Nullable String body) {
        return Call.post("coordinator", center, "/paper-referrals/" + id(at) + "/" + command, body)
                .ifMatch(at);
    }

    private static void reads(String operation, String what) {
        right(operation, c -> Call.get("coordinator", c, "/paper-referrals/" + id(printed(c)) + what));
    }

    private static void right(String operation, Function<String, Call> call) {
        ROWS.put(operation, new Row(Rows.VICTIM, call, call));
    }

    private static String after(Response made, String path) {
        if (id(made).isEmpty()) {
            throw new IllegalStateException("nothing was made");
        }
        return path;
    }
}
