package org.corredor.directory.files;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words of the spreadsheet: it is written in Spanish, and read in Spanish, English and Creole, whatever the case and the accents. */
public final class SheetTexts {
    static final List<String> LANGUAGES =
            List.of("es", "en", "ht", "fr", "pt", "nah", "mix", "zap", "yua", "tar", "mfy");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final List<ResourceBundle> BUNDLES =
            List.of(bundle(Locale.of("es")), bundle(Locale.of("en")), bundle(Locale.of("ht")));

    private SheetTexts() {}

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "org.corredor.directory.files.sheet",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** A text in Spanish. */
    public static String spanish(String key) {
        return BUNDLES.getFirst().getString(key);
    }

    /** Whether a header names this column, in any of the languages. */
    static boolean names(String header, String column) {
        String folded = folded(header);
        return BUNDLES.stream()
                .anyMatch(texts -> folded(texts.getString("column." + column)).equals(folded));
    }

    /** A code's word in Spanish; the code itself where it has none. */
    static String choice(String code) {
        String key = key(code);
        return BUNDLES.getFirst().containsKey(key) ? spanish(key) : code;
    }

    /** The code that a text is a word for, or is; null for none of them. */
    static @Nullable String code(List<String> codes, String text) {
        String folded = folded(text);
        for (String code : codes) {
            boolean said = folded(code).equals(folded)
                    || BUNDLES.stream()
                            .filter(texts -> texts.containsKey(key(code)))
                            .anyMatch(
                                    texts -> folded(texts.getString(key(code))).equals(folded));
            if (said) {
                return code;
            }
        }
        return null;
    }

    private static String key(String code) {
        return "choice." + code.replace(' ', '-');
    }

    /** Lower case, without accents and signs: what is left to compare of names that people type. */
    static String folded(String text) {
        String plain =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return NO_WORD.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
