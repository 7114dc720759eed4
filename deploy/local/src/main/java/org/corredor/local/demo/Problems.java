package org.corredor.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/** Reads the stable code out of a problem body (RFC 9457 {@code type}). */
final class Problems {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Problems() {}

    static String code(@Nullable String body) {
        try {
            String type = JSON.readTree(body == null ? "" : body).path("type").asText();
            return type.substring(type.lastIndexOf('/') + 1);
        } catch (JsonProcessingException notAProblem) {
            throw new PlayFailed("demo.failed.problem");
        }
    }

    /** Code and places of a problem, for whoever has to mend it; the demo's people are made up. */
    static String gist(@Nullable String body) {
        try {
            StringBuilder gist = new StringBuilder(code(body));
            for (JsonNode error : JSON.readTree(body == null ? "" : body).path("errors")) {
                gist.append(' ')
                        .append(error.path("pointer").asText())
                        .append(':')
                        .append(error.path("code").asText());
            }
            return gist.toString();
        } catch (JsonProcessingException notAProblem) {
            throw new PlayFailed("demo.failed.problem");
        }
    }
}
