package org.corredor.directory.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.MERGE_PATCH;
import static org.corredor.Api.as;
import static org.corredor.Api.ifMatch;
import static org.corredor.Api.key;

import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;

/** Who keeps a center's records of the directory, at work over HTTP. */
public record Desk(String center) {
    static final String SCHEDULE =
            "{\"freq\": \"WEEKLY\", \"byday\": \"MO,TH\", \"opens_at\": \"09:00\", \"closes_at\": \"17:00\"}";

    public String path(String below) {
        return "/v1/centers/" + center + "/directory/" + below;
    }

    public String who() {
        return "coordinator." + center;
    }

    /** A name nobody had before. */
    public static String name(String word) {
        return word + " " + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    Response create(String list, String body) {
        return as(who()).header(key()).body(body).post(path(list));
    }

    public String made(String list, String body) {
        Response made = create(list, body);
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return made.path("id");
    }

    public String organization(String name) {
        return made("organizations", "{\"name\": \"" + name + "\", \"description\": \"Inventada\"}");
    }

    public String service(String organization, String name) {
        return made("services", serviceBody(organization, name));
    }

    static String serviceBody(String organization, String name) {
        return "{\"organization_id\": \"" + organization + "\", \"name\": \"" + name + "\", \"status\": \"active\"}";
    }

    public Response read(String id) {
        return as(who()).get(path("records/" + id));
    }

    Response patch(String list, String id, String body) {
        return as(who())
                .contentType(MERGE_PATCH)
                .header(ifMatch(read(id)))
                .body(body)
                .patch(path(list + "/" + id));
    }

    Response changed(String list, String id, String body) {
        return fine(patch(list, id, body));
    }

    public Response command(String path, String id, String body) {
        var request = as(who()).header(key()).header(ifMatch(read(id)));
        return (body.isEmpty() ? request : request.body(body)).post(path(path));
    }

    /** A published service without a place, open day and night; its id. */
    public String alwaysOpen(String name) {
        String organization = organization(name);
        publish(organization);
        String service = made("services", """
                {"organization_id": "%s", "name": "%s", "status": "active", "schedules": [
                 {"freq": "WEEKLY", "byday": "MO,TU,WE,TH,FR,SA,SU", "opens_at": "00:00", "closes_at": "24:00",
                  "open_on_holidays": true}]}""".formatted(organization, name));
        publish(service);
        return service;
    }

    public Response publish(String id) {
        return command("records/" + id + "/publish", id, "");
    }

    Response suspend(String id) {
        return command("records/" + id + "/suspend", id, "");
    }

    Response translate(String id, String language, String body) {
        return as(who()).header(ifMatch(read(id))).body(body).put(path("records/" + id + "/translations/" + language));
    }

    Response remove(String id) {
        return as(who()).header(ifMatch(read(id))).delete(path("records/" + id));
    }

    static Response fine(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 204);
        return answer;
    }

    /** A 422 with this one error. */
    static void points(Response refused, String pointer, String code) {
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
        assertThat(refused.<List<String>>path("errors.pointer")).containsExactly(pointer);
        assertThat(refused.<List<String>>path("errors.code")).containsExactly(code);
    }
}
