package org.corredor.directory.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * Whether two drafts say the same. Ids of parts don't count, nor do an empty list or text and none, {@code false} and nothing, 10 and 10.0; and
 * the name of a language where its code is known, since the rendering adds it.
 */
public final class Sameness {
    private static final Set<String> REFERENCES =
            Set.of("organization_id", "program_id", "service_id", "location_id", "parent_organization_id");

    private Sameness() {}

    public static boolean same(JsonNode one, JsonNode other) {
        return plain(one, true).equals(plain(other, true));
    }

    private static JsonNode plain(JsonNode node, boolean top) {
        if (node.isNumber()) {
            return JsonNodeFactory.instance.textNode(
                    node.decimalValue().stripTrailingZeros().toPlainString());
        }
        if (node.isArray()) {
            ArrayNode plain = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> plain.add(plain(element, false)));
            return plain;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode plain = JsonNodeFactory.instance.objectNode();
        node.properties().forEach(member -> {
            JsonNode value = plain(member.getValue(), false);
            boolean nothing = value.isNull() || isEmpty(value) || isFalse(value);
            if (!nothing && counts(member.getKey(), top)) {
                plain.set(member.getKey(), value);
            }
        });
        boolean language = plain.has("code") && plain.has("name") && !plain.has("description") && !top;
        if (language) {
            plain.remove("name");
        }
        return plain;
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isTextual() ? value.textValue().isEmpty() : value.isContainerNode() && value.isEmpty();
    }

    private static boolean isFalse(JsonNode value) {
        return value.isBoolean() && !value.booleanValue();
    }

    private static boolean counts(String member, boolean top) {
        if (member.equals("taxonomy_term_id")) {
            return true;
        }
        boolean key = member.equals("id") || member.endsWith("_id");
        return !member.equals("taxonomy_term") && (!key || (top && REFERENCES.contains(member)));
    }
}
