package org.corredor.network.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.as;
import static org.corredor.Api.client;
import static org.corredor.Api.ifMatch;
import static org.corredor.Api.key;
import static org.corredor.BehindTheWalls.count;
import static org.corredor.BehindTheWalls.run;
import static org.corredor.BehindTheWalls.text;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Agreements as the network makes and ends them, and as the two parties, and nobody else, read them. */
@QuarkusTest
final class AgreementsIT {
    private static final String ALL = "/v1/network/agreements";
    private static final String ADMIN = "network-admin";
    /** In what these agreements are about, so that others' stay. */
    private static final String MARK = "AgreementsIT";

    @AfterEach
    void forget() {
        run("delete from app.agreement where about = ?", MARK);
    }

    /** What others agreed on for days to come would stand in the way of one without an end. */
    @BeforeEach
    void nobodyElseHasAgreedOnAnything() {
        run("delete from app.agreement where starts_on >= '2100-01-01'");
    }

    private static String body(String first, String second, String rest) {
        return "{\"first\": \"" + first + "\", \"second\": \"" + second + "\", \"scope\": \"both-ways\", \"about\": \""
                + MARK + "\", \"fields\": [\"identity.alias\", \"needs\"], " + rest + "}";
    }

    private static Response make(String rest) {
        return as(ADMIN)
                .header(key())
                .body(body("tijuana", "casa-obrera", rest))
                .post(ALL);
    }

    @Test
    void bothPartiesReadItAndAThirdDoesNot() {
        Response made = make("\"starts_on\": \"2140-02-01\", \"ends_on\": \"2140-02-28\"");
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        String id = made.path("id");
        assertThat(made.<String>path("standing")).isEqualTo("upcoming");
        assertThat(made.<Integer>path("grace_days")).isEqualTo(30);
        assertThat(made.header("Location")).isEqualTo(ALL + "/" + id);
        assertThat(as(ADMIN).get(ALL + "/" + id).<String>path("about")).isEqualTo(MARK);
        assertThat(as(ADMIN).get(ALL + "?limit=200").<List<String>>path("items.id"))
                .contains(id);
        for (String party : List.of("tijuana", "casa-obrera")) {
            assertThat(listed(party)).contains(id);
        }
        for (String third : List.of("topolobampo", "ciudad-juarez")) {
            assertThat(listed(third)).doesNotContain(id);
        }
        assertThat(count("select count(*) from app.agreement where id = '" + id + "'"))
                .isEqualTo(3);
        assertThat(count("select count(*) from app.outbox_event where type = 'agreement.created' and subject_id = '"
                        + id + "'"))
                .isEqualTo(3);
    }

    private static List<String> listed(String center) {
        return as("coordinator." + center)
                .get("/v1/centers/" + center + "/agreements?limit=200")
                .path("items.id");
    }

    @Test
    void itIsEndedEarlyOnceAndNeverDeleted() {
        Response made = make("\"starts_on\": \"2026-01-05\"");
        String id = made.path("id");
        assertThat(made.<String>path("standing")).isEqualTo("in-force");
        String end = ALL + "/" + id + "/end";
        assertThat(as(ADMIN).header(key()).body("{}").post(end).statusCode()).isEqualTo(428);
        assertThat(as(ADMIN)
                        .header(key())
                        .header("If-Match", "\"v7\"")
                        .body("{}")
                        .post(end)
                        .statusCode())
                .isEqualTo(412);
        String key = UUID.randomUUID().toString();
        Response ended = as(ADMIN)
                .header(key(key))
                .header(ifMatch(made))
                .body("{\"grace_days\": 3}")
                .post(end);
        assertThat(ended.statusCode()).as(ended.asString()).isEqualTo(200);
        assertThat(ended.<String>path("standing")).isEqualTo("lapsed");
        assertThat(ended.<Integer>path("version")).isEqualTo(1);
        assertThat(ended.<Integer>path("grace_days")).isEqualTo(3);
        assertThat(ended.<String>path("ended_at")).isNotNull();
        Response again = as(ADMIN)
                .header(key(key))
                .header(ifMatch(made))
                .body("{\"grace_days\": 3}")
                .post(end);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        Response twice =
                as(ADMIN).header(key()).header(ifMatch(ended)).body("{}").post(end);
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(twice.<String>path("type")).endsWith("/agreement-ended");
        assertThat(as("coordinator.tijuana")
                        .get("/v1/centers/tijuana/agreements?limit=200")
                        .<String>path("items.find { it.id == '" + id + "' }.standing"))
                .isEqualTo("lapsed");
        assertThat(as(ADMIN).delete(ALL + "/" + id).statusCode()).isIn(404, 405);
    }

    @Test
    void endedWithoutGraceItIsOverAtOnce() {
        Response made = make("\"starts_on\": \"2026-01-05\"");
        Response ended = as(ADMIN)
                .header(key())
                .header(ifMatch(made))
                .body("{\"grace_days\": 0}")
                .post(ALL + "/" + made.path("id") + "/end");
        assertThat(ended.<String>path("standing")).isEqualTo("ended");
    }

    @Test
    void oneAtATimeForTheSameTwo() {
        String id = make("\"starts_on\": \"2140-02-01\", \"ends_on\": \"2140-02-28\"")
                .path("id");
        Response overlapping = make("\"starts_on\": \"2140-02-28\", \"ends_on\": \"2140-03-31\"");
        assertThat(overlapping.statusCode()).isEqualTo(409);
        assertThat(overlapping.<String>path("type")).endsWith("/agreement-overlaps");
        assertThat(overlapping.<String>path("agreement")).isEqualTo(id);
        assertThat(make("\"starts_on\": \"2140-03-01\", \"ends_on\": \"2140-03-31\"")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void whatCanBeNoneIsPointedAt() {
        String dates = "\"starts_on\": \"2140-02-01\"";
        assertThat(pointed(body("tijuana", "nobody", dates))).containsExactly("/second unknown-reference");
        assertThat(pointed(body("network", "tijuana", dates))).containsExactly("/first unknown-reference");
        assertThat(pointed(body("tijuana", "tijuana", dates))).containsExactly("/second conflict");
        assertThat(pointed(body("tijuana", "casa-obrera", dates + ", \"ends_on\": \"2140-01-31\"")))
                .containsExactly("/ends_on conflict");
        assertThat(pointed(body("tijuana", "casa-obrera", dates).replace("needs", "case.secret")))
                .containsExactly("/fields/1 code");
        assertThat(pointed(body("tijuana", "casa-obrera", dates + ", \"grace_days\": 181")))
                .containsExactly("/grace_days max");
    }

    private static List<String> pointed(String body) {
        Response refused = as(ADMIN).header(key()).body(body).post(ALL);
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
        List<String> pointers = refused.path("errors.pointer");
        List<String> codes = refused.path("errors.code");
        return IntStream.range(0, pointers.size())
                .mapToObj(i -> pointers.get(i) + " " + codes.get(i))
                .toList();
    }

    @Test
    void aCenterWritesNothingOfTheNetworks() {
        String id = make("\"starts_on\": \"2140-02-01\"").path("id");
        for (String account : List.of("center-admin.tijuana", "coordinator.tijuana")) {
            assertThat(as(account)
                            .header(key())
                            .body(body("tijuana", "ciudad-juarez", "\"starts_on\": \"2140-02-01\""))
                            .post(ALL)
                            .statusCode())
                    .isEqualTo(404);
            assertThat(as(account)
                            .header(key())
                            .header("If-Match", "\"v0\"")
                            .body("{}")
                            .post(ALL + "/" + id + "/end")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(as(account).get(ALL).statusCode()).isEqualTo(404);
        }
        assertThat(client("partner-demo").get(ALL).statusCode()).isEqualTo(404);
        assertThat(text("select version::text from app.agreement where tenant_id = app.network() and id = '" + id
                        + "'"))
                .contains("0");
    }

    /** The fictional partner has its own with each center, so that nothing that goes to it is stopped. */
    @Test
    void theDemosPartnerHasItsAgreements() {
        assertThat(count("select count(*) from app.agreement a join app.tenant t on t.id = a.tenant_id"
                        + " where t.slug = 'partner-demo' and a.holds_from <= now() and a.holds_until is null"))
                .isEqualTo(4);
    }
}
