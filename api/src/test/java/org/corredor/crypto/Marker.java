package org.corredor.crypto;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Something unusual that was put into a sealed column and must lie about nowhere.
 *
 * @param column table and column, {@code person.alias_sealed}
 * @param text at least eight bytes, so that a find is no coincidence
 */
record Marker(String column, String text) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    /** By name, each way in which the text could have been written down, in lower case. */
    Map<String, byte[]> forms() {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> forms = new LinkedHashMap<>();
        forms.put("plain", lower(text));
        if (text.contains("\",\"")) {
            forms.put("text[] of PostgreSQL", lower(text.replace("\",\"", ",")));
        }
        forms.put("hex", lower(HexFormat.of().formatHex(plain)));
        forms.put(
                "without accents",
                lower(MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                        .replaceAll("")));
        forms.put("percent-encoded", lower(URLEncoder.encode(text, StandardCharsets.UTF_8)));
        forms.put("JSON escapes", lower(escaped(text)));
        for (int before = 0; before < 3; before++) {
            forms.put("base64, " + before + " bytes after a boundary", lower(base64(plain, before)));
        }
        return forms;
    }

    /** Only A to Z: what is searched isn't always text. */
    private static byte[] lower(String form) {
        byte[] bytes = form.getBytes(StandardCharsets.UTF_8);
        MarkerSearch.lower(bytes, 0, bytes.length);
        return bytes;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(c < 128 ? Character.toString(c) : "\\u%04x".formatted(c)));
        return escaped.toString();
    }

    /** The characters of the encoding that this text alone determines, whatever stands before and after it. */
    private static String base64(byte[] plain, int before) {
        ByteArrayOutputStream shifted = new ByteArrayOutputStream();
        shifted.writeBytes(new byte[before]);
        shifted.writeBytes(plain);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted.toByteArray());
        return encoded.substring((before * 8 + 5) / 6, (before + plain.length) * 8 / 6);
    }
}
