package org.corredor.local.hsds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpHeaders;

/**
 * What came back.
 *
 * @param request method and URL
 * @param status 0 when nothing came
 * @param body as UTF-8; when nothing came, why
 * @param json the body as JSON; a missing node when it is none
 */
record Answer(String request, int status, HttpHeaders headers, String body, JsonNode json) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static Answer of(String request, int status, HttpHeaders headers, String body) {
        return new Answer(request, status, headers, body, status == 0 ? MissingNode.getInstance() : read(body));
    }

    /** A missing node when it is no JSON. */
    static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    /** Read already: a long list is kept once, not twice. */
    Answer withoutText() {
        return json.isMissingNode() ? this : new Answer(request, status, headers, "", json);
    }

    /** The status as people read it. */
    String outcome() {
        return status == 0 ? body : Integer.toString(status);
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Media type without parameters, lower case. */
    String mediaType() {
        return header("Content-Type").replaceFirst(";.*", "").strip().toLowerCase(java.util.Locale.ROOT);
    }
}
