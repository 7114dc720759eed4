package org.corredor.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.bearer;
import static org.corredor.Api.client;
import static org.corredor.Api.token;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.corredor.NetworkResource;
import org.corredor.local.TestNetwork;
import org.junit.jupiter.api.Test;

/** Which tokens count: the realm's own, for this API, unexpired and whole; and what a client may with a grant. */
@QuarkusTest
final class TokensIT {
    private static final String PEOPLE = "/v1/centers/tijuana/people";
    private static final String COORDINATOR = "coordinator.tijuana";

    @Test
    void everyTokenThatIsNotOursIsRefusedAlike() {
        Map<String, String> tokens = new LinkedHashMap<>();
        String[] parts = token(COORDINATOR).split("\\.", -1);
        tokens.put("another realm's", TestNetwork.get().otherRealmToken());
        tokens.put("unsigned", encode("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".");
        tokens.put(
                "signed by a key nobody knows",
                encode("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"nobody\"}") + "." + parts[1] + "." + parts[2]);
        tokens.put("altered", parts[0] + "." + encode("{\"sub\":\"x\"}") + "." + parts[2]);
        tokens.put("signed otherwise", encode("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + parts[1] + "." + parts[2]);
        tokens.put("garbage", "garbage");
        tokens.put("empty", "");
        String expected = bearer("x").get(PEOPLE).asString();
        tokens.forEach((what, token) -> {
            Response refused = bearer(token).get(PEOPLE);
            assertThat(refused.statusCode()).as(what).isEqualTo(401);
            assertThat(refused.asString()).as(what).isEqualTo(expected);
            assertThat(refused.header("WWW-Authenticate")).as(what).startsWith("Bearer");
        });
    }

    @Test
    void aTokenEndsWhenItSaysSo() {
        String client = "tokens-of-a-second";
        openClient(client, "corredor-api", "{\"access.token.lifespan\": \"1\"}");
        String token = TestNetwork.get().token(client, COORDINATOR, "openid organization:*");
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        int status;
        do {
            status = bearer(token).get(PEOPLE).statusCode();
        } while (status == 200 && System.nanoTime() < deadline);
        assertThat(status).isEqualTo(401);
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() {
        String client = "tokens-for-somebody-else";
        openClient(client, "profile", "{}");
        String token = TestNetwork.get().token(client, COORDINATOR, "openid organization:*");
        assertThat(bearer(token).get(PEOPLE).statusCode()).isEqualTo(401);
    }

    @Test
    void anOrganizationNotAskedForDoesNotCount() {
        String token = TestNetwork.get().token("corredor-cli", COORDINATOR, "openid");
        assertThat(bearer(token).get(PEOPLE).statusCode()).isEqualTo(404);
        assertThat(bearer(token).get("/v1/me").<List<Boolean>>path("centers.in_token"))
                .as("listed, and said to be out of this token's reach")
                .containsExactly(false);
        assertThat(bearer(token(COORDINATOR)).get("/v1/me").<List<Boolean>>path("centers.in_token"))
                .containsExactly(true);
    }

    @Test
    void aClientMayWhatItsGrantSaysAndWhileItLasts() throws SQLException {
        String cases = "/v1/centers/casa-obrera/cases";
        assertThat(client("partner-demo").get(cases).statusCode()).isEqualTo(404);
        try {
            sql("insert into app.client_grant (tenant_id, id, client_id, permissions, expires_at) select id,"
                    + " gen_random_uuid(), 'partner-demo', array['case:read'], now() + interval '1 hour'"
                    + " from app.tenant where slug = 'casa-obrera'");
            assertThat(client("partner-demo").get(cases).statusCode()).isEqualTo(200);
            Response refused = client("partner-demo").get("/v1/centers/casa-obrera/people");
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.<String>path("permission")).isEqualTo("person:read");
            assertThat(client("partner-demo").get("/v1/centers/tijuana/cases").statusCode())
                    .isEqualTo(404);
            sql(
                    "update app.client_grant set expires_at = now() - interval '1 second' where permissions = array['case:read']");
            assertThat(client("partner-demo").get(cases).statusCode()).isEqualTo(404);
        } finally {
            sql("delete from app.client_grant where permissions = array['case:read']");
        }
    }

    @Test
    void aSuspendedCenterIsClosedToItsOwnPeopleAtOnce() throws SQLException {
        String people = "/v1/centers/casa-obrera/people";
        assertThat(bearer(token("coordinator.casa-obrera")).get(people).statusCode())
                .isEqualTo(200);
        try {
            sql("update app.tenant set status = 'suspended' where slug = 'casa-obrera'");
            assertThat(bearer(token("coordinator.casa-obrera")).get(people).statusCode())
                    .isEqualTo(404);
        } finally {
            sql("update app.tenant set status = 'active' where slug = 'casa-obrera'");
        }
    }

    private static void openClient(String id, String scope, String attributes) {
        TestNetwork network = TestNetwork.get();
        if (network.keycloakAdmin("GET", "/clients?clientId=" + id, "").length() > 2) {
            return;
        }
        network.keycloakAdmin("POST", "/clients", """
                {"clientId": "%s", "publicClient": true, "directAccessGrantsEnabled": true, "fullScopeAllowed": false,
                 "attributes": %s, "defaultClientScopes": ["basic", "%s"], "optionalClientScopes": ["organization"]}""".formatted(id, attributes, scope));
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static void sql(String statement) throws SQLException {
        try (var database = TestNetwork.get()
                        .superuserDataSource(NetworkResource.DATABASE)
                        .getConnection();
                var change = database.createStatement()) {
            change.execute(statement);
        }
    }
}
