package org.corredor.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.bearer;
import static org.corredor.Api.client;
import static org.corredor.Api.key;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.corredor.BehindTheWalls;
import org.corredor.local.TestNetwork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A partner's system gets in where a center let it, no further and no longer; and nobody else by its grant. */
@QuarkusTest
final class ClientGrantIT {
    private static final String JUAREZ = "/v1/centers/ciudad-juarez";
    private static final String GRANT = " where client_id = 'partner-demo'";
    private static final String OF_JUAREZ = GRANT + " and tenant_id = '0190a000-0000-7000-8000-0000000000c3'";
    private static final String IMPOSTOR = "person-with-a-client-id";

    @AfterEach
    void restore() {
        BehindTheWalls.run("update app.client_grant set status = 'active', expires_at = now() + interval '1 day',"
                + " permissions = array['role:read']" + OF_JUAREZ);
        BehindTheWalls.run("update app.api_client set status = 'active'" + GRANT);
    }

    @Test
    void whereItIsGrantedItMayDoThatAndNothingElse() {
        Response roles = client("partner-demo").get(JUAREZ + "/roles");
        assertThat(roles.statusCode()).as(roles.asString()).isEqualTo(200);
        Response people = client("partner-demo").get(JUAREZ + "/people");
        assertThat(people.statusCode()).isEqualTo(403);
        assertThat(people.<String>path("permission")).isEqualTo("person:read");
    }

    @Test
    void whatItDoesStandsUnderTheClientsName() {
        assertThat(client("partner-demo").get("/v1/me").<String>path("client")).isEqualTo("partner-demo");
        assertThat(client("partner-demo").get("/v1/me").<List<?>>path("centers"))
                .isEmpty();
    }

    @Test
    void itRegistersNobodyItCouldNotSee() {
        grant("'person:write'");
        for (String person : List.of("{\"alias\": \"a\"}", "{\"alias\": \"a\", \"restricted\": true}")) {
            assertMemberRequired(register(person));
        }
        grant("'person:write', 'person:read'");
        assertMemberRequired(register("{\"alias\": \"a\", \"restricted\": true}"));
        Response made = register("{\"alias\": \"a\"}");
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(client("partner-demo").get(made.header("Location")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void elsewhereTheCenterIsNotThere() {
        assertGone("/v1/centers/tijuana");
    }

    @Test
    void anExpiredGrantIsNone() {
        assertThat(BehindTheWalls.run(
                        "update app.client_grant set expires_at = now() - interval '1 second'" + OF_JUAREZ))
                .isOne();
        assertGone(JUAREZ);
    }

    @Test
    void aRevokedGrantIsNone() {
        assertThat(BehindTheWalls.run("update app.client_grant set status = 'revoked'" + OF_JUAREZ))
                .isOne();
        assertGone(JUAREZ);
    }

    @Test
    void aRevokedClientHasNoGrant() {
        assertThat(BehindTheWalls.run("update app.api_client set status = 'revoked'" + GRANT))
                .isOne();
        assertGone(JUAREZ);
    }

    @Test
    void aPersonsTokenGotThroughAClientHasNotTheClientsGrant() {
        openClientThatWritesItsIdIntoPersonsTokens();
        BehindTheWalls.run("insert into app.api_client (tenant_id, id, client_id, subject) values"
                + " ('0190a000-0000-7000-8000-0000000000e1', uuidv7(), '" + IMPOSTOR + "', 'a-service-account')"
                + " on conflict do nothing");
        BehindTheWalls.run("insert into app.client_grant (tenant_id, id, client_id, permissions, expires_at)"
                + " values ('0190a000-0000-7000-8000-0000000000c3', uuidv7(), '" + IMPOSTOR
                + "', array['role:read'], now() + interval '1 day') on conflict do nothing");
        String token = TestNetwork.get().token(IMPOSTOR, "promoter.tijuana", "openid organization:*");
        assertThat(bearer(token).get("/v1/me").<String>path("client")).isEqualTo(IMPOSTOR);
        assertThat(bearer(token).get(JUAREZ + "/roles").statusCode()).isEqualTo(404);
    }

    private static void grant(String permissions) {
        assertThat(BehindTheWalls.run(
                        "update app.client_grant set permissions = array[" + permissions + "]" + OF_JUAREZ))
                .isOne();
    }

    private static Response register(String person) {
        return client("partner-demo").header(key()).body(person).post(JUAREZ + "/people");
    }

    private static void assertMemberRequired(Response refused) {
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(403);
        assertThat(refused.<String>path("type")).isEqualTo("/docs/problems/member-required");
    }

    private static void assertGone(String center) {
        assertThat(client("partner-demo").get(center + "/roles").statusCode()).isEqualTo(404);
    }

    /** The worst a realm can do: the claim by which a service account's token is known, in a person's. */
    private static void openClientThatWritesItsIdIntoPersonsTokens() {
        TestNetwork network = TestNetwork.get();
        if (network.keycloakAdmin("GET", "/clients?clientId=" + IMPOSTOR, "").length() > 2) {
            return;
        }
        network.keycloakAdmin("POST", "/clients", """
                {"clientId": "%1$s", "publicClient": true, "directAccessGrantsEnabled": true, "fullScopeAllowed": false,
                 "defaultClientScopes": ["basic", "corredor-api"], "optionalClientScopes": ["organization"],
                 "protocolMappers": [{"name": "client_id", "protocol": "openid-connect",
                   "protocolMapper": "oidc-hardcoded-claim-mapper",
                   "config": {"claim.name": "client_id", "claim.value": "%1$s", "jsonType.label": "String",
                     "access.token.claim": "true"}}]}""".formatted(IMPOSTOR));
    }
}
