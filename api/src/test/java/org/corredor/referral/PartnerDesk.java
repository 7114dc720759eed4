package org.corredor.referral;

import static org.corredor.Api.client;
import static org.corredor.Api.ifMatch;
import static org.corredor.Api.key;
import static org.corredor.referral.Casework.consent;
import static org.corredor.referral.Casework.draft;
import static org.corredor.referral.Casework.id;
import static org.corredor.referral.Casework.ok;
import static org.corredor.referral.Casework.send;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.corredor.NetworkResource;
import org.corredor.local.TestNetwork;

/** What a partner's client does around its referrals, over HTTP, and the service it has while a test needs one. */
final class PartnerDesk {
    static final String PARTNER = "/v1/partner/referrals";
    static final String SERVICE = "0190a000-0000-7000-8000-00000000e501";
    static final String STORY = "Tres semanas sin pago.";
    private static final String TENANT = "0190a000-0000-7000-8000-0000000000e1";
    private static final String ANOTHER = "0190a000-0000-7000-8000-0000000000e9";

    private PartnerDesk() {}

    static RequestSpecification partner() {
        return client("partner-demo");
    }

    /** A referral's body; {@code more} stands in its matter, with a comma before it. */
    static String body(String service, String fields, String more) {
        return """
                {"service_id": "%s", "urgency": "urgent", "language": "es", "interpreter_needed": false, "age_band": "30-59",
                 "person": {"alias": "Expediente 17", "legal_name": "Eulalia Buitimea"},
                 "matter": {"types": ["unpaid-wages"], "summary": "%s", "amount_claimed": 4200.50, "currency": "MXN"%s},
                 "consent": {"fields": %s, "explained_in": "es", "read_aloud": true, "method": "autograph",
                             "given_by": "person", "notice_version": "2026-01", "expires_at": "%s"}}""".formatted(service, STORY, more, fields, Instant.now().plus(30, ChronoUnit.DAYS));
    }

    /** The body of one of an alias alone that follows from another; {@code more} stands beside, with a comma before it. */
    static String following(Response before, String service, String more) {
        String members = "{\"part_of\": \"" + before.path("id") + "\"" + more + ", ";
        return members + body(service, "[\"identity.alias\"]", "").substring(1);
    }

    static Response sends(String body) {
        return partner().header(key()).body(body).post(PARTNER);
    }

    /** A command of the partner on the version an answer showed. */
    static Response gives(Response at, String command, String body) {
        var request = partner().header(key()).header(ifMatch(at));
        return (body.isEmpty() ? request : request.body(body)).post(PARTNER + "/" + at.path("id") + "/" + command);
    }

    /** One that Topolobampo sent to the partner's own service. */
    static Response arrived() {
        String person = Casework.person();
        Response draft = draft(Casework.caseOf(person), SERVICE);
        String given = id(consent(person, "partner-demo", Instant.now().plus(9, ChronoUnit.DAYS), "identity.alias"));
        return ok(send(draft, given, "identity.alias"));
    }

    /** The same, accepted by the partner. */
    static Response taken() {
        return ok(gives(ok(gives(arrived(), "acknowledge", "")), "accept", ""));
    }

    static void ownService() {
        publishes(
                "insert into app.organization (tenant_id, id, name, description, publication) values ('" + TENANT
                        + "', '" + SERVICE + "', 'Organización de prueba', '', 'published') on conflict do nothing",
                "insert into app.service (tenant_id, id, organization_id, name, status, accepts_referrals, publication) values ('"
                        + TENANT + "', '" + SERVICE + "', '" + SERVICE
                        + "', 'Acompañamiento de prueba', 'active', true, 'published') on conflict do nothing");
    }

    static void leaveTheDirectoryAsItWas() {
        publishes(
                "delete from app.service where id = '" + SERVICE + "'",
                "delete from app.organization where id = '" + SERVICE + "'");
    }

    /** While this runs, the client is that of another partner. */
    static void asAnotherPartner(Runnable asked) {
        run(
                "insert into app.tenant (id, slug, kind, zone) values ('" + ANOTHER
                        + "', 'another-partner', 'PARTNER', 'America/Mexico_City') on conflict do nothing",
                "select app.open_roles('" + ANOTHER + "')",
                "update app.api_client set tenant_id = '" + ANOTHER + "' where client_id = 'partner-demo'");
        try {
            asked.run();
        } finally {
            run("update app.api_client set tenant_id = '" + TENANT + "' where client_id = 'partner-demo'");
        }
    }

    /** While this runs, the partner's client may decide and not send. */
    static void mayNotSend(Runnable asked) {
        run("delete from app.role_permission where tenant_id = '" + TENANT + "' and permission = 'referral:send'");
        try {
            asked.run();
        } finally {
            run(
                    "insert into app.role_permission select tenant_id, id, 'referral:send' from app.role where tenant_id = '"
                            + TENANT + "' and code = 'partner'");
        }
    }

    /** As superuser, past both walls, in one transaction. */
    static void run(String... statements) {
        try (var database =
                TestNetwork.get().superuserDataSource(NetworkResource.DATABASE).getConnection()) {
            database.setAutoCommit(false);
            try (var statement = database.createStatement()) {
                for (String each : statements) {
                    statement.execute(each);
                }
            }
            database.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void publishes(String... statements) {
        String[] all = new String[statements.length + 3];
        System.arraycopy(statements, 0, all, 0, statements.length);
        all[statements.length] = "select set_config('app.tenant_id', '" + TENANT + "', true)";
        all[statements.length + 1] = "set local role app_publish";
        all[statements.length + 2] = "select app.publish_directory()";
        run(all);
    }
}
