package org.corredor.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.as;
import static org.corredor.Api.bearer;
import static org.corredor.Api.ifMatch;
import static org.corredor.Api.token;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import org.corredor.NetworkResource;
import org.corredor.local.TestNetwork;
import org.junit.jupiter.api.Test;

/** Who belongs to a center, and that ending it holds at once. What is ended here is put back for the other tests. */
@QuarkusTest
final class MembersIT {
    private static final String CENTER = "/v1/centers/casa-obrera";
    private static final String MEMBERS = CENTER + "/members";
    private static final String ADMIN = "center-admin.casa-obrera";

    @Test
    void membersAreListedWithTheirRoles() {
        Response all = as(ADMIN).get(MEMBERS + "?limit=200");
        assertThat(all.statusCode()).as(all.asString()).isEqualTo(200);
        assertThat(all.<List<String>>path("items.find { it.display_name == 'Emilio Tovar' }.roles"))
                .containsExactly("lawyer");
        Response first = as(ADMIN).get(MEMBERS + "?limit=3");
        String next = first.path("next");
        assertThat(as(ADMIN).get(MEMBERS + "?limit=3&cursor=" + next).<List<String>>path("items.id"))
                .hasSize(3)
                .doesNotContainAnyElementsOf(first.<List<String>>path("items.id"));
    }

    @Test
    void rolesAreNamedInTheReadersLanguage() {
        Response roles = as(ADMIN).header("Accept-Language", "ht").get(CENTER + "/roles");
        assertThat(roles.<String>path("items.find { it.code == 'lawyer' }.label"))
                .isEqualTo("Avoka");
        assertThat(roles.<List<String>>path("items.find { it.code == 'center-admin' }.permissions"))
                .contains("member:remove")
                .doesNotContain("case:read", "case:read-assigned", "person:read", "screen:read");
    }

    @Test
    void aRemovalHoldsForTheNextRequestWithTheUnexpiredToken() throws SQLException {
        String token = token("interpreter.casa-obrera");
        assertThat(bearer(token).get(CENTER + "/cases").statusCode()).isEqualTo(200);
        String path = path("Cristina Rocha");
        Response read = as(ADMIN).get(path);
        try {
            assertThat(as(ADMIN).delete(path).statusCode()).isEqualTo(428);
            Response removed = as(ADMIN).header(ifMatch(read)).delete(path);
            assertThat(removed.statusCode()).as(removed.asString()).isEqualTo(204);

            Response after = bearer(token).get(CENTER + "/cases");
            assertThat(after.statusCode()).isEqualTo(404);
            assertThat(after.asString())
                    .isEqualTo(bearer(token)
                            .get("/v1/centers/no-such-center/cases")
                            .asString());
            assertThat(bearer(token).get("/v1/me").<List<String>>path("centers.slug"))
                    .isEmpty();
            assertThat(as(ADMIN).header(ifMatch(read)).delete(path).statusCode())
                    .isEqualTo(412);
            assertThat(as(ADMIN).get(MEMBERS + "?status=removed").<List<String>>path("items.display_name"))
                    .contains("Cristina Rocha");
        } finally {
            sql("update app.membership set status = 'active' where display_name = 'Cristina Rocha'");
        }
    }

    @Test
    void nobodyRemovesThemselfAndTheLastAdministratorStays() throws SQLException {
        String admin = path("Berenice Coronado");
        problem(as(ADMIN).header(ifMatch(as(ADMIN).get(admin))).delete(admin), "own-membership");
        try {
            sql(
                    "insert into app.role (tenant_id, id, code) select id, '0190a000-0000-7000-8000-0000000004ff', 'remover'"
                            + " from app.tenant where slug = 'casa-obrera'");
            sql("insert into app.role_permission (tenant_id, role_id, permission) select tenant_id, id, p"
                    + " from app.role, unnest(array['member:read', 'member:remove']) p where code = 'remover'");
            sql("insert into app.membership_role (tenant_id, membership_id, role_id) select r.tenant_id, m.id, r.id"
                    + " from app.role r join app.membership m on m.tenant_id = r.tenant_id"
                    + " where r.code = 'remover' and m.display_name = 'Graciela Juárez'");
            String organizer = "organizer.casa-obrera";
            Response read = as(organizer).get(admin);
            assertThat(read.statusCode()).as(read.asString()).isEqualTo(200);
            problem(as(organizer).header(ifMatch(read)).delete(admin), "last-administrator");
        } finally {
            sql("delete from app.membership_role where role_id = '0190a000-0000-7000-8000-0000000004ff'");
            sql("delete from app.role_permission where role_id = '0190a000-0000-7000-8000-0000000004ff'");
            sql("delete from app.role where code = 'remover'");
        }
    }

    @Test
    void aMembersEntityTagChangesWithTheirRoles() throws SQLException {
        String path = path("Emilio Tovar");
        Response before = as(ADMIN).get(path);
        String more = "membership_role (tenant_id, membership_id, role_id)";
        try {
            sql("insert into app." + more + " select m.tenant_id, m.id, r.id from app.membership m join app.role r"
                    + " on r.tenant_id = m.tenant_id and r.code = 'organizer' where m.display_name = 'Emilio Tovar'");
            Response after =
                    as(ADMIN).header("If-None-Match", before.header("ETag")).get(path);
            assertThat(after.statusCode()).isEqualTo(200);
            assertThat(after.<List<String>>path("roles")).containsExactly("lawyer", "organizer");
        } finally {
            sql("delete from app.membership_role x using app.membership m, app.role r where m.id = x.membership_id"
                    + " and r.id = x.role_id and m.display_name = 'Emilio Tovar' and r.code = 'organizer'");
        }
    }

    @Test
    void whoMayNotReadMembersIsToldSo() {
        Response refused = as("promoter.casa-obrera").get(MEMBERS);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.<String>path("permission")).isEqualTo("member:read");
    }

    private static String path(String displayName) {
        String id = as(ADMIN)
                .get(MEMBERS + "?limit=200")
                .path("items.find { it.display_name == '" + displayName + "' }.id");
        return MEMBERS + "/" + id;
    }

    private static void problem(Response answer, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(409);
        assertThat(answer.<String>path("type")).isEqualTo("/docs/problems/" + code);
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
