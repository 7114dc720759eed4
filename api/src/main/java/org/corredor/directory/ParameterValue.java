package org.corredor.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** How the text of one parameter is read. */
@FunctionalInterface
interface ParameterValue {
    int LONGEST_ROUTE = 100;

    /** UUID.fromString reads shortened groups too, so two texts would name one id. */
    Pattern CANONICAL = Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");

    /** A plain decimal; exponents are no way to write a coordinate, and 1e999999 is a trap. */
    Pattern DECIMAL = Pattern.compile("-?\\d{1,9}(\\.\\d{1,15})?");

    /** An instant as it is to be written. */
    String MOMENT = "2026-01-31T09:00:00-07:00, 2026-01-31T16:00:00Z";

    JsonNode read(String sent) throws Unusable;

    /** What is wrong with a text: the code of a field error, with its bounds. */
    final class Unusable extends Exception {
        private static final long serialVersionUID = 1;
        private final String code;
        private final transient Object[] bounds;

        Unusable(String code, Object... bounds) {
            super(code, null, false, false);
            this.code = code;
            this.bounds = bounds;
        }

        String code() {
            return code;
        }

        Object[] bounds() {
            return bounds;
        }
    }

    static ParameterValue text(int longest) {
        return sent -> {
            if (sent.length() > longest || sent.indexOf('\0') >= 0) {
                throw new Unusable("size", 1, longest);
            }
            return TextNode.valueOf(sent);
        };
    }

    /**
     * A text of a form.
     *
     * @param examples of it, for whoever wrote another
     */
    static ParameterValue pattern(String regex, String examples) {
        Pattern pattern = Pattern.compile(regex);
        return sent -> {
            if (sent.length() > 100 || !pattern.matcher(sent).matches()) {
                throw new Unusable("type", examples);
            }
            return TextNode.valueOf(sent);
        };
    }

    static ParameterValue oneOf(String... codes) {
        return sent -> {
            if (!List.of(codes).contains(sent)) {
                throw new Unusable("code", String.join(", ", codes));
            }
            return TextNode.valueOf(sent);
        };
    }

    static ParameterValue id() {
        return sent -> {
            if (!CANONICAL.matcher(sent).matches()) {
                throw new Unusable("type", "0190a000-0000-7000-8000-00000000d301");
            }
            return TextNode.valueOf(UUID.fromString(sent).toString());
        };
    }

    static ParameterValue truth() {
        return sent -> switch (sent) {
            case "true" -> BooleanNode.TRUE;
            case "false" -> BooleanNode.FALSE;
            default -> throw new Unusable("type", "true, false");
        };
    }

    static ParameterValue number(int least, int most) {
        return sent -> DecimalNode.valueOf(decimal(sent, least, most));
    }

    static ParameterValue instant() {
        return sent -> TextNode.valueOf(moment(sent).toString());
    }

    /** Points of latitude and longitude in turn, {@code 32.51,-117.03,31.69,-106.42}: 2 to 100 of them. */
    static ParameterValue route() {
        return sent -> {
            List<String> coordinates = List.of(sent.split(",", -1));
            if (coordinates.size() % 2 != 0) {
                throw new Unusable("type", "32.51,-117.03,31.69,-106.42");
            }
            if (coordinates.size() < 4 || coordinates.size() > 2 * LONGEST_ROUTE) {
                throw new Unusable("size", 2, LONGEST_ROUTE);
            }
            ArrayNode route = JsonNodeFactory.instance.arrayNode();
            for (int at = 0; at < coordinates.size(); at += 2) {
                route.addArray()
                        .add(decimal(coordinates.get(at), -90, 90))
                        .add(decimal(coordinates.get(at + 1), -180, 180));
            }
            return route;
        };
    }

    /** RFC 3339, with its offset; a plus that became a space in a query string is taken for the plus it was. */
    static Instant moment(String sent) throws Unusable {
        try {
            OffsetDateTime time = OffsetDateTime.parse(sent.replace(' ', '+'));
            if (time.getYear() < 1 || time.getYear() > 9999) {
                throw new Unusable("type", MOMENT);
            }
            return time.toInstant();
        } catch (DateTimeParseException unreadable) {
            throw new Unusable("type", MOMENT);
        }
    }

    private static BigDecimal decimal(String sent, int least, int most) throws Unusable {
        if (!DECIMAL.matcher(sent).matches()) {
            throw new Unusable("type", least + " – " + most);
        }
        BigDecimal number = new BigDecimal(sent);
        if (number.compareTo(BigDecimal.valueOf(least)) < 0) {
            throw new Unusable("min", least);
        }
        if (number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new Unusable("max", most);
        }
        return number;
    }
}
