package org.corredor.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.MERGE_PATCH;
import static org.corredor.Api.as;
import static org.corredor.Api.ifMatch;
import static org.corredor.cases.Casework.CENTER;
import static org.corredor.cases.Casework.COORDINATOR;
import static org.corredor.cases.Casework.PROMOTER;
import static org.corredor.cases.Casework.invalid;
import static org.corredor.cases.Casework.made;
import static org.corredor.cases.Casework.membership;
import static org.corredor.cases.Casework.open;
import static org.corredor.cases.Casework.patch;
import static org.corredor.cases.Casework.person;
import static org.corredor.cases.Casework.post;
import static org.corredor.cases.Casework.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.corredor.BehindTheWalls;
import org.corredor.NetworkResource;
import org.corredor.local.TestNetwork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must be restricted, who may restrict, and that what is restricted is never left to nobody. */
@QuarkusTest
final class RestrictionIT {
    private static final String ADMIN = "center-admin.tijuana";

    /** Not Tijuana: the canary looks there for the code that this test records of a person. */
    private static final String OTHER_CENTER = "/v1/centers/casa-obrera";

    private static final String ELSEWHERE = "coordinator.casa-obrera";

    /** What {@link #secondCoordinator} gives is taken back: others count on what the account may not. */
    @AfterEach
    void noSecondCoordinator() throws SQLException {
        sql("delete from app.membership_role mr using app.membership m, app.role r where m.id = mr.membership_id"
                + " and r.id = mr.role_id and m.tenant_id = mr.tenant_id and r.tenant_id = mr.tenant_id"
                + " and r.code = 'coordinator' and m.subject = '0190a000-0000-7000-8000-000000010406'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"occupation_sector\": \"sex-work\"",
                "\"age_band\": \"under-15\"",
                "\"age_band\": \"15-17\"",
                "\"birth_year\": 2020"
            })
    void casesOfChildrenAndSexWorkersAreRestricted(String of) {
        String person = made(post(ELSEWHERE, OTHER_CENTER + "/people", "{\"alias\": \"Benicia\", " + of + "}"))
                .path("id");
        String draft = "{\"person_id\": \"" + person + "\", \"types\": [\"unpaid-wages\"]";
        invalid(post(ELSEWHERE, OTHER_CENTER + "/cases", draft + "}"), "/restricted", "must-be-true");
        Response opened = made(post(ELSEWHERE, OTHER_CENTER + "/cases", draft + ", \"restricted\": true}"));
        invalid(
                patch(ELSEWHERE, opened, opened.header("Location"), "{\"restricted\": false}"),
                "/restricted",
                "must-be-true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"occupation_sector\": \"sex-work\"", "\"age_band\": \"15-17\"", "\"birth_year\": 2020"})
    void whoTurnsOutToBeOneHasTheirOpenCasesRestricted(String of) throws SQLException {
        Response person = made(post(ELSEWHERE, OTHER_CENTER + "/people", "{\"alias\": \"Benicia\"}"));
        String draft = "{\"person_id\": \"" + person.path("id") + "\", \"types\": [\"unpaid-wages\"]}";
        String one = made(post(ELSEWHERE, OTHER_CENTER + "/cases", draft)).header("Location");
        String two = made(post(ELSEWHERE, OTHER_CENTER + "/cases", draft)).header("Location");
        String outsider = secondCoordinator();
        assertThat(as(outsider).get(one).statusCode()).isEqualTo(200);

        Response changed = patch(ELSEWHERE, person, person.header("Location"), "{" + of + "}");
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        for (String labourCase : List.of(one, two)) {
            Response read = as(ELSEWHERE).get(labourCase);
            assertThat(read.<Boolean>path("restricted")).isTrue();
            assertThat(read.<Integer>path("version")).isEqualTo(1);
            assertThat(as(outsider).get(labourCase).statusCode()).isEqualTo(404);
        }
        Response again = patch(ELSEWHERE, changed, person.header("Location"), "{\"pronoun\": \"ella\"}");
        assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
        assertThat(as(ELSEWHERE).get(one).<Integer>path("version")).isEqualTo(1);
    }

    @Test
    void aCaseThatNobodyWouldSeeIsNotRestrictedByTheWay() throws SQLException {
        Response person = made(post(ELSEWHERE, OTHER_CENTER + "/people", "{\"alias\": \"Benicia\"}"));
        Response opened = made(post(
                ELSEWHERE,
                OTHER_CENTER + "/cases",
                "{\"person_id\": \"" + person.path("id") + "\", \"types\": [\"unpaid-wages\"]}"));
        sql("delete from app.case_participant where case_id = '" + opened.path("id") + "'");
        invalid(
                patch(ELSEWHERE, person, person.header("Location"), "{\"age_band\": \"15-17\"}"),
                "/age_band",
                "case-without-participant");
        assertThat(as(ELSEWHERE).get(person.header("Location")).<String>path("age_band"))
                .isEqualTo("unknown");
        assertThat(as(ELSEWHERE).get(opened.header("Location")).<Boolean>path("restricted"))
                .isFalse();
    }

    @Test
    void aCorrectionWaitsForACaseThatIsBeingOpened() throws Exception {
        Response person = made(post(ELSEWHERE, OTHER_CENTER + "/people", "{\"alias\": \"Benicia\"}"));
        String id = person.path("id");
        String insert = "insert into app.labour_case (tenant_id, id, person_id, types) select tenant_id, uuidv7(), id,"
                + " array['unpaid-wages'] from app.person where id = '" + id + "'";
        try (var opening = TestNetwork.get()
                        .superuserDataSource(NetworkResource.DATABASE)
                        .getConnection();
                var statement = opening.createStatement();
                var threads = Executors.newSingleThreadExecutor()) {
            opening.setAutoCommit(false);
            // as CaseService.open holds the person
            statement.execute("select from app.person where id = '" + id + "' for share");
            statement.execute(insert);
            var changing = threads.submit(
                    () -> patch(ELSEWHERE, person, person.header("Location"), "{\"age_band\": \"15-17\"}"));
            BehindTheWalls.await(
                    "the correction waits",
                    () -> BehindTheWalls.count("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                    + " and query like 'update app.person%'")
                            > 0);
            opening.commit();
            // it sees the new case, in which nobody takes part
            invalid(changing.get(), "/age_band", "case-without-participant");
        }
    }

    @Test
    void onlyWhoWorksWithAPersonMakesThemRestricted() {
        String path = CENTER + "/people/" + person();
        Response read = as(PROMOTER).get(path);
        assertThat(read.statusCode()).isEqualTo(200);
        invalid(patch(PROMOTER, read, path, "{\"restricted\": true}"), "/restricted", "must-work-with-person");
        assertThat(as(PROMOTER).get(path).statusCode()).isEqualTo(200);
        Response restricted = patch(COORDINATOR, read, path, "{\"restricted\": true}");
        assertThat(restricted.statusCode()).as(restricted.asString()).isEqualTo(200);
        assertThat(as(COORDINATOR).get(path).statusCode()).isEqualTo(200);
        assertThat(as(PROMOTER).get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aRemovedMemberCountsForNobody() throws SQLException {
        Response opened = open(COORDINATOR, ", \"restricted\": true");
        String path = opened.header("Location");
        String other = member();
        made(letIn(path, other));
        assertThat(remove(other).statusCode()).isEqualTo(204);
        String mine = path + "/participants/" + membership("Alma Robles");
        refused(as(COORDINATOR).header(ifMatch(as(COORDINATOR).get(path))).delete(mine), 409, "last-participant");
    }

    @Test
    void theOnlyOneOnAnOpenRestrictedCaseStaysAMember() throws SQLException {
        Response opened = open(COORDINATOR, ", \"restricted\": true");
        String path = opened.header("Location");
        String other = member();
        made(letIn(path, other));
        String mine = path + "/participants/" + membership("Alma Robles");
        assertThat(as(COORDINATOR)
                        .header(ifMatch(as(COORDINATOR).get(path)))
                        .delete(mine)
                        .statusCode())
                .isEqualTo(204);

        Response refused = remove(other);
        refused(refused, 409, "last-participant");
        assertThat(refused.asString()).doesNotContain(opened.<String>path("id"));
        sql("update app.labour_case set status = 'closed', closed_at = now() where id = '" + opened.path("id") + "'");
        assertThat(remove(other).statusCode()).isEqualTo(204);
    }

    @Test
    void anEmptyPatchIsRefused() {
        Response opened = open(COORDINATOR, "");
        Response refused =
                as(COORDINATOR).header(ifMatch(opened)).contentType(MERGE_PATCH).patch(opened.header("Location"));
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
    }

    @Test
    void theTrailNamesTheFieldsThatWereGiven() {
        Response opened = open(COORDINATOR, ", \"summary\": \"x\"");
        assertThat(fields(opened.path("id"), "case.create")).containsExactly("person_id", "types", "summary");
        Response logged = made(
                post(
                        COORDINATOR,
                        opened.header("Location") + "/services-delivered",
                        "{\"on_date\": \"2026-01-05\", \"services\": [\"training\"], \"modality\": \"video\", \"minutes\": 5}"));
        assertThat(fields(logged.path("id"), "service.log"))
                .containsExactly("on_date", "services", "modality", "minutes");
    }

    private static List<String> fields(String object, String action) {
        return as("privacy-officer.tijuana")
                .get(CENTER + "/audit?object_id=" + object + "&action=" + action)
                .path("items[0].fields");
    }

    /** The focal point with the coordinator's role too: sees every case that isn't restricted, and takes part in none. */
    private static String secondCoordinator() throws SQLException {
        sql("insert into app.membership_role (tenant_id, membership_id, role_id) select m.tenant_id, m.id, r.id"
                + " from app.membership m join app.role r on r.tenant_id = m.tenant_id and r.code = 'coordinator'"
                + " where m.subject = '0190a000-0000-7000-8000-000000010406' on conflict do nothing");
        return "focal-point.casa-obrera";
    }

    private static Response letIn(String path, String membership) {
        return post(
                COORDINATOR,
                path + "/participants",
                "{\"membership_id\": \"" + membership + "\", \"part\": \"assigned\"}");
    }

    private static Response remove(String membership) {
        String path = CENTER + "/members/" + membership;
        return as(ADMIN).header(ifMatch(as(ADMIN).get(path))).delete(path);
    }

    /** A member nobody is. */
    private static String member() throws SQLException {
        String id = UUID.randomUUID().toString();
        sql("insert into app.membership (tenant_id, id, subject, display_name) select id, '" + id + "', '" + id
                + "', 'Nadie' from app.tenant where slug = 'tijuana'");
        return id;
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
