package org.corredor.isolation;

import static org.corredor.Api.as;
import static org.corredor.Api.ifMatch;
import static org.corredor.Api.key;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.corredor.NetworkResource;
import org.corredor.local.TestNetwork;

/** Records of a center, made over HTTP by its coordinator as in a day's work; each call makes new ones. */
final class World {
    /** Who receives a referral here when nothing else is said. */
    static final String RECEIVER = "ciudad-juarez";

    /** The services of the public directory that referrals go to. */
    static final String RECEIVERS_SERVICE = "0190a000-0000-7000-8000-00000000d301";

    /** Where it is given, by whom, and the place, as the directory has them. */
    static final String RECEIVERS_SERVICE_PLACED = "0190a000-0000-7000-8000-00000000f301";

    static final String RECEIVERS_ORGANIZATION = "0190a000-0000-7000-8000-00000000d030";
    static final String RECEIVERS_LOCATION = "0190a000-0000-7000-8000-00000000d031";

    static final String FOREIGN_SERVICE = "0190a000-0000-7000-8000-00000000d101";

    private World() {}

    static String person(String center) {
        return id(post(center, "/people", "{\"alias\": \"Canario\"}"));
    }

    static String caseBody(String person) {
        return "{\"person_id\": \"" + person + "\", \"types\": [\"unpaid-wages\"]}";
    }

    static Response labourCase(String center) {
        return post(center, "/cases", caseBody(person(center)));
    }

    static String intakeBody(String person) {
        return "{\"person_id\": \"" + person
                + "\", \"on_date\": \"2026-01-05\", \"channel\": \"in-person\", \"form_version\": \"core-1\"}";
    }

    static Response intake(String center) {
        return post(center, "/intakes", intakeBody(person(center)));
    }

    /** One organization that nobody has yet. */
    /** A file's ids are its own names for things; this one's is in no form that one of ours has. */
    static String importBody() {
        return "{\"organizations\": [" + imported("name") + "]}";
    }

    /** An import in which two things were wrong. */
    static Response directoryImport(String center) {
        String wrong = "{\"organizations\": [" + imported("nombre") + ", " + imported("nombre") + "]}";
        return post(center, "/directory/imports", wrong);
    }

    private static String imported(String name) {
        String own = java.util.UUID.randomUUID().toString().replace("-", "");
        return "{\"id\": \"prueba " + own + "\", \"" + name + "\": \"Casa\", \"description\": \"\"}";
    }

    static String serviceBody() {
        return "{\"on_date\": \"2026-01-05\", \"services\": [\"training\"], \"modality\": \"video\"}";
    }

    static String consentBody(String person) {
        return consentBody(person, RECEIVER);
    }

    private static String consentBody(String person, String recipient) {
        return """
                {"person_id": "%s", "purpose": "referral", "recipient": "%s", "fields": ["identity.alias"],
                 "explained_in": "es", "read_aloud": true, "method": "verbal-witnessed", "given_by": "person",
                 "notice_version": "2026-01", "expires_at": "%s"}""".formatted(person, recipient, Instant.now().plus(9, ChronoUnit.DAYS));
    }

    static Response consent(String center) {
        return post(center, "/consents", consentBody(person(center)));
    }

    static String disclosureBody(String person) {
        return """
                {"person_id": "%s", "basis": "vital-interest", "recipient": "%s", "fields": ["identity.alias"],
                 "notice_version": "2026-01", "expires_at": "%s"}""".formatted(person, RECEIVER, Instant.now().plus(9, ChronoUnit.DAYS));
    }

    static Response disclosure(String center) {
        return made(as("promoter." + center)
                .header(key())
                .body(disclosureBody(person(center)))
                .post("/v1/centers/" + center + "/consents/without"));
    }

    /** What a center said on a referral; the id of it. */
    static String message(String center, String messages) {
        return id(post(center, messages, "{\"text\": \"Gracias\"}"));
    }

    static String draftBody(String labourCase) {
        return draftBody(labourCase, RECEIVER);
    }

    private static String draftBody(String labourCase, String receiver) {
        return """
                {"service_id": "%s", "case_id": "%s", "urgency": "normal", "language": "es",
                 "interpreter_needed": false, "age_band": "unknown"}""".formatted(receiver.equals(RECEIVER) ? RECEIVERS_SERVICE : FOREIGN_SERVICE, labourCase);
    }

    static Response draft(String center) {
        return post(center, "/referrals", draftBody(id(labourCase(center))));
    }

    /** A draft and the body that sends it under a live consent. */
    static Call sending(String center) {
        return sending(center, RECEIVER);
    }

    private static Call sending(String center, String receiver) {
        String person = person(center);
        String labourCase = id(post(center, "/cases", caseBody(person)));
        Response draft = post(center, "/referrals", draftBody(labourCase, receiver));
        String consent = id(post(center, "/consents", consentBody(person, receiver)));
        return Call.post(
                        "coordinator",
                        center,
                        "/referrals/" + id(draft) + "/send",
                        "{\"consent_id\": \"" + consent + "\", \"fields\": [\"identity.alias\"]}")
                .ifMatch(draft);
    }

    static Response sent(String center) {
        return sentTo(RECEIVER, center);
    }

    private static Response sentTo(String receiver, String center) {
        return made(sending(center, receiver).send(as("coordinator." + center)));
    }

    /** A referral that came to a center, as its receiver's first command finds it. */
    static Response arrived(String receiver) {
        return sentTo(receiver, Rows.VICTIM);
    }

    static Response received(String receiver) {
        return command(receiver, arrived(receiver), "acknowledge", "");
    }

    static Response accepted(String receiver) {
        return command(receiver, received(receiver), "accept", "");
    }

    /** What somebody sent to the usual receiver, accepted there. */
    static Response acceptedHere(Response sent) {
        return command(RECEIVER, command(RECEIVER, sent, "acknowledge", ""), "accept", "");
    }

    /** With a case of the receiver's own. */
    static Response opened(String receiver) {
        return command(receiver, accepted(receiver), "open-case", "");
    }

    static Response started(String receiver) {
        return command(receiver, opened(receiver), "start", "");
    }

    /** Of an origin: what it sent is accepted by the receiver. */
    static Response accepted(String center, String receiver) {
        Response at = sentTo(receiver, center);
        return command(receiver, command(receiver, at, "acknowledge", ""), "accept", "");
    }

    static Response held(String receiver) {
        return command(receiver, opened(receiver), "hold", "{\"reason\": \"other\"}");
    }

    static Response claimed(String receiver) {
        return command(receiver, arrived(receiver), "claim", "");
    }

    /** Of an origin: the receiver asks something before it decides. */
    static Response asked(String center) {
        return command(RECEIVER, sent(center), "request-information", "{\"reason\": \"needs-language\"}");
    }

    /** Of an origin: it asked for a cancellation itself. */
    static Response cancelling(String center) {
        return command(center, accepted(center, RECEIVER), "request-cancellation", "{\"reason\": \"other\"}");
    }

    /** Of an origin: the receiver asks for a cancellation. */
    static Response askedToCancel(String center) {
        Response at = sent(center);
        for (String step : List.of("acknowledge", "accept", "open-case")) {
            at = command(RECEIVER, at, step, "");
        }
        return command(RECEIVER, at, "request-cancellation", "{\"reason\": \"other\"}");
    }

    /** Of an origin: sent by it, completed by the receiver. */
    static Response completed(String center) {
        Response at = sent(center);
        for (String step : List.of("acknowledge", "accept", "open-case", "start")) {
            at = command(RECEIVER, at, step, "");
        }
        return command(RECEIVER, at, "complete", "{\"outcome\": \"resolved\"}");
    }

    /** A command of the receiver on the version an answer showed. */
    private static Response command(String receiver, Response at, String command, String body) {
        var request = as("coordinator." + receiver).header(key()).header(ifMatch(at));
        if (!body.isEmpty()) {
            request.body(body);
        }
        return made(request.post("/v1/centers/" + receiver + "/referrals/" + id(at) + "/" + command));
    }

    /** The membership of a center's coordinator. */
    static String coordinator(String center) {
        int number = List.of("tijuana", "topolobampo", "ciudad-juarez", "casa-obrera")
                        .indexOf(center)
                + 1;
        return "0190a000-0000-7000-8000-000000001" + number + "01";
    }

    /** A member nobody is, so that removing them hurts no other test. */
    static String member(String center) {
        UUID id = UUID.randomUUID();
        sql("insert into app.membership (tenant_id, id, subject, display_name) select id, '" + id + "', '" + id
                + "', 'Nadie' from app.tenant where slug = '" + center + "'");
        return id.toString();
    }

    static Response read(String role, String center, String path) {
        return made(as(role + "." + center).get("/v1/centers/" + center + path));
    }

    static Response post(String center, String path, String body) {
        return made(as("coordinator." + center).header(key()).body(body).post("/v1/centers/" + center + path));
    }

    static Response made(Response answer) {
        if (answer.statusCode() >= 300) {
            throw new AssertionError("a fixture was refused: " + answer.statusCode() + " " + answer.asString());
        }
        return answer;
    }

    static String id(Response made) {
        return made.path("id");
    }

    /** As superuser, past both walls. */
    static void sql(String statement) {
        try (var database = TestNetwork.get()
                        .superuserDataSource(NetworkResource.DATABASE)
                        .getConnection();
                var change = database.createStatement()) {
            change.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
