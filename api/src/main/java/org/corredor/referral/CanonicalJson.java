package org.corredor.referral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON on one line with members in the order of their names: one text for one value, so that it can be hashed. */
final class CanonicalJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private CanonicalJson() {}

    /** The text of a value made of maps, lists, texts, whole numbers, booleans and nulls. */
    static String write(JsonNode value) {
        try {
            return MAPPER.writeValueAsString(MAPPER.treeToValue(value, Object.class));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a value could not be written as JSON");
        }
    }

    /**
     * The value of a text.
     *
     * @throws IllegalArgumentException for a text that is no JSON; its message holds nothing of it
     */
    static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("not JSON");
        }
    }
}
