package org.corredor.network.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.as;
import static org.corredor.Api.ifMatch;
import static org.corredor.Api.key;
import static org.corredor.BehindTheWalls.count;
import static org.corredor.BehindTheWalls.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Publishing the protocol, and what is written under it. */
@QuarkusTest
final class ProtocolVersionsIT {
    private static final String ALL = "/v1/network/protocol-versions";
    private static final String CENTER = "/v1/centers/topolobampo";
    private static final String SERVICE = "0190a000-0000-7000-8000-00000000d301";

    /** An authority in the directory, and what it does, which is asked on paper. */
    private static final String ORGANIZATION = "0190a000-0000-7000-8000-000000b10600";

    private static final String PAPER_SERVICE = "0190a000-0000-7000-8000-000000b10611";

    @AfterEach
    void forget() {
        run("delete from app.protocol_version where label like 'p-%'");
    }

    private static String body(String label, String from, int urgentAcknowledge) {
        String terms = """
                {"acknowledge": {"amount": %d, "unit": "minutes"}, "decide": {"amount": 1440, "unit": "minutes"},
                 "contact": {"amount": 1440, "unit": "minutes"}}""";
        String defaults = "{\"emergency\": " + terms.formatted(60) + ", \"urgent\": "
                + terms.formatted(urgentAcknowledge) + ", \"normal\": " + terms.formatted(60) + "}";
        String ceilings = "{\"emergency\": " + terms.formatted(60) + ", \"urgent\": " + terms.formatted(120)
                + ", \"normal\": " + terms.formatted(60) + "}";
        return """
                {"label": "%s", %s "defaults": %s, "ceilings": %s,
                 "steps": [{"code": "send", "institution": "origin", "institution_name": "Centro de origen",
                   "texts": {"es": "Se envía.", "en": "It is sent.", "ht": "Yo voye l."}},
                  {"code": "conciliation", "institution": "authority", "institution_name": "Autoridad de conciliación",
                   "limit": {"amount": 45, "unit": "working-days"},
                   "texts": {"es": "Se concilia.", "en": "It is conciliated.", "ht": "Yo konsilye l."}}]}""".formatted(label, from.isEmpty() ? "" : "\"in_force_from\": \"" + from + "\",", defaults, ceilings);
    }

    private static Response publish(String body) {
        return as("network-admin").header(key()).body(body).post(ALL);
    }

    @Test
    void theFirstVersionHasTheTermsTheClocksHave() throws JsonProcessingException {
        Response current = as("interpreter.tijuana").get(ALL + "/current");
        assertThat(current.statusCode()).as(current.asString()).isEqualTo(200);
        JsonNode said = new ObjectMapper().readTree(current.asString());
        assertThat(said.path("label").asText()).isEqualTo("1.0");
        assertThat(said.path("defaults").toString())
                .isEqualTo(new ObjectMapper()
                        .readTree(ProtocolJson.of(Terms.DEFAULTS))
                        .toString());
        assertThat(current.<List<String>>path("steps.code"))
                .containsExactly("consent", "send", "acknowledge", "decide", "first-contact", "complete", "close");
        assertThat(new Ceilings(ProtocolJson.read(said.path("ceilings").toString(), TermsByUrgency.class))
                        .faults("", Terms.DEFAULTS.byPlace()))
                .isEmpty();
    }

    @Test
    void aVersionToComeIsReadAndBindsNothingYet() {
        Response made = publish(body("p-later", "2130-01-01T06:00:00Z", 90));
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(as("coordinator.tijuana").get(made.header("Location")).<String>path("steps[1].texts.es"))
                .isEqualTo("Se concilia.");
        assertThat(made.<String>path("steps[1].limit.unit")).isEqualTo("working-days");
        assertThat(as("coordinator.tijuana").get(ALL).<List<String>>path("items.label"))
                .contains("p-later", "1.0");
        assertThat(as("coordinator.tijuana").get(ALL + "/current").<String>path("label"))
                .isEqualTo("1.0");
    }

    /** By the sending: a draft shows what would bind it now, and what was sent stays under what it was sent under. */
    @Test
    void aReferralIsBoundToTheVersionInForceWhenItIsSent() {
        Response before = send(draft());
        Response drafted = draft();
        assertThat(drafted.<String>path("protocol_version")).isEqualTo("1.0");
        assertThat(publish(body("p-now", "", 90)).statusCode()).isEqualTo(201);
        assertThat(as("coordinator.tijuana").get(ALL + "/current").<String>path("label"))
                .isEqualTo("p-now");
        assertThat(read(drafted).<String>path("protocol_version")).isEqualTo("p-now");
        Response sent = send(read(drafted));
        assertThat(sent.<String>path("protocol_version")).isEqualTo("p-now");
        assertThat(as("coordinator.topolobampo")
                        .get(CENTER + "/referrals/" + sent.path("id") + "/receipt")
                        .<String>path("receipt"))
                .contains("\"protocol_version\":\"p-now\"");
        assertThat(read(before).<String>path("protocol_version")).isEqualTo("1.0");
    }

    /** By the printing, which is the sending on paper. */
    @Test
    void aReferralOnPaperIsBoundToTheVersionInForceWhenItIsPrinted() {
        Response drafted = onPaper();
        assertThat(drafted.<String>path("protocol_version")).isEqualTo("1.0");
        assertThat(publish(body("p-paper", "", 90)).statusCode()).isEqualTo(201);
        String consent = consent(drafted, "\"recipient_organization\": \"" + ORGANIZATION + "\"");
        String path = CENTER + "/paper-referrals/" + drafted.path("id");
        Response printed = as("coordinator.topolobampo")
                .header(key())
                .header(ifMatch(drafted))
                .body("{\"consent_id\": \"" + consent + "\", \"fields\": [\"needs\"]}")
                .post(path + "/print");
        assertThat(printed.statusCode()).as(printed.asString()).isEqualTo(200);
        assertThat(printed.<String>path("protocol_version")).isEqualTo("p-paper");
        assertThat(as("coordinator.topolobampo").get(path + "/receipt").<String>path("receipt"))
                .contains("\"protocol_version\":\"p-paper\"");
        run("update app.protocol_version set label = 'p-other' where label = 'p-paper'");
        assertThat(as("coordinator.topolobampo").get(path).<String>path("protocol_version"))
                .as("kept, whatever is in force since")
                .isEqualTo("p-paper");
    }

    private static Response read(Response referral) {
        return as("coordinator.topolobampo").get(CENTER + "/referrals/" + referral.path("id"));
    }

    private static String consent(Response draft, String recipient) {
        String person = as("coordinator.topolobampo")
                .get(CENTER + "/cases/" + draft.path("case_id"))
                .path("person_id");
        return as("coordinator.topolobampo")
                .header(key())
                .body("""
                        {"person_id": "%s", "purpose": "referral", %s, "fields": ["needs"],
                         "explained_in": "es", "read_aloud": true, "method": "electronic", "given_by": "person",
                         "notice_version": "2026-01", "expires_at": "%s"}""".formatted(person, recipient, Instant.now().plus(9, ChronoUnit.DAYS)))
                .post(CENTER + "/consents")
                .path("id");
    }

    private static Response send(Response draft) {
        String consent = consent(draft, "\"recipient\": \"" + draft.path("peer") + "\"");
        Response sent = as("coordinator.topolobampo")
                .header(key())
                .header(ifMatch(draft))
                .body("{\"consent_id\": \"" + consent + "\", \"fields\": [\"needs\"]}")
                .post(CENTER + "/referrals/" + draft.path("id") + "/send");
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(200);
        return sent;
    }

    private static Response draft() {
        return draft("/referrals", SERVICE);
    }

    private static Response onPaper() {
        return draft("/paper-referrals", PAPER_SERVICE);
    }

    private static Response draft(String kind, String service) {
        String person = as("coordinator.topolobampo")
                .header(key())
                .body("{\"alias\": \"Prueba\"}")
                .post(CENTER + "/people")
                .path("id");
        String labourCase = as("coordinator.topolobampo")
                .header(key())
                .body("{\"person_id\": \"" + person + "\", \"types\": [\"unpaid-wages\"]}")
                .post(CENTER + "/cases")
                .path("id");
        Response draft = as("coordinator.topolobampo")
                .header(key())
                .body("{\"service_id\": \"" + service + "\", \"case_id\": \"" + labourCase
                        + "\", \"urgency\": \"normal\", \"language\": \"es\", \"interpreter_needed\": false,"
                        + " \"age_band\": \"unknown\"}")
                .post(CENTER + kind);
        assertThat(draft.statusCode()).as(draft.asString()).isEqualTo(201);
        return draft;
    }

    @Test
    void aPublishedVersionIsThereOnceAndForGood() {
        Response made = publish(body("p-once", "2130-01-01T06:00:00Z", 90));
        assertThat(refused(body("p-once", "2130-01-02T06:00:00Z", 90))).containsExactly("/label");
        assertThat(refused(body("p-other", "2130-01-01T06:00:00Z", 90))).containsExactly("/in_force_from");
        assertThat(refused(body("p-past", "2026-01-01T06:00:00Z", 90))).containsExactly("/in_force_from");
        String one = ALL + "/" + made.path("id");
        assertThat(as("network-admin").body(body("p-once", "", 60)).put(one).statusCode())
                .isEqualTo(405);
        assertThat(as("network-admin").delete(one).statusCode()).isEqualTo(405);
        assertThat(count("select count(*) from app.protocol_version where label like 'p-%'"))
                .isEqualTo(1);
    }

    @Test
    void whatCanBeNoVersionIsPointedAt() {
        assertThat(refused(body("p-high", "", 121))).containsExactly("/defaults/urgent/acknowledge/amount");
        assertThat(refused(body("p-twice", "", 90).replace("conciliation\"", "send\"")))
                .containsExactly("/steps/1/code");
        assertThat(refused(body("p-text", "", 90).replace("\"ht\": \"Yo voye l.\"", "\"ht\": \" \"")))
                .containsExactly("/steps/0/texts/ht");
        assertThat(refused(body("p-unit", "", 90).replace("\"unit\": \"working-days\"", "\"unit\": \"days\"")))
                .containsExactly("/steps/1/limit/unit");
    }

    private static List<String> refused(String body) {
        Response refused = publish(body);
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
        return refused.path("errors.pointer");
    }

    @Test
    void nobodyButTheNetworkPublishes() {
        for (String account : List.of("center-admin.tijuana", "coordinator.tijuana")) {
            assertThat(as(account)
                            .header(key())
                            .body(body("p-center", "", 90))
                            .post(ALL)
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(count("select count(*) from app.protocol_version where label = 'p-center'"))
                .isZero();
    }
}
