package org.corredor.local.hsds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.lang.ref.SoftReference;
import java.net.http.HttpHeaders;
import java.util.Locale;

/**
 * What came back. A page of a long list is kept packed, and what was read of it for as long as there is room: a whole directory is
 * compared with itself without being held in memory as objects.
 */
final class Answer {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String request;
    private final int status;
    private final HttpHeaders headers;
    private final PackedText text;
    private SoftReference<JsonNode> json = new SoftReference<>(null);

    private Answer(String request, int status, HttpHeaders headers, PackedText text) {
        this.request = request;
        this.status = status;
        this.headers = headers;
        this.text = text;
    }

    /**
     * @param status 0 when nothing came
     * @param body when nothing came, why
     */
    static Answer of(String request, int status, HttpHeaders headers, String body) {
        return new Answer(request, status, headers, PackedText.of(body));
    }

    /** A missing node when it is no JSON. */
    static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    /** Method and URL. */
    String request() {
        return request;
    }

    int status() {
        return status;
    }

    /** As UTF-8; when nothing came, why. */
    String body() {
        return text.text();
    }

    /** The body as JSON; a missing node when it is none. */
    JsonNode json() {
        JsonNode known = json.get();
        if (known == null) {
            known = status == 0 ? MissingNode.getInstance() : read(body());
            json = new SoftReference<>(known);
        }
        return known;
    }

    /** The status as people read it. */
    String outcome() {
        return status == 0 ? body() : Integer.toString(status);
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Media type without parameters, lower case. */
    String mediaType() {
        return header("Content-Type").replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }
}
