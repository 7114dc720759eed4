package org.corredor.directory.files;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Countries as people write them: by their name in Spanish, English or French, by ISO 3166's codes of two and of three letters. */
final class Countries {
    private static final Map<String, String> CODES = codes();

    private Countries() {}

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(code).build();
            for (String language : new String[] {"es", "en", "fr"}) {
                codes.put(SheetTexts.folded(country.getDisplayCountry(Locale.of(language))), code);
            }
            codes.put(SheetTexts.folded(country.getISO3Country()), code);
            codes.put(SheetTexts.folded(code), code);
        }
        Map.of(
                        "MX", "Méjico|Estados Unidos Mexicanos|Meksik",
                        "US",
                                "EEUU|EE. UU.|E.U.A.|Estados Unidos de América|Estados Unidos de Norteamérica|U.S.|U.S.A."
                                        + "|United States of America|Etazini",
                        "HT", "Ayiti")
                .forEach((code, names) -> Arrays.stream(names.split("[|]", -1))
                        .forEach(name -> codes.put(SheetTexts.folded(name), code)));
        return codes;
    }

    /** ISO 3166's code of two letters; null for what is no country. */
    static @Nullable String code(String text) {
        return CODES.get(SheetTexts.folded(text));
    }
}
