package org.corredor.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.anonymous;
import static org.corredor.Api.as;
import static org.corredor.Api.key;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import org.corredor.NetworkResource;
import org.corredor.local.TestNetwork;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser is told about pages of other origins. */
@QuarkusTest
final class CrossOriginIT {
    private static final String OURS = "https://app.topolobampo.example";
    private static final String FOREIGN = "https://elsewhere.example";
    private static final String PEOPLE = "/v1/centers/topolobampo/people";

    @BeforeAll
    static void topolobampoListsItsPage() throws SQLException {
        try (var connection = TestNetwork.get()
                        .superuserDataSource(NetworkResource.DATABASE)
                        .getConnection();
                var insert = connection.prepareStatement(
                        "INSERT INTO app.allowed_origin (tenant_id, origin) SELECT id, ? FROM app.tenant"
                                + " WHERE slug = 'topolobampo' ON CONFLICT DO NOTHING")) {
            insert.setString(1, OURS);
            insert.executeUpdate();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hsds/", "/hsds/services", "/docs/problems", "/openapi.json", "/v1/centers/tijuana"})
    void everyPageMayReadThePublicPart(String path) {
        Response answer = anonymous().header("Origin", FOREIGN).get(path);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Access-Control-Expose-Headers")).contains("ETag", "Retry-After", "X-Request-Id");
        withoutCredentials(answer);

        Response preflight = preflight(FOREIGN, "GET", path);
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(preflight.header("Access-Control-Allow-Methods")).contains("GET");
    }

    @Test
    void aCentersPageMayWorkUnderItsPath() {
        Response preflight = preflight(OURS, "PATCH", PEOPLE + "/x");
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo(OURS);
        assertThat(preflight.header("Access-Control-Allow-Methods")).contains("PATCH");
        assertThat(preflight.header("Access-Control-Allow-Headers"))
                .contains("Authorization", "If-Match", "Idempotency-Key");
        assertThat(preflight.headers().getValues("Vary")).contains("origin");
        withoutCredentials(preflight);

        Response list = as("coordinator.topolobampo").header("Origin", OURS).get(PEOPLE);
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.header("Access-Control-Allow-Origin")).isEqualTo(OURS);
        assertThat(list.headers().getValues("Vary")).contains("origin");
    }

    @Test
    void anyCentersPageMayAskWhichCentersItsUserHas() {
        Response preflight = preflight(OURS, "GET", "/v1/me");
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo(OURS);
        assertThat(preflight.header("Access-Control-Allow-Headers")).contains("Authorization");
        Response me = as("coordinator.tijuana").header("Origin", OURS).get("/v1/me");
        assertThat(me.header("Access-Control-Allow-Origin")).isEqualTo(OURS);
        withoutCredentials(me);
        refused(preflight(FOREIGN, "GET", "/v1/me"));
    }

    @Test
    void aBodySurvivesTheQuestionForItsOrigin() {
        // an origin nobody asked about before, so that the list is read while the body waits
        Response made = as("coordinator.topolobampo")
                .header("Origin", "https://never-asked.example")
                .header(key())
                .body("{\"alias\": \"Cruce de origen\"}")
                .post(PEOPLE);
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(made.header("Access-Control-Allow-Origin")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {FOREIGN, "null", "https://app.topolobampo.example.evil.example", "https://APP.topolobampo"})
    void aPageTheCenterDoesNotListMayNot(String origin) {
        refused(preflight(origin, "GET", PEOPLE));
    }

    @Test
    void aPageOfOneCenterMayNotCallUnderAnother() {
        // first where it may, so that an answer kept for one center isn't given for another
        assertThat(preflight(OURS, "GET", PEOPLE).header("Access-Control-Allow-Origin"))
                .isEqualTo(OURS);
        refused(preflight(OURS, "GET", "/v1/centers/tijuana/people"));
        refused(preflight(OURS, "GET", "/v1/centers/no-such-center/people"));
    }

    @Test
    void aProblemUnderACentersPathVariesByOriginAndLanguage() {
        Response answer = anonymous().header("Origin", OURS).get(PEOPLE);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(OURS);
        assertThat(answer.headers().getValues("Vary")).contains("origin").anyMatch("Accept-Language"::equals);
    }

    private static void refused(Response preflight) {
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isNull();
        assertThat(preflight.header("Access-Control-Allow-Methods")).isNull();
        assertThat(preflight.headers().getValues("Vary")).contains("origin");
    }

    private static void withoutCredentials(Response answer) {
        assertThat(answer.header("Access-Control-Allow-Credentials")).isNull();
        assertThat(answer.header("Set-Cookie")).isNull();
    }

    private static Response preflight(String origin, String method, String path) {
        return anonymous()
                .header("Origin", origin)
                .header("Access-Control-Request-Method", method)
                .options(path);
    }
}
