package org.corredor.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A date or time from its RFC 3339 text, whose year has four digits; a number or an array of numbers, which Jackson would take
 * too, is none, nor is a year before the first.
 */
final class IsoText<T> extends JsonDeserializer<T> {
    private static final Pattern YEAR = Pattern.compile("(?!0000)\\d{4}-");

    private final Class<T> type;
    private final Function<String, T> parse;

    IsoText(Class<T> type, Function<String, T> parse) {
        this.type = type;
        this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return context.reportInputMismatch(type, "text in ISO 8601 is expected");
        }
        try {
            if (!YEAR.matcher(json.getText()).lookingAt()) {
                throw new DateTimeException("no year of four digits from 0001 on");
            }
            return parse.apply(json.getText());
        } catch (DateTimeException wrong) {
            return context.reportInputMismatch(type, "no text in ISO 8601");
        }
    }

    @Override
    public Class<T> handledType() {
        return type;
    }
}
