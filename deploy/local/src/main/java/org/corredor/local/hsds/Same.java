package org.corredor.local.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** Compares what two answers say of the same record. */
final class Same {
    private Same() {}

    /**
     * The place (JSON Pointer) where {@code part} says something that {@code whole} does not; empty when there is none.
     * Members that only {@code whole} has are allowed, at any depth; numbers are compared by value.
     */
    static Optional<String> difference(JsonNode part, JsonNode whole) {
        return difference("", part, whole);
    }

    /** Each says what the other says. */
    static Optional<String> inequality(JsonNode one, JsonNode other) {
        return difference(one, other).or(() -> difference(other, one));
    }

    private static Optional<String> difference(String at, JsonNode part, JsonNode whole) {
        if (part.isObject() && whole.isObject()) {
            for (Map.Entry<String, JsonNode> member : part.properties()) {
                Optional<String> found =
                        difference(at + "/" + member.getKey(), member.getValue(), whole.path(member.getKey()));
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
        if (part.isArray() && whole.isArray() && part.size() == whole.size()) {
            for (int i = 0; i < part.size(); i++) {
                Optional<String> found = difference(at + "/" + i, part.get(i), whole.get(i));
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
        boolean numbers = part.isNumber() && whole.isNumber();
        boolean same = numbers ? part.decimalValue().compareTo(whole.decimalValue()) == 0 : part.equals(whole);
        return same ? Optional.empty() : Optional.of(at.isEmpty() ? "/" : at);
    }
}
