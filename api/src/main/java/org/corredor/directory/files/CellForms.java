package org.corredor.directory.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The forms of cells. */
final class CellForms {
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}([.]\\d{1,10})?");
    private static final Pattern COST = Pattern.compile("(\\d{1,10}(?:[.]\\d{1,4})?)(?: +([A-Z]{3}))?");
    private static final Pattern SITE = Pattern.compile("[\\p{L}\\p{N}-]+([.][\\p{L}\\p{N}-]+)+(:\\d+)?([/?#]\\S*)?");
    private static final String PESO = "MXN";

    private CellForms() {}

    private record Form(Function<ObjectNode, String> shown, Change changed, List<String> words) implements CellForm {
        @Override
        public String show(ObjectNode record) {
            return shown.apply(record);
        }

        @Override
        public @Nullable String change(ObjectNode record, String text) {
            // a spreadsheet program keeps neither blanks at the ends nor carriage returns
            if (text.equals(BEYOND) || text.equals(shown.apply(record).strip().replace("\r", ""))) {
                return null;
            }
            return changed.to(record, text);
        }
    }

    @FunctionalInterface
    private interface Change {
        @Nullable
        String to(ObjectNode record, String text);
    }

    private static CellForm form(Function<ObjectNode, String> shown, Change changed) {
        return new Form(shown, changed, List.of());
    }

    private static void put(ObjectNode record, String member, String text) {
        if (text.isEmpty()) {
            record.remove(member);
        } else {
            record.put(member, text);
        }
    }

    static CellForm text(String member) {
        return form(record -> record.path(member).asText(""), (record, text) -> {
            put(record, member, text);
            return null;
        });
    }

    /** A text that HSDS requires: empty when it isn't known. */
    static CellForm requiredText(String member) {
        return form(record -> record.path(member).asText(""), (record, text) -> {
            record.put(member, text);
            return null;
        });
    }

    static CellForm number(String member, boolean whole) {
        return form(record -> plain(record.path(member)), (record, text) -> {
            if (text.isEmpty()) {
                record.remove(member);
                return null;
            }
            String digits = text.replace(',', '.');
            if (!DECIMAL.matcher(digits).matches()) {
                return "type";
            }
            BigDecimal number = new BigDecimal(digits);
            if (!whole) {
                record.put(member, number);
            } else if (number.stripTrailingZeros().scale() <= 0 && number.abs().longValue() <= 1_000_000) {
                record.put(member, number.intValue());
            } else {
                return "type";
            }
            return null;
        });
    }

    private static String plain(JsonNode number) {
        return number.isNumber() ? number.decimalValue().stripTrailingZeros().toPlainString() : "";
    }

    /** An address in the web; where only its beginning is left out, as people do, it is put there. */
    static CellForm url(String member) {
        return form(record -> record.path(member).asText(""), (record, text) -> {
            boolean complete = text.isEmpty() || text.matches("(?i)https?://\\S+");
            if (!complete && !SITE.matcher(text).matches()) {
                return "web-address";
            }
            put(record, member, complete ? text : "https://" + text);
            return null;
        });
    }

    /** One of a closed list, by its words in any of the three languages, or its code. */
    static CellForm choice(String member, List<String> codes) {
        return choice(member, codes, null);
    }

    /**
     * The same.
     *
     * @param unsaid the code that an empty cell stands for
     */
    static CellForm choice(String member, List<String> codes, @Nullable String unsaid) {
        return new Form(
                record -> record.hasNonNull(member)
                        ? SheetTexts.choice(record.get(member).asText())
                        : "",
                (record, text) -> {
                    if (text.isEmpty()) {
                        put(record, member, unsaid == null ? "" : unsaid);
                        return null;
                    }
                    String code = SheetTexts.code(codes, text);
                    if (code == null) {
                        return "choice";
                    }
                    if (code.equals("true") || code.equals("false")) {
                        record.put(member, code.equals("true"));
                    } else {
                        record.put(member, code);
                    }
                    return null;
                },
                codes.stream().map(SheetTexts::choice).toList());
    }

    /** A property of the first address. */
    static CellForm address(String member) {
        return address(member, text -> text);
    }

    /** The country of the first address, by its name or a code; Mexico unless said. */
    static CellForm country() {
        return address("country", text -> text.isEmpty() ? "MX" : Countries.code(text));
    }

    private static CellForm address(String member, Function<String, @Nullable String> read) {
        return form(record -> record.path("addresses").path(0).path(member).asText(""), (record, said) -> {
            String text = read.apply(said);
            if (text == null) {
                return member;
            }
            ArrayNode addresses = record.withArray("addresses");
            if (addresses.isEmpty()) {
                ObjectNode address = addresses.addObject();
                List.of("address_1", "city", "state_province", "postal_code").forEach(name -> address.put(name, ""));
                address.put("country", "MX").put("address_type", "physical");
            }
            ObjectNode address = (ObjectNode) addresses.get(0);
            if (text.isEmpty() && member.equals("address_2")) {
                address.remove(member);
            } else {
                address.put(member, text);
            }
            return null;
        });
    }

    /** Parts that one text each stands for, separated by semicolons; a part that says the same stays what it is. */
    static CellForm parts(String member, Function<JsonNode, String> shown, BiConsumer<ObjectNode, String> made) {
        Function<ObjectNode, String> all = record -> {
            StringBuilder text = new StringBuilder();
            for (JsonNode part : record.path(member)) {
                text.append(text.isEmpty() ? "" : "; ").append(shown.apply(part));
            }
            return text.toString();
        };
        return form(all, (record, text) -> {
            ArrayNode parts = record.arrayNode();
            for (String wanted : HsdsTables.list(text)) {
                ObjectNode part = null;
                for (JsonNode there : record.path(member)) {
                    part = part == null && shown.apply(there).equals(wanted) ? there.deepCopy() : part;
                }
                if (part == null) {
                    part = record.objectNode();
                    made.accept(part, wanted);
                }
                parts.add(part);
            }
            record.set(member, parts);
            return null;
        });
    }

    static CellForm languages() {
        return parts(
                "languages",
                language -> language.hasNonNull("code")
                        ? SheetTexts.choice(language.get("code").asText())
                        : language.path("name").asText(""),
                (language, text) -> {
                    String code = SheetTexts.code(SheetTexts.LANGUAGES, text);
                    boolean isCode = text.matches("[a-z]{2,3}");
                    language.put(code != null || isCode ? "code" : "name", code == null ? text : code);
                });
    }

    /** Nothing, one amount ({@code 0}, {@code 150}, {@code 20 USD}; pesos unless said), or more than a cell says. */
    static CellForm cost() {
        return form(
                record -> {
                    JsonNode options = record.path("cost_options");
                    if (options.isEmpty()) {
                        return "";
                    }
                    JsonNode only = options.get(0);
                    if (options.size() > 1
                            || only.size() != (only.has("id") ? 1 : 0) + (only.has("service_id") ? 1 : 0) + 2
                            || !only.has("amount")
                            || !only.has("currency")) {
                        return CellForm.BEYOND;
                    }
                    String currency = only.get("currency").asText();
                    return plain(only.get("amount")) + (currency.equals(PESO) ? "" : " " + currency);
                },
                (record, text) -> {
                    if (text.isEmpty()) {
                        record.remove("cost_options");
                        return null;
                    }
                    String free = SheetTexts.code(List.of("free"), text);
                    var amount = COST.matcher(free == null ? text.toUpperCase(Locale.ROOT) : "0");
                    if (!amount.matches()) {
                        return "cost";
                    }
                    String currency = amount.group(2) == null ? PESO : amount.group(2);
                    record.putArray("cost_options")
                            .addObject()
                            .put("amount", new BigDecimal(amount.group(1)))
                            .put("currency", currency);
                    return null;
                });
    }

    static CellForm hours() {
        return form(record -> HoursText.show(record.path("schedules")), (record, text) -> {
            HoursText.Read read = HoursText.read(text);
            if (read.wrong() == null) {
                record.set("schedules", read.schedules());
            }
            return read.wrong();
        });
    }
}
