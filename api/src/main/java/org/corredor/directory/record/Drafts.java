package org.corredor.directory.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A stored record as the draft its owner would have to send for it, and a draft's own texts and codes by their names in JSON. */
@ApplicationScoped
class Drafts {
    private final ObjectMapper json;

    Drafts(ObjectMapper json) {
        this.json = json;
    }

    JsonNode document(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the database renders JSON", impossible);
        }
    }

    /**
     * The draft behind a document.
     *
     * @param audience of a location, which its document doesn't show
     */
    <D extends Record> D draft(String document, @Nullable String audience, Class<D> type) {
        try {
            ObjectNode tree = (ObjectNode) document(document);
            if (audience != null) {
                tree.put("audience", audience);
            }
            return json.readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(tree);
        } catch (java.io.IOException defect) {
            throw new IllegalStateException("a stored record is no draft: " + type.getSimpleName());
        }
    }

    /** The same without the record's own history, which only grows and which nobody sends back. */
    <D extends Record> D patchable(String document, @Nullable String audience, Class<D> type) {
        ObjectNode tree = (ObjectNode) document(document);
        tree.remove("metadata");
        return draft(tree.toString(), audience, type);
    }

    /** Its own texts, codes, dates and numbers as text, by name; what is absent isn't there. */
    Map<String, String> own(Record draft) {
        Map<String, String> own = new LinkedHashMap<>();
        json.valueToTree(draft).properties().forEach(property -> {
            if (property.getValue().isValueNode() && !property.getValue().isNull()) {
                own.put(property.getKey(), property.getValue().asText());
            }
        });
        return own;
    }

    /** A record as JSON, for a merge patch; what is null is left out and so left alone. */
    ObjectNode patch(Record changes) {
        return json.valueToTree(changes);
    }

    /** A merge patch that sets one text. */
    ObjectNode text(String field, String text) {
        return json.createObjectNode().put(field, text);
    }
}
