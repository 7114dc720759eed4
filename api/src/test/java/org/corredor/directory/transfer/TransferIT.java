package org.corredor.directory.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.anonymous;
import static org.corredor.Api.as;
import static org.corredor.Api.ifMatch;
import static org.corredor.Api.key;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.corredor.BehindTheWalls;
import org.junit.jupiter.api.Test;

/** An organization goes to another center with everything under it, or not at all. */
@QuarkusTest
final class TransferIT {
    private static final String GIVER = "tijuana";
    private static final String RECEIVER = "ciudad-juarez";

    /** What belongs to a record of the directory, by the catalog: it has a foreign key to one, or names it. */
    private static final String PARTS = """
            select string_agg(distinct c.relname, ',' order by c.relname) from pg_class c
            join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
            where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' and c.relname not like 'directory\\_%'
              and c.relname not in ('center_profile', 'referral', 'referral_work', 'paper_referral')
              and (a.attname in ('record_id', 'organization_id', 'location_id', 'service_id', 'service_at_location_id') or c.relname = 'organization')
              and exists (select from pg_attribute t where t.attrelid = c.oid and t.attname = 'tenant_id')""";

    @Test
    void allOfItMovesAndEverybodyFindsItWhereItWas() {
        Made made = made(GIVER);
        long feedBefore = changes();
        Response offered = offer(made.organization(), RECEIVER);
        assertThat(offered.statusCode()).as(offered.asString()).isEqualTo(201);
        assertThat(offered.<Integer>path("records")).isEqualTo(4);
        assertThat(owner(made.service())).isEqualTo(GIVER);

        Response received = read(RECEIVER, offered.path("id"));
        assertThat(received.<String>path("direction")).isEqualTo("received");
        assertThat(received.<String>path("peer")).isEqualTo(GIVER);
        Response accepted = decide(RECEIVER, received, "accept");
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(200);
        assertThat(accepted.<String>path("state")).isEqualTo("accepted");

        for (String id : made.all()) {
            assertThat(record(GIVER, id).statusCode()).isEqualTo(404);
            assertThat(record(RECEIVER, id).statusCode()).as(id).isEqualTo(200);
        }
        Response shown = anonymous().get("/hsds/services/" + made.service());
        assertThat(shown.<String>path("owner")).isEqualTo(RECEIVER);
        assertThat(shown.<List<String>>path("languages.code")).containsExactly("es");
        assertThat(shown.<List<String>>path("phones.number")).containsExactly("664 555 0100");
        assertThat(shown.<List<Integer>>path("capacities.available")).containsExactly(3);
        assertThat(shown.<List<String>>path("verifications.part")).containsExactly("whole");
        assertThat(shown.<List<String>>path("translations.language")).contains("en");
        assertThat(anonymous()
                        .queryParam("search", made.word())
                        .get("/hsds/services")
                        .<List<String>>path("contents.id"))
                .containsExactly(made.service());
        assertThat(buried(made)).as("moving is no removal").isZero();
        assertThat(changes()).isGreaterThan(feedBefore);
        assertThat(read(GIVER, offered.path("id")).<String>path("state")).isEqualTo("accepted");
        changesAsItsOwn(made);
    }

    private static void changesAsItsOwn(Made made) {
        String path = "/v1/centers/" + RECEIVER + "/directory/";
        Response changed = as(who(RECEIVER))
                .contentType("application/merge-patch+json")
                .header(ifMatch(record(RECEIVER, made.service())))
                .body("{\"alert\": \"Cambió de manos\"}")
                .patch(path + "services/" + made.service());
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(anonymous().get("/hsds/services/" + made.service()).<String>path("alert"))
                .isEqualTo("Cambió de manos");
    }

    @Test
    void nothingOfItStaysBehindInAnyTable() {
        Made made = made(GIVER);
        assertThat(BehindTheWalls.text(PARTS).orElseThrow())
                .as("tables of the directory; a new one must move too: app.transfer_move")
                .isEqualTo(
                        "accessibility,address,attribute,contact,cost_option,eligibility_rule,funding,language,location,metadata,"
                                + "organization,organization_identifier,phone,program,required_document,schedule,service,service_area,"
                                + "service_at_location,service_capacity,translation,url,verification");
        Map<String, Integer> before = held(made, GIVER);
        assertThat(before).doesNotContainValue(0);
        decide(RECEIVER, read(RECEIVER, offer(made.organization(), RECEIVER).path("id")), "accept");
        assertThat(held(made, GIVER).values()).containsOnly(0);
        assertThat(held(made, RECEIVER)).isEqualTo(before);
        assertThat(BehindTheWalls.count(
                        "select count(*) from app.verification where record_id = ?::uuid and verified_by is not null",
                        made.service()))
                .as("who vouched stays with the center they belong to")
                .isZero();
    }

    @Test
    void bothTrailsAndOutboxesTellOfIt() {
        String id = offer(made(GIVER).organization(), RECEIVER).path("id");
        decide(RECEIVER, read(RECEIVER, id), "accept");
        for (String center : List.of(GIVER, RECEIVER)) {
            assertThat(BehindTheWalls.text(
                            "select string_agg(action, ',' order by action) from app.audit_event e join app.tenant t on"
                                    + " t.id = e.tenant_id where t.slug = ? and object_id = ?::uuid and action like 'directory.transfer.%' and"
                                    + " action not like '%.read'",
                            center, id))
                    .contains("directory.transfer.accept,directory.transfer.offer");
            assertThat(BehindTheWalls.text(
                            "select string_agg(type, ',' order by type) from app.outbox_event e join app.tenant t on"
                                    + " t.id = e.tenant_id where t.slug = ? and subject_id = ?::uuid",
                            center,
                            id))
                    .contains("directory.transfer-accepted,directory.transfer-offered");
        }
    }

    @Test
    void eachSideDoesItsOwnPartAndOnce() {
        String organization = made(GIVER).organization();
        Response offered = offer(organization, RECEIVER);
        String id = offered.path("id");
        assertThat(offer(organization, RECEIVER).statusCode())
                .as("pending already")
                .isEqualTo(409);
        assertThat(decide(GIVER, offered, "accept").statusCode()).isEqualTo(409);
        assertThat(decide(RECEIVER, offered, "cancel").statusCode()).isEqualTo(409);
        assertThat(as(who("topolobampo"))
                        .get(transfers("topolobampo") + "/" + id)
                        .statusCode())
                .isEqualTo(404);
        assertThat(decide(RECEIVER, offered, "decline").<String>path("state")).isEqualTo("declined");
        Response late = decide(GIVER, read(GIVER, id), "cancel");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.<String>path("state")).isEqualTo("declined");
        assertThat(decide(GIVER, offer(organization, RECEIVER), "cancel").<String>path("state"))
                .isEqualTo("cancelled");
        assertThat(record(GIVER, organization).statusCode()).isEqualTo(200);
    }

    @Test
    void whatCanNotGoIsSaid() {
        Made made = made(GIVER);
        assertThat(offer(made.service(), RECEIVER).statusCode())
                .as("no organization")
                .isEqualTo(422);
        assertThat(offer(made.organization(), GIVER).statusCode()).isEqualTo(422);
        assertThat(offer(made.organization(), "nowhere").statusCode()).isEqualTo(422);
        Response own = offer("0190a000-0000-7000-8000-00000000d010", RECEIVER);
        assertThat(own.statusCode()).isEqualTo(409);
        assertThat(own.<String>path("type")).isEqualTo("/docs/problems/own-organization");

        Made other = made(GIVER);
        String tie = create(
                GIVER,
                "service-at-locations",
                "{\"service_id\": \"%s\", \"location_id\": \"%s\"}".formatted(other.service(), made.location()));
        Response tied = offer(made.organization(), RECEIVER);
        assertThat(tied.statusCode()).isEqualTo(409);
        assertThat(tied.<List<String>>path("records")).containsExactly(tie);
        assertThat(offer(other.organization(), RECEIVER).<List<String>>path("records"))
                .containsExactly(tie);
    }

    private record Made(String word, String organization, String location, String service, String given) {
        List<String> all() {
            return List.of(organization, location, service, given);
        }
    }

    /** An organization with a row in every table that has one, published. */
    private static Made made(String center) {
        String word = TransferWords.next();
        String organization = create(center, "organizations", TransferWords.organization(word));
        String program = record(center, organization).path("record.programs[0].id");
        String location = create(center, "locations", TransferWords.location(organization));
        String service = create(center, "services", TransferWords.service(organization, program, word));
        String given = create(
                center,
                "service-at-locations",
                "{\"service_id\": \"%s\", \"location_id\": \"%s\"}".formatted(service, location));
        Made made = new Made(word, organization, location, service, given);
        made.all().forEach(id -> command(center, id, "publish", ""));
        command(center, service, "verify", "{\"parts\": [\"whole\"], \"method\": \"phone\"}");
        Response translated = as(who(center))
                .header(ifMatch(record(center, service)))
                .body("{\"name\": \"Workshop\"}")
                .put("/v1/centers/" + center + "/directory/records/" + service + "/translations/en");
        assertThat(translated.statusCode()).as(translated.asString()).isEqualTo(200);
        Response changed = as(who(center))
                .contentType("application/merge-patch+json")
                .header(ifMatch(record(center, service)))
                .body("{\"wait_time\": \"Una semana\"}")
                .patch("/v1/centers/" + center + "/directory/services/" + service);
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        return made;
    }

    private static String create(String center, String list, String body) {
        Response made = as(who(center)).header(key()).body(body).post("/v1/centers/" + center + "/directory/" + list);
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return made.path("id");
    }

    private static void command(String center, String id, String command, String body) {
        var request = as(who(center)).header(key()).header(ifMatch(record(center, id)));
        Response done = (body.isEmpty() ? request : request.body(body))
                .post("/v1/centers/" + center + "/directory/records/" + id + "/" + command);
        assertThat(done.statusCode()).as(done.asString()).isEqualTo(200);
    }

    private static Response record(String center, String id) {
        return as(who(center)).get("/v1/centers/" + center + "/directory/records/" + id);
    }

    private static String who(String center) {
        return "coordinator." + center;
    }

    private static String transfers(String center) {
        return "/v1/centers/" + center + "/directory/transfers";
    }

    private static Response offer(String organization, String to) {
        return as(who(GIVER))
                .header(key())
                .body("{\"record_id\": \"" + organization + "\", \"to\": \"" + to + "\"}")
                .post(transfers(GIVER));
    }

    private static Response read(String center, String id) {
        return as(who(center)).get(transfers(center) + "/" + id);
    }

    private static Response decide(String center, Response transfer, String command) {
        return as(who(center))
                .header(key())
                .header(ifMatch(transfer))
                .post(transfers(center) + "/" + transfer.path("id") + "/" + command);
    }

    private static String owner(String service) {
        return anonymous().get("/hsds/services/" + service).path("owner");
    }

    /** How many rows of this organization a center holds, by table. */
    private static Map<String, Integer> held(Made made, String center) {
        return TransferWords.rows(made.all(), center);
    }

    private static long changes() {
        return Long.parseLong(BehindTheWalls.text("select max(changed_in)::text from app.directory_record")
                .orElseThrow());
    }

    private static int buried(Made made) {
        return BehindTheWalls.count(
                "select count(*) from app.directory_tombstone where id = any (?::uuid[])",
                "{" + String.join(",", made.all()) + "}");
    }
}
