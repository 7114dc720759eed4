package org.corredor.referral;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.corredor.problem.Language;

/** What forms and receipts say in one of the languages people read. A code that has no word stands for itself. */
public final class PrintedWords {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm (VV)", Locale.ROOT);

    private final Language language;
    private final ResourceBundle texts;

    public PrintedWords(Language language) {
        this.language = language;
        this.texts = ResourceBundle.getBundle(
                "org.corredor.referral.printed",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public String tag() {
        return language.tag();
    }

    public String text(String key) {
        return texts.getString(key);
    }

    /** The word for a code of a list. */
    public String code(String list, String code) {
        String key = list + "." + code;
        return texts.containsKey(key) ? texts.getString(key) : code;
    }

    public String yesOrNo(boolean yes) {
        return text(yes ? "yes" : "no");
    }

    /** A country of ISO 3166-1. The JDK knows no Creole names; in Haiti the French ones are read. */
    public String country(String code) {
        Locale reader = language == Language.HT ? Locale.FRENCH : language.locale();
        return Locale.of("", code).getDisplayCountry(reader);
    }

    /** A moment as the clock of a place shows it. */
    public static String moment(Instant moment, ZoneId zone) {
        return WHEN.format(moment.atZone(zone));
    }
}
