package org.corredor.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
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
}
