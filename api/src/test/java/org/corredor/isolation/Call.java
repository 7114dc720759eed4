package org.corredor.isolation;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.corredor.Api;
import org.jspecify.annotations.Nullable;

/**
 * One right request under a center, or under the network, to be sent by whomever.
 *
 * @param role whose work it is; {@code role.center} is the account, of the network the role alone
 * @param path below the center
 * @param tag If-Match, for an operation that needs one; If-None-Match of a read
 */
record Call(
        String role,
        String verb,
        String center,
        String path,
        @Nullable String body,
        @Nullable String tag) {
    /** In the place of a center. */
    static final String NETWORK = "the network";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    static Call get(String role, String center, String path) {
        return new Call(role, "GET", center, path, null, null);
    }

    static Call post(String role, String center, String path, @Nullable String body) {
        return new Call(role, "POST", center, path, body, null);
    }

    Call ifMatch(Response read) {
        return new Call(role, verb, center, path, body, read.header("ETag"));
    }

    Call at(String otherCenter) {
        return new Call(role, verb, otherCenter, path, body, tag);
    }

    Call withPath(String other) {
        return new Call(role, verb, center, other, body, tag);
    }

    Call withBody(String other) {
        return new Call(role, verb, center, path, other, tag);
    }

    Call withTag(String other) {
        return new Call(role, verb, center, path, body, other);
    }

    /** A list's, by one of its query parameters. */
    Call filtered(String parameter, String value) {
        return withPath(path + "?" + parameter + "=" + value);
    }

    String account() {
        return center.equals(NETWORK) ? role : role + "." + center;
    }

    List<String> idsInPath() {
        return ids(path);
    }

    List<String> idsInBody() {
        return body == null ? List.of() : ids(body);
    }

    /** The same with a random id in the place of one. */
    static String random(String text, String id) {
        return text.replace(id, randomId());
    }

    static String randomId() {
        return UUID.randomUUID().toString();
    }

    private static List<String> ids(String text) {
        return ID.matcher(text).results().map(MatchResult::group).distinct().toList();
    }

    /** Sends it with the Idempotency-Key, which an operation that needs none ignores. */
    Response send(RequestSpecification as, String key) {
        RequestSpecification request = as.header(Api.key(key));
        if (tag != null) {
            request.header(verb.equals("GET") ? "If-None-Match" : "If-Match", tag);
        }
        if (verb.equals("PATCH")) {
            request.contentType(Api.MERGE_PATCH);
        }
        if (body != null) {
            request.body(body);
        }
        return request.request(verb, (center.equals(NETWORK) ? "/v1/network" : "/v1/centers/" + center) + path);
    }

    Response send(RequestSpecification as) {
        return send(as, UUID.randomUUID().toString());
    }
}
