package org.corredor.directory.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.anonymous;
import static org.corredor.Api.as;
import static org.corredor.Api.ifMatch;
import static org.corredor.Api.key;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.corredor.BehindTheWalls;
import org.junit.jupiter.api.Test;

/** Anybody and every center may say what is wrong; the record's owner alone decides, and nothing of the public is kept. */
@QuarkusTest
final class CorrectionsIT {
    private static final String OWNER = "tijuana";
    private static final String PEER = "ciudad-juarez";

    @Inject
    CorrectionPurge purge;

    @Test
    void thePublicProposesAndTheOwnerApplies() {
        String record = published("Casa de la esquina");
        Response proposed = propose(record, "name", "Casa de la plaza", "es");
        assertThat(proposed.statusCode()).isEqualTo(200);
        assertThat(proposed.<Map<String, Object>>path("$").keySet())
                .containsExactlyInAnyOrder("id", "record_id", "field", "text", "language");
        String id = proposed.path("id");
        assertThat(name(record)).as("nothing changes by a proposal").isEqualTo("Casa de la esquina");

        Response listed = as(who(OWNER)).queryParam("state", "open").get(corrections(OWNER));
        assertThat(listed.<List<String>>path("items.id")).contains(id);
        Response read = read(OWNER, id);
        assertThat(read.<String>path("direction")).isEqualTo("received");
        assertThat(read.<String>path("peer")).isNull();

        Response accepted = decide(OWNER, read, "accept", "{\"apply\": true}");
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(200);
        assertThat(accepted.<String>path("state")).isEqualTo("accepted");
        assertThat(accepted.<Integer>path("applied_version")).isEqualTo(2);
        assertThat(name(record)).isEqualTo("Casa de la plaza");
        Response again = decide(OWNER, accepted, "reject", "{\"reason\": \"other\"}");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.<String>path("state")).isEqualTo("accepted");
    }

    @Test
    void nothingOfWhoProposedIsStored() {
        String record = published("Casa sin rastro");
        String id =
                propose(record, "phones", "El teléfono ya no contesta", "es").path("id");
        String row = BehindTheWalls.text("select c::text from app.directory_correction c where id = ?::uuid", id)
                .orElseThrow();
        assertThat(row).doesNotContain("127.0.0.1").doesNotContain("localhost");
        assertThat(BehindTheWalls.count(
                        "select count(*) from app.directory_correction where id = ?::uuid and peer_tenant_id is null",
                        id))
                .isOne();
        assertThat(BehindTheWalls.count("select count(*) from app.audit_event where object_id = ?::uuid", id))
                .isZero();
        assertThat(BehindTheWalls.text("select type from app.outbox_event where subject_id = ?::uuid", id))
                .contains("directory.correction-proposed");
    }

    @Test
    void aCenterProposesToAnotherAndReadsWhatBecameOfIt() {
        String record = published("Casa vecina");
        Response sent = as(who(PEER))
                .header(key())
                .body(body(record, "schedules", "Abre a las diez", "es"))
                .post(corrections(PEER));
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(201);
        assertThat(sent.<String>path("direction")).isEqualTo("sent");
        assertThat(sent.<String>path("peer")).isEqualTo(OWNER);
        String id = sent.path("id");
        assertThat(as(who(PEER))
                        .queryParam("direction", "sent")
                        .get(corrections(PEER))
                        .<List<String>>path("items.id"))
                .contains(id);
        assertThat(decide(PEER, sent, "accept", "{}").statusCode())
                .as("who proposed decides nothing")
                .isEqualTo(409);
        assertThat(as(who("topolobampo"))
                        .get(corrections("topolobampo") + "/" + id)
                        .statusCode())
                .isEqualTo(404);

        Response received = read(OWNER, id);
        assertThat(received.<String>path("peer")).isEqualTo(PEER);
        assertThat(decide(OWNER, received, "reject", "{\"reason\": \"not-so\"}").statusCode())
                .isEqualTo(200);
        Response known = read(PEER, id);
        assertThat(known.<String>path("state")).isEqualTo("rejected");
        assertThat(known.<String>path("reason")).isEqualTo("not-so");
        assertThat(BehindTheWalls.count(
                        "select count(*) from app.audit_event where object_id = ?::uuid and reason = 'by-peer'", id))
                .as("each side's trail tells of the other")
                .isEqualTo(2);
    }

    @Test
    void whatIsNotThereAndWhatIsOwnIsRefused() {
        String draft = organization("Casa en borrador");
        assertThat(propose(draft, "name", "Otra", "es").statusCode()).isEqualTo(404);
        assertThat(propose(UUID.randomUUID().toString(), "name", "Otra", "es").asString())
                .isEqualTo(propose(draft, "name", "Otra", "es").asString());
        String own = published("Casa propia");
        Response refused = as(who(OWNER))
                .header(key())
                .body(body(own, "name", "Otra", "es"))
                .post(corrections(OWNER));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<List<String>>path("errors.code")).containsExactly("own-record");
        assertThat(propose(own, "made_up", "x", "es").statusCode()).isEqualTo(422);
        assertThat(propose(own, "name", "x".repeat(1001), "es").statusCode()).isEqualTo(422);
        assertThat(anonymous()
                        .body(body(own, "name", "x", "es").replace("}", ", \"email\": \"a@example.org\"}"))
                        .post("/hsds/corrections")
                        .statusCode())
                .as("no contact is taken")
                .isEqualTo(422);
    }

    @Test
    void onlyAPlainTextInSpanishIsApplied() {
        String record = published("Casa con horario");
        for (Response proposed :
                List.of(propose(record, "phones", "555", "es"), propose(record, "name", "House", "en"))) {
            Response refused = decide(OWNER, read(OWNER, proposed.path("id")), "accept", "{\"apply\": true}");
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.<List<String>>path("errors.code")).containsExactly("no-plain-text");
            assertThat(read(OWNER, proposed.path("id")).<String>path("state")).isEqualTo("open");
        }
    }

    @Test
    void theSameIsOneAndTwentyAreEnough() {
        String record = published("Casa popular");
        String first = propose(record, "other", "Propuesta 0", "es").path("id");
        assertThat(propose(record, "other", "Propuesta 0", "es").<String>path("id"))
                .isEqualTo(first);
        for (int i = 1; i < 20; i++) {
            assertThat(propose(record, "other", "Propuesta " + i, "es").statusCode())
                    .isEqualTo(200);
        }
        Response refused = propose(record, "other", "Propuesta 20", "es");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<String>path("type")).isEqualTo("/docs/problems/corrections-full");
        decide(OWNER, read(OWNER, first), "reject", "{\"reason\": \"abuse\"}");
        assertThat(propose(record, "other", "Propuesta 20", "es").statusCode()).isEqualTo(200);
    }

    @Test
    void aDecidedOneGoesAfterItsTimeOnBothSides() {
        String record = published("Casa de paso");
        String id = as(who(PEER))
                .header(key())
                .body(body(record, "other", "Ya cerró", "es"))
                .post(corrections(PEER))
                .path("id");
        decide(OWNER, read(OWNER, id), "reject", "{\"reason\": \"already-changed\"}");
        String open = propose(record, "other", "Sigue abierta", "es").path("id");
        assertThat(BehindTheWalls.count(
                        "select count(*) from app.due_work where id = ?::uuid and kind ="
                                + " 'directory.correction-purge' and due_at between now() + interval '179 days' and now() + interval '181 days'",
                        id))
                .isOne();
        purge.run();
        assertThat(rows(id)).as("before its time").isEqualTo(2);
        BehindTheWalls.run("update app.due_work set due_at = now() - interval '1 second' where id = ?::uuid", id);
        purge.run();
        assertThat(rows(id)).isZero();
        assertThat(rows(open)).isOne();
    }

    private static int rows(String id) {
        return BehindTheWalls.count("select count(*) from app.directory_correction where id = ?::uuid", id);
    }

    private static String who(String center) {
        return "coordinator." + center;
    }

    private static String corrections(String center) {
        return "/v1/centers/" + center + "/directory/corrections";
    }

    private static String body(String record, String field, String text, String language) {
        return "{\"record_id\": \"%s\", \"field\": \"%s\", \"text\": \"%s\", \"language\": \"%s\"}"
                .formatted(record, field, text, language);
    }

    private static Response propose(String record, String field, String text, String language) {
        return anonymous().body(body(record, field, text, language)).post("/hsds/corrections");
    }

    private static Response read(String center, String id) {
        return as(who(center)).get(corrections(center) + "/" + id);
    }

    private static Response decide(String center, Response correction, String command, String body) {
        return as(who(center))
                .header(key())
                .header(ifMatch(correction))
                .body(body)
                .post(corrections(center) + "/" + correction.path("id") + "/" + command);
    }

    private static String organization(String name) {
        return as(who(OWNER))
                .header(key())
                .body("{\"name\": \"" + name + "\", \"description\": \"Inventada\"}")
                .post("/v1/centers/" + OWNER + "/directory/organizations")
                .path("id");
    }

    private static String published(String name) {
        String id = organization(name);
        String record = "/v1/centers/" + OWNER + "/directory/records/" + id;
        Response shown = as(who(OWNER))
                .header(key())
                .header(ifMatch(as(who(OWNER)).get(record)))
                .post(record + "/publish");
        assertThat(shown.statusCode()).as(shown.asString()).isEqualTo(200);
        return id;
    }

    private static String name(String record) {
        return anonymous().get("/hsds/organizations/" + record).path("name");
    }
}
