package org.corredor.directory.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.corredor.directory.files.HsdsTables;

/** The text of a cell as the value of its column's type (Table Schema of Frictionless Data, which HSDS uses). */
final class CellTypes {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,12})?");
    private static final ObjectMapper JSON = new ObjectMapper(JsonTree.FACTORY);

    private CellTypes() {}

    /** Sets it, or answers false for a text that is no such value. Dates and times stay text: the record reads them. */
    static boolean set(ObjectNode data, String column, String type, String text) {
        switch (type) {
            case "number" -> {
                if (!NUMBER.matcher(text).matches()) {
                    return false;
                }
                data.put(column, new BigDecimal(text));
            }
            case "integer" -> {
                BigDecimal number = NUMBER.matcher(text).matches() ? new BigDecimal(text).stripTrailingZeros() : null;
                if (number == null || number.scale() > 0 || number.abs().compareTo(BigDecimal.valueOf(1_000_000)) > 0) {
                    return false;
                }
                data.put(column, number.intValueExact());
            }
            case "boolean" -> {
                if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
                    return false;
                }
                data.put(column, text.equalsIgnoreCase("true"));
            }
            case "array" -> HsdsTables.list(text).forEach(data.withArray(column)::add);
            case "object" -> {
                return object(data, column, text);
            }
            default -> data.put(column, text);
        }
        return true;
    }

    private static boolean object(ObjectNode data, String column, String text) {
        try {
            JsonNode object = JSON.readTree(text);
            if (object.isObject()) {
                data.set(column, object);
                return true;
            }
            return false;
        } catch (JsonProcessingException malformed) {
            return false;
        }
    }
}
