package org.corredor.contract;

import static org.corredor.Api.as;
import static org.corredor.Api.ifMatch;
import static org.corredor.Api.key;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What the example of onward outcomes tells of: the receiver refers the person on, and the next center is done with it. */
final class OnwardStory {
    /** Stands in the examples for the first referral: a center's, and a partner's. */
    private static final String CENTERS = "0190a000-0000-7000-8000-0000000e0006";

    private static final String PARTNERS = "0190a000-0000-7000-8000-0000000e0301";

    private static final String HERE = "ciudad-juarez";
    private static final String NEXT = "tijuana";
    private static final String NEXT_SERVICE = "0190a000-0000-7000-8000-00000000d101";

    private final ExampleValues values;

    OnwardStory(ExampleValues values) {
        this.values = values;
    }

    void happens() {
        goesOn(played(CENTERS));
    }

    /** The same of what a partner sent, which is accepted and its case opened first. */
    void happensBehindAPartner() {
        String first = played(PARTNERS);
        Response at = read(HERE, "/referrals/" + first);
        for (String command : new String[] {"acknowledge", "accept", "open-case"}) {
            at = post(HERE, "/referrals/" + first + "/" + command, null, at);
        }
        goesOn(first);
    }

    private String played(String example) {
        return values.toPlay(JsonNodeFactory.instance.objectNode().put("id", example))
                .path("id")
                .asText();
    }

    private static void goesOn(String first) {
        String labourCase = read(HERE, "/referrals/" + first).path("case_id");
        String person = read(HERE, "/cases/" + labourCase).path("person_id");
        String consent = post(
                        HERE,
                        "/consents",
                        """
                {"person_id": "%s", "purpose": "referral", "recipient": "%s", "fields": ["needs"], "explained_in": "es",
                 "read_aloud": true, "method": "verbal-witnessed", "given_by": "person", "notice_version": "2026-01",
                 "expires_at": "%s"}""".formatted(person, NEXT, Instant.now().plus(9, ChronoUnit.DAYS)),
                        null)
                .path("id");
        Response at = post(HERE, "/referrals", """
                {"service_id": "%s", "case_id": "%s", "urgency": "normal", "language": "es", "interpreter_needed": false,
                 "age_band": "30-59", "part_of": "%s"}""".formatted(NEXT_SERVICE, labourCase, first), null);
        String path = "/referrals/" + at.path("id");
        at = post(HERE, path + "/send", "{\"consent_id\": \"" + consent + "\", \"fields\": [\"needs\"]}", at);
        for (String command : new String[] {"acknowledge", "accept", "start"}) {
            at = post(NEXT, path + "/" + command, null, at);
        }
        post(NEXT, path + "/complete", "{\"outcome\": \"agreement-reached\"}", at);
    }

    private static Response read(String center, String path) {
        return done(as("coordinator." + center).get("/v1/centers/" + center + path));
    }

    private static Response post(String center, String path, @Nullable String body, @Nullable Response at) {
        var request = as("coordinator." + center).header(key());
        if (at != null) {
            request.header(ifMatch(at));
        }
        if (body != null) {
            request.body(body);
        }
        return done(request.post("/v1/centers/" + center + path));
    }

    private static Response done(Response answer) {
        if (answer.statusCode() >= 300) {
            throw new AssertionError(answer.asString());
        }
        return answer;
    }
}
