package org.corredor.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages people read: Spanish first, English, Haitian Creole. */
public enum Language {
    ES(Locale.of("es")),
    EN(Locale.of("en")),
    HT(Locale.of("ht"));

    private static final List<Locale> SPOKEN = List.of(ES.locale, EN.locale, HT.locale);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The BCP 47 tag, as Content-Language carries it. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** The best match of an Accept-Language header (RFC 9110, 12.5.4; lookup of RFC 4647); Spanish for none or nonsense. */
    public static Language of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return ES;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return best == null ? ES : valueOf(best.getLanguage().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unparsable) {
            return ES;
        }
    }
}
