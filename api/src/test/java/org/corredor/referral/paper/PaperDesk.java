package org.corredor.referral.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.as;
import static org.corredor.Api.ifMatch;
import static org.corredor.Api.key;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.corredor.NetworkResource;
import org.corredor.local.TestNetwork;
import org.corredor.pdf.TaggedPdf;

/** What Topolobampo's coordinator does around a referral on paper, over HTTP. */
final class PaperDesk {
    static final String ORIGIN = "/v1/centers/topolobampo";
    static final String PAPER = ORIGIN + "/paper-referrals";

    /** An authority in the directory, and what it does; another one. */
    static final String SERVICE = "0190a000-0000-7000-8000-000000b10611";

    static final String ORGANIZATION = "0190a000-0000-7000-8000-000000b10600";
    static final String OTHER_ORGANIZATION = "0190a000-0000-7000-8000-000000b10800";

    private PaperDesk() {}

    static RequestSpecification coordinator() {
        return as("coordinator.topolobampo");
    }

    static String person() {
        return id(coordinator().header(key()).body("""
                {"alias": "Lala", "legal_name": "Eulalia Buitimea", "birth_year": 1990, "age_band": "30-59",
                 "languages": ["es"], "contacts": [{"channel": "phone", "value": "+52 668 555 0101",
                 "safe_hours": "18-20", "may_leave_message": false}]}""").post(ORIGIN + "/people"));
    }

    static String caseOf(String person) {
        return id(coordinator().header(key()).body("""
                {"person_id": "%s", "types": ["unpaid-wages"], "employer": {"name": "Maquila del Norte"},
                 "summary": "Two weeks unpaid."}""".formatted(person)).post(ORIGIN + "/cases"));
    }

    static Response draft(String labourCase, String service) {
        return coordinator()
                .header(key())
                .body("""
                {"service_id": "%s", "case_id": "%s", "urgency": "urgent", "language": "es",
                 "interpreter_needed": false, "age_band": "30-59"}""".formatted(service, labourCase))
                .post(PAPER);
    }

    static Response consent(String person, String recipient, String... fields) {
        return coordinator()
                .header(key())
                .body("""
                {"person_id": "%s", "purpose": "referral", %s, "fields": %s, "explained_in": "es", "read_aloud": true,
                 "method": "verbal-witnessed", "given_by": "person", "notice_version": "2026-01", "expires_at": "%s"}""".formatted(
                                person, recipient, list(fields), Instant.now().plus(9, ChronoUnit.DAYS)))
                .post(ORIGIN + "/consents");
    }

    static String to(String organization) {
        return "\"recipient_organization\": \"" + organization + "\"";
    }

    static Response print(Response at, String consent, String... fields) {
        return command(at, "print", "{\"consent_id\": \"%s\", \"fields\": %s}".formatted(consent, list(fields)));
    }

    /** One of a new person that is printed with these fields under a consent for them. */
    static Response printed(String... fields) {
        String person = person();
        String consent = id(consent(person, to(ORGANIZATION), fields));
        return ok(print(ok(draft(caseOf(person), SERVICE)), consent, fields));
    }

    /** Records the receiver's word by the code that an answer showed; {@code more} is a reason or an outcome, or empty. */
    static Response records(Response at, String command, String more) {
        return records(at, at.path("code"), command, more);
    }

    static Response records(Response at, String code, String command, String more) {
        return command(at, "record-answer", "{\"code\": \"%s\", \"command\": \"%s\"%s}".formatted(code, command, more));
    }

    static Response accepted(String... fields) {
        return ok(records(ok(records(printed(fields), "acknowledge", "")), "accept", ""));
    }

    /** A command on the version an answer showed. */
    static Response command(Response at, String command, String body) {
        RequestSpecification request = coordinator().header(key()).header(ifMatch(at));
        if (!body.isEmpty()) {
            request.body(body);
        }
        return request.post(PAPER + "/" + at.path("id") + "/" + command);
    }

    static Response now(Response at) {
        return ok(coordinator().get(PAPER + "/" + at.path("id")));
    }

    static Response form(Response at, String language) {
        return coordinator().get(PAPER + "/" + at.path("id") + "/form?language=" + language);
    }

    static TaggedPdf pdf(Response answer) {
        assertThat(ok(answer).contentType()).isEqualTo("application/pdf");
        return new TaggedPdf(answer.asByteArray());
    }

    static Response withdraw(String consent) {
        Response read = ok(coordinator().get(ORIGIN + "/consents/" + consent));
        return coordinator().header(key()).header(ifMatch(read)).post(ORIGIN + "/consents/" + consent + "/withdraw");
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

    /** A number, as superuser, past both walls. */
    static int count(String query) {
        try (var database = TestNetwork.get()
                        .superuserDataSource(NetworkResource.DATABASE)
                        .getConnection();
                var asked = database.createStatement();
                var rows = asked.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** As superuser, past both walls. */
    static void change(String statement) {
        try (var database = TestNetwork.get()
                        .superuserDataSource(NetworkResource.DATABASE)
                        .getConnection();
                var change = database.createStatement()) {
            change.executeUpdate(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String list(String... codes) {
        return "[\"" + String.join("\", \"", codes) + "\"]";
    }
}
