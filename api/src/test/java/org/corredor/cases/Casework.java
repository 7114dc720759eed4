package org.corredor.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.MERGE_PATCH;
import static org.corredor.Api.as;
import static org.corredor.Api.ifMatch;
import static org.corredor.Api.key;

import io.restassured.response.Response;
import java.util.List;
import java.util.Objects;

/** Tijuana's people at their work, for tests: each call as the account that makes it. */
final class Casework {
    static final String CENTER = "/v1/centers/tijuana";
    static final String CASES = CENTER + "/cases";
    static final String COORDINATOR = "coordinator.tijuana";
    static final String PROMOTER = "promoter.tijuana";
    static final String INTERPRETER = "interpreter.tijuana";

    private Casework() {}

    /** Registers a person; returns the id. */
    static String person() {
        return made(as(COORDINATOR)
                        .header(key())
                        .body("{\"alias\": \"Benicia\"}")
                        .post(CENTER + "/people"))
                .path("id");
    }

    /** Opens a case of a new person; {@code more} are further members of the body, each with a comma before it. */
    static Response open(String account, String more) {
        return made(post(
                account, CASES, "{\"person_id\": \"" + person() + "\", \"types\": [\"unpaid-wages\"]" + more + "}"));
    }

    static Response post(String account, String path, String body) {
        return as(account).header(key()).body(body).post(path);
    }

    static Response patch(String account, Response read, String path, String body) {
        return as(account)
                .header(ifMatch(read))
                .contentType(MERGE_PATCH)
                .body(body)
                .patch(path);
    }

    /** Closes a case as it is now. */
    static Response close(String path) {
        return as(COORDINATOR)
                .header(key())
                .header(ifMatch(as(COORDINATOR).get(path)))
                .body("{\"outcome\": \"resolved\"}")
                .post(path + "/close");
    }

    /** The membership of one of Tijuana's accounts. */
    static String membership(String displayName) {
        Response members = as("center-admin.tijuana").get(CENTER + "/members?limit=200");
        assertThat(members.statusCode()).as(members.asString()).isEqualTo(200);
        return Objects.requireNonNull(
                members.path("items.find { it.display_name == '" + displayName + "' }.id"), displayName);
    }

    static Response let(String account, String path, String displayName, String part) {
        return post(
                account,
                path + "/participants",
                "{\"membership_id\": \"" + membership(displayName) + "\", \"part\": \"" + part + "\"}");
    }

    static Response made(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer;
    }

    static void refused(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.<String>path("type")).isEqualTo("/docs/problems/" + code);
    }

    /** A 422 for exactly this place and reason. */
    static void invalid(Response answer, String pointer, String code) {
        refused(answer, 422, "validation");
        assertThat(answer.<List<String>>path("errors.pointer")).containsExactly(pointer);
        assertThat(answer.<List<String>>path("errors.code")).containsExactly(code);
    }
}
