package org.corredor.isolation;

import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;

/**
 * What of an answer could tell a stranger something.
 *
 * @param tag ETag
 * @param replayed Idempotent-Replayed
 */
record Answer(
        int status,
        String body,
        @Nullable String tag,
        @Nullable String replayed) {
    static Answer of(Response response) {
        return new Answer(
                response.statusCode(),
                response.asString(),
                response.header("ETag"),
                response.header("Idempotent-Replayed"));
    }
}
