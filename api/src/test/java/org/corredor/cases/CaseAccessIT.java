package org.corredor.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.as;
import static org.corredor.Api.ifMatch;
import static org.corredor.cases.Casework.CASES;
import static org.corredor.cases.Casework.CENTER;
import static org.corredor.cases.Casework.COORDINATOR;
import static org.corredor.cases.Casework.INTERPRETER;
import static org.corredor.cases.Casework.PROMOTER;
import static org.corredor.cases.Casework.let;
import static org.corredor.cases.Casework.made;
import static org.corredor.cases.Casework.open;
import static org.corredor.cases.Casework.patch;
import static org.corredor.cases.Casework.post;
import static org.corredor.cases.Casework.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sees which case: all, assigned, restricted. */
@QuarkusTest
final class CaseAccessIT {
    private static final String SERVICE =
            "{\"on_date\": \"2026-01-05\", \"services\": [\"interpretation\"], \"modality\": \"phone\"}";

    @Test
    void aCoordinatorSeesThePromotersCase() {
        Response opened = open(PROMOTER, "");
        assertThat(as(PROMOTER).get(opened.header("Location")).statusCode()).isEqualTo(200);
        assertThat(as(COORDINATOR).get(opened.header("Location")).statusCode()).isEqualTo(200);
        assertThat(ids(COORDINATOR)).contains(opened.<String>path("id"));
    }

    @Test
    void aPromoterSeesOwnCasesAndNotTheCoordinators() {
        Response opened = open(COORDINATOR, "");
        assertThat(as(PROMOTER).get(opened.header("Location")).statusCode()).isEqualTo(404);
        assertThat(ids(PROMOTER)).doesNotContain(opened.<String>path("id"));
    }

    @Test
    void anInterpreterSeesWhatTheyAreAssignedToAndMayLogButNotChangeIt() {
        String path = open(COORDINATOR, "").header("Location");
        assertThat(as(INTERPRETER).get(path).statusCode()).isEqualTo(404);
        assertThat(post(INTERPRETER, path + "/services-delivered", SERVICE).statusCode())
                .isEqualTo(404);

        Response let = made(let(COORDINATOR, path, "Roseline Baptiste", "interpreter"));
        assertThat(as(COORDINATOR).get(let.header("Location")).<String>path("part"))
                .isEqualTo("interpreter");

        Response read = as(INTERPRETER).get(path);
        assertThat(read.statusCode()).isEqualTo(200);
        made(post(INTERPRETER, path + "/services-delivered", SERVICE));
        Response changed = patch(INTERPRETER, read, path, "{\"stage\": \"court\"}");
        refused(changed, 403, "permission-missing");
        assertThat(changed.<String>path("permission")).isEqualTo("case:write");
    }

    @ParameterizedTest
    @ValueSource(strings = {"center-admin.tijuana", "privacy-officer.tijuana", "organizer.tijuana"})
    void whoHasNoCasePermissionIsToldWhichOneIsMissing(String account) {
        String path = open(COORDINATOR, "").header("Location");
        for (String one : List.of(path, CASES, path + "/participants")) {
            Response answer = as(account).get(one);
            refused(answer, 403, "permission-missing");
            assertThat(answer.<String>path("permission")).isEqualTo("case:read");
        }
    }

    @Test
    void onlyWhoMayCloseCloses() {
        Response opened = open(PROMOTER, "");
        Response closed = as(PROMOTER)
                .header(ifMatch(opened))
                .header(org.corredor.Api.key())
                .body("{\"outcome\": \"resolved\"}")
                .post(opened.header("Location") + "/close");
        refused(closed, 403, "permission-missing");
        assertThat(closed.<String>path("permission")).isEqualTo("case:close");
    }

    @Test
    void aRestrictedCaseIsNotThereForTheCoordinator() {
        Response opened = open(PROMOTER, ", \"restricted\": true");
        String path = opened.header("Location");
        assertThat(as(PROMOTER).get(path).statusCode()).isEqualTo(200);
        assertThat(ids(COORDINATOR)).doesNotContain(opened.<String>path("id"));

        String random = CASES + "/" + UUID.randomUUID();
        String nothing = as(COORDINATOR).get(random).asString();
        for (String part : List.of("", "/participants", "/services-delivered")) {
            Response answer = as(COORDINATOR).get(path + part);
            assertThat(answer.statusCode()).as(part).isEqualTo(404);
            assertThat(answer.asString()).isEqualTo(nothing);
        }
        assertThat(patch(COORDINATOR, opened, path, "{\"stage\": \"court\"}").asString())
                .isEqualTo(nothing);
        assertThat(post(COORDINATOR, path + "/services-delivered", SERVICE).asString())
                .isEqualTo(nothing);
        assertThat(let(COORDINATOR, path, "Alma Robles", "named").asString()).isEqualTo(nothing);
    }

    @Test
    void aRestrictedCaseIsHandedOnByNameAndNeverLeftToNobody() {
        String path = open(COORDINATOR, ", \"restricted\": true").header("Location");
        assertThat(as("focal-point.tijuana").get(path).statusCode()).isEqualTo(404);
        String mine = path + "/participants/" + Casework.membership("Alma Robles");
        refused(as(COORDINATOR).header(ifMatch(as(COORDINATOR).get(path))).delete(mine), 409, "last-participant");

        made(let(COORDINATOR, path, "Judith Arce", "named"));
        refused(let(COORDINATOR, path, "Judith Arce", "assigned"), 409, "conflict");
        assertThat(as("focal-point.tijuana").get(path).statusCode()).isEqualTo(200);
        Response left =
                as(COORDINATOR).header(ifMatch(as(COORDINATOR).get(path))).delete(mine);
        assertThat(left.statusCode()).as(left.asString()).isEqualTo(204);
        assertThat(as(COORDINATOR).get(path).statusCode()).isEqualTo(404);
        assertThat(as("focal-point.tijuana").get(path + "/participants").<List<String>>path("items.display_name"))
                .containsExactly("Judith Arce");
    }

    @Test
    void whoRestrictsACaseKeepsIt() {
        String path = open(PROMOTER, "").header("Location");
        Response read = as(COORDINATOR).get(path);
        Response restricted = patch(COORDINATOR, read, path, "{\"restricted\": true}");
        assertThat(restricted.statusCode()).as(restricted.asString()).isEqualTo(200);
        assertThat(as(COORDINATOR).get(path + "/participants").<List<String>>path("items.part"))
                .containsExactly("assigned", "named");
    }

    @Test
    void aRestrictedPersonsCasesGoWithThem() {
        Response opened = open(PROMOTER, "");
        String person = CENTER + "/people/" + opened.path("person_id");
        Response hidden = patch(COORDINATOR, as(COORDINATOR).get(person), person, "{\"restricted\": true}");
        assertThat(hidden.statusCode()).as(hidden.asString()).isEqualTo(200);
        assertThat(as(COORDINATOR).get(opened.header("Location")).statusCode()).isEqualTo(404);
        assertThat(as(PROMOTER).get(opened.header("Location")).statusCode()).isEqualTo(200);
        assertThat(as(PROMOTER).get(person).statusCode()).isEqualTo(200);
    }

    @Test
    void anotherCentersCoordinatorFindsNoCase() {
        Response opened = open(COORDINATOR, "");
        String theirs = "/v1/centers/topolobampo/cases/" + opened.path("id");
        assertThat(as("coordinator.topolobampo").get(opened.header("Location")).statusCode())
                .isEqualTo(404);
        assertThat(as("coordinator.topolobampo").get(theirs).statusCode()).isEqualTo(404);
    }

    private static List<String> ids(String account) {
        return as(account).get(CASES + "?limit=200").path("items.id");
    }
}
