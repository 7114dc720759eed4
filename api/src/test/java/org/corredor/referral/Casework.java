package org.corredor.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.as;
import static org.corredor.Api.ifMatch;
import static org.corredor.Api.key;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.corredor.NetworkResource;
import org.corredor.local.TestNetwork;

/** What Topolobampo's coordinator does before and around a referral to Ciudad Juárez, over HTTP. */
final class Casework {
    static final String ORIGIN = "/v1/centers/topolobampo";
    static final String RECEIVER = "/v1/centers/ciudad-juarez";
    static final String JUAREZ_SERVICE = "0190a000-0000-7000-8000-00000000d301";
    static final String CLOSED_SERVICE = "0190a000-0000-7000-8000-00000000d302";
    static final String OWN_SERVICE = "0190a000-0000-7000-8000-00000000d201";
    static final String NAME = "Eulalia Buitimea";

    private Casework() {}

    static RequestSpecification origin() {
        return as("coordinator.topolobampo");
    }

    static RequestSpecification receiver() {
        return as("coordinator.ciudad-juarez");
    }

    static String person() {
        return id(origin().header(key()).body("""
                {"alias": "Lala", "legal_name": "%s", "birth_year": 1990, "age_band": "30-59", "languages": ["es"],
                 "contacts": [{"channel": "phone", "value": "+52 668 555 0101", "safe_hours": "18-20",
                               "may_leave_message": false}]}""".formatted(NAME)).post(ORIGIN + "/people"));
    }

    static String caseOf(String person) {
        return id(origin().header(key()).body("""
                {"person_id": "%s", "types": ["recruitment-fraud", "unpaid-wages"],
                 "trigger_kind": "payment-due", "trigger_date": "2026-01-15",
                 "employer": {"name": "Maquila del Norte"}, "summary": "Two weeks unpaid.",
                 "amount_claimed": 4200.50, "currency": "MXN"}""".formatted(person)).post(ORIGIN + "/cases"));
    }

    static Response consent(String person, String recipient, Instant expires, String... fields) {
        return origin().header(key())
                .body(consentBody(person, recipient, expires, fields))
                .post(ORIGIN + "/consents");
    }

    static String consentBody(String person, String recipient, Instant expires, String... fields) {
        return """
                {"person_id": "%s", "purpose": "referral", "recipient": "%s", "fields": %s, "explained_in": "es",
                 "read_aloud": true, "method": "verbal-witnessed", "given_by": "person", "notice_version": "2026-01",
                 "expires_at": "%s"}""".formatted(person, recipient, list(fields), expires);
    }

    static String liveConsent(String person, String... fields) {
        return id(consent(person, "ciudad-juarez", Instant.now().plus(90, ChronoUnit.DAYS), fields));
    }

    /** A consent of a child, who was told first what a worker must report: given by the child or by a guardian. */
    static Response childsConsent(String person, String by, String... fields) {
        String body = consentBody(person, "ciudad-juarez", Instant.now().plus(9, ChronoUnit.DAYS), fields)
                .replace(
                        "\"given_by\": \"person\"",
                        "\"given_by\": \"" + by + "\", \"notification_duties_explained\": true");
        return origin().header(key()).body(body).post(ORIGIN + "/consents");
    }

    static Response draft(String labourCase, String service) {
        return origin().header(key()).body(draftBody(labourCase, service, "")).post(ORIGIN + "/referrals");
    }

    /** The body of a draft; {@code flag} is one more safety flag, with a comma before it. */
    static String draftBody(String labourCase, String service, String flag) {
        return """
                {"service_id": "%s", "case_id": "%s", "urgency": "urgent", "language": "es",
                 "interpreter_needed": false, "age_band": "30-59", "safety_flags": ["contact-only-in-safe-hours"%s],
                 "access_needs": ["transport"], "deadline_days": 40}""".formatted(service, labourCase, flag);
    }

    static Response send(Response at, String consent, String... fields) {
        return origin().header(key())
                .header(ifMatch(at))
                .body("{\"consent_id\": \"%s\", \"fields\": %s}".formatted(consent, list(fields)))
                .post(ORIGIN + "/referrals/" + at.path("id") + "/send");
    }

    /** A command of the receiver on the version an answer showed. */
    static Response receives(Response at, String command, String body) {
        return receiver()
                .header(key())
                .header(ifMatch(at))
                .body(body)
                .post(RECEIVER + "/referrals/" + at.path("id") + "/" + command);
    }

    /** A command of the receiver that takes no body. */
    static Response receives(Response at, String command) {
        return receiver()
                .header(key())
                .header(ifMatch(at))
                .post(RECEIVER + "/referrals/" + at.path("id") + "/" + command);
    }

    /** A referral of a new person that is sent with these fields under a consent for them. */
    static Response sent(String... fields) {
        String person = person();
        return ok(send(draft(caseOf(person), JUAREZ_SERVICE), liveConsent(person, fields), fields));
    }

    static Response accepted(String... fields) {
        return ok(receives(ok(receives(sent(fields), "acknowledge")), "accept"));
    }

    static Response ok(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 201);
        return answer;
    }

    static String id(Response made) {
        return ok(made).path("id");
    }

    /** The answer's status and problem code. */
    static String refusal(Response answer) {
        String type = answer.path("type");
        return answer.statusCode() + " " + type.substring(type.lastIndexOf('/') + 1);
    }

    /** Leaves a case restricted to nobody, past the API, as when it was handed on to somebody else. */
    static void restrictWithoutAnybody(String labourCase) {
        sql("delete from app.case_participant where case_id = '" + labourCase + "'");
        sql("update app.labour_case set restricted = true where id = '" + labourCase + "'");
    }

    /** As superuser, past both walls; returns how many rows it changed. */
    static int sql(String statement) {
        try (var database = TestNetwork.get()
                        .superuserDataSource(NetworkResource.DATABASE)
                        .getConnection();
                var change = database.createStatement()) {
            return change.executeUpdate(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String list(String... codes) {
        return Arrays.stream(codes).collect(Collectors.joining("\", \"", "[\"", "\"]"));
    }
}
