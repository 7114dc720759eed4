package org.corredor.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import java.io.IOException;
import java.io.Serial;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What another deserializer reads, unless it is something that could be stored and never be read again. */
final class CheckedValue extends DelegatingDeserializer {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Digits before and behind the point; no amount, coordinate or count needs as many. */
    private static final int DIGITS = 30;

    CheckedValue(JsonDeserializer<?> known) {
        super(known);
    }

    /** No text with a NUL, which PostgreSQL can't hold, and no number too long to be written out; in a tree, nowhere. */
    static boolean isSound(Object value) {
        return switch (value) {
            case String text -> text.indexOf('\0') < 0;
            case BigDecimal number -> number.scale() <= DIGITS && (long) number.precision() - number.scale() <= DIGITS;
            case JsonNode node when node.isTextual() -> isSound(node.textValue());
            case JsonNode node when node.isBigDecimal() -> isSound(node.decimalValue());
            case JsonNode node ->
                node.properties().stream().allMatch(member -> isSound(member.getKey()))
                        && node.valueStream().allMatch(CheckedValue::isSound);
            default -> true;
        };
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> delegatee) {
        return new CheckedValue(delegatee);
    }

    @Override
    public @Nullable Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
        Object value = super.deserialize(json, context);
        return value == null || isSound(value) ? value : context.reportInputMismatch(this, "no value to store");
    }
}
